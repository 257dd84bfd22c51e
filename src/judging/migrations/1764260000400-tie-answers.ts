import type { MigrationInterface, QueryRunner } from 'typeorm';

const up = [
  `CREATE TABLE tie_answer (
     id uuid NOT NULL, round_id uuid NOT NULL, step text NOT NULL, tied uuid[] NOT NULL, ranking jsonb NOT NULL, reason text,
     mini_round_id uuid, answered_by uuid, answered_at timestamptz NOT NULL,
     CONSTRAINT tie_answer_pkey PRIMARY KEY (id),
     CONSTRAINT tie_answer_of_round FOREIGN KEY (round_id) REFERENCES round ON DELETE RESTRICT,
     CONSTRAINT tie_answer_of_mini_round FOREIGN KEY (mini_round_id) REFERENCES round ON DELETE RESTRICT,
     CONSTRAINT tie_answer_by_account FOREIGN KEY (answered_by) REFERENCES account ON DELETE RESTRICT,
     CONSTRAINT tie_answer_step_is_known CHECK (step IN ('pairwise', 'chair')),
     CONSTRAINT tie_answer_is_about_several CHECK (cardinality(tied) > 1),
     CONSTRAINT tie_answer_ranking_is_a_list CHECK (jsonb_typeof(ranking) = 'array'),
     CONSTRAINT tie_answer_says_why CHECK (mini_round_id IS NOT NULL OR btrim(reason) <> ''),
     CONSTRAINT tie_answer_of_mini_round_is_pairwise CHECK (mini_round_id IS NULL OR step = 'pairwise'))`,
  'CREATE INDEX tie_answer_by_round ON tie_answer (round_id, answered_at, id)',
  'CREATE INDEX tie_answer_mini_round ON tie_answer (mini_round_id)',
  'CREATE INDEX tie_answer_answered_by ON tie_answer (answered_by)',
  'CREATE TRIGGER tie_answer_is_append_only BEFORE UPDATE OR DELETE ON tie_answer FOR EACH ROW EXECUTE FUNCTION refuse_change()',

  // That of a mini-round stands while one of its runs counts.
  `CREATE VIEW standing_tie_answer AS
   SELECT t.id, t.round_id, t.step, t.tied, t.ranking, t.reason, t.mini_round_id, t.answered_by, t.answered_at FROM tie_answer t
    WHERE t.mini_round_id IS NULL OR EXISTS (SELECT FROM result_adoption o WHERE o.round_id = t.mini_round_id)`,

  `CREATE FUNCTION refuse_interested_tie_answer() RETURNS trigger LANGUAGE plpgsql AS $$
   BEGIN
     IF EXISTS (SELECT FROM withheld_work w WHERE w.account_id = NEW.answered_by AND w.round_entry_id = ANY(NEW.tied)) THEN
       RAISE EXCEPTION 'who is in conflict breaks no tie' USING ERRCODE = 'restrict_violation', CONSTRAINT = 'tie_answer_is_by_somebody_free';
     END IF;
     RETURN NEW;
   END $$`,
  'CREATE TRIGGER tie_answer_is_by_somebody_free BEFORE INSERT ON tie_answer FOR EACH ROW EXECUTE FUNCTION refuse_interested_tie_answer()',

  // A round of pairs among works that were level in another one, and which those were.
  'ALTER TABLE round ADD COLUMN breaks_ties_of uuid, ADD COLUMN tied uuid[]',
  `ALTER TABLE round ADD CONSTRAINT round_breaks_ties_of_round FOREIGN KEY (breaks_ties_of) REFERENCES round ON DELETE RESTRICT,
     ADD CONSTRAINT round_that_breaks_ties_is_of_pairs CHECK (breaks_ties_of IS NULL OR (mode = 'pairwise' AND follows_round_id IS NULL AND breaks_ties_of <> id)),
     ADD CONSTRAINT round_that_breaks_ties_has_them CHECK ((breaks_ties_of IS NULL) = (tied IS NULL))`,
  'CREATE INDEX round_by_broken_ties ON round (breaks_ties_of)',
];

const down = [
  'ALTER TABLE round DROP COLUMN breaks_ties_of, DROP COLUMN tied',
  'DROP VIEW standing_tie_answer',
  'DROP TABLE tie_answer',
  'DROP FUNCTION refuse_interested_tie_answer',
];

/** Where the ladder asks people, their answer is kept, and goes into the next count. */
export class TieAnswers1764260000400 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of up) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of down) await runner.query(statement);
  }
}
