import type { MigrationInterface, QueryRunner } from 'typeorm';

const up = [
  `CREATE TABLE draw (
     id uuid NOT NULL, round_id uuid NOT NULL, kind text NOT NULL, request_hash text NOT NULL, seed int NOT NULL, given int NOT NULL,
     cost bigint NOT NULL, dual_value bigint NOT NULL, penalties jsonb NOT NULL, prices jsonb NOT NULL, loads jsonb NOT NULL, shortages jsonb NOT NULL,
     comparability jsonb, made_by uuid, made_at timestamptz NOT NULL,
     CONSTRAINT draw_pkey PRIMARY KEY (id),
     CONSTRAINT draw_of_round FOREIGN KEY (round_id) REFERENCES round ON DELETE RESTRICT,
     CONSTRAINT draw_made_by_account FOREIGN KEY (made_by) REFERENCES account ON DELETE RESTRICT,
     CONSTRAINT draw_kind_is_known CHECK (kind IN ('drawn', 'top_up')),
     CONSTRAINT draw_is_proven_optimal CHECK (cost = dual_value),
     CONSTRAINT draw_request_hash_is_sha256 CHECK (request_hash ~ '^[0-9a-f]{64}$'),
     CONSTRAINT draw_seed_is_natural CHECK (seed >= 0),
     CONSTRAINT draw_gives_works CHECK (given >= 0))`,
  'CREATE INDEX draw_by_round ON draw (round_id, made_at, id)',
  'CREATE INDEX draw_made_by ON draw (made_by)',
  `CREATE TRIGGER draw_is_append_only BEFORE UPDATE OR DELETE ON draw FOR EACH ROW EXECUTE FUNCTION refuse_change()`,

  `CREATE TABLE assignment_lock (
     round_entry_id uuid NOT NULL, round_judge_id uuid NOT NULL, locked_by uuid, locked_at timestamptz NOT NULL,
     CONSTRAINT assignment_lock_pkey PRIMARY KEY (round_entry_id, round_judge_id),
     CONSTRAINT assignment_lock_of_entry FOREIGN KEY (round_entry_id) REFERENCES round_entry ON DELETE CASCADE,
     CONSTRAINT assignment_lock_of_judge FOREIGN KEY (round_judge_id) REFERENCES round_judge ON DELETE RESTRICT,
     CONSTRAINT assignment_lock_by_account FOREIGN KEY (locked_by) REFERENCES account ON DELETE RESTRICT)`,
  'CREATE INDEX assignment_lock_judge ON assignment_lock (round_judge_id)',
  'CREATE INDEX assignment_lock_locked_by ON assignment_lock (locked_by)',
  `CREATE FUNCTION refuse_unfit_lock() RETURNS trigger LANGUAGE plpgsql AS $$
   BEGIN
     IF NOT EXISTS (SELECT FROM round_judge j JOIN round_entry e USING (round_id) WHERE j.id = NEW.round_judge_id AND e.id = NEW.round_entry_id) THEN
       RAISE EXCEPTION 'a work is locked to a judge of its round' USING ERRCODE = 'restrict_violation', CONSTRAINT = 'assignment_lock_is_within_a_round';
     END IF;
     IF EXISTS (SELECT FROM judge_conflict c WHERE c.round_entry_id = NEW.round_entry_id AND c.round_judge_id = NEW.round_judge_id) THEN
       RAISE EXCEPTION 'no judge is locked to a work in conflict' USING ERRCODE = 'restrict_violation', CONSTRAINT = 'assignment_lock_has_no_conflict';
     END IF;
     IF EXISTS (SELECT FROM withheld_work w WHERE w.account_id = NEW.locked_by AND w.round_entry_id = NEW.round_entry_id) THEN
       RAISE EXCEPTION 'who is in conflict chooses no judges' USING ERRCODE = 'restrict_violation', CONSTRAINT = 'assignment_lock_is_by_somebody_free';
     END IF;
     RETURN NEW;
   END $$`,
  `CREATE TRIGGER assignment_lock_is_fit BEFORE INSERT ON assignment_lock FOR EACH ROW EXECUTE FUNCTION refuse_unfit_lock()`,

  `ALTER TABLE assignment DROP CONSTRAINT assignment_origin_is_known,
     ADD CONSTRAINT assignment_origin_is_known CHECK (origin IN ('drawn', 'top_up', 'bridge'))`,
];

const down = [
  `ALTER TABLE assignment DROP CONSTRAINT assignment_origin_is_known,
     ADD CONSTRAINT assignment_origin_is_known CHECK (origin IN ('drawn', 'top_up'))`,
  'DROP TABLE assignment_lock',
  'DROP FUNCTION refuse_unfit_lock',
  'DROP TABLE draw',
];

/** What each draw started from and proved, judges locked to works, and reviews that join islands. */
export class Draws1764220000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of up) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of down) await runner.query(statement);
  }
}
