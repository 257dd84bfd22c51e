import type { MigrationInterface, QueryRunner } from 'typeorm';

const up = [
  `CREATE TABLE deliberation (
     round_id uuid NOT NULL, ranking_open boolean NOT NULL, cards_open boolean NOT NULL, changed_by uuid, changed_at timestamptz NOT NULL,
     CONSTRAINT deliberation_pkey PRIMARY KEY (round_id),
     CONSTRAINT deliberation_of_round FOREIGN KEY (round_id) REFERENCES round ON DELETE RESTRICT,
     CONSTRAINT deliberation_changed_by_account FOREIGN KEY (changed_by) REFERENCES account ON DELETE RESTRICT)`,
  'CREATE INDEX deliberation_changed_by ON deliberation (changed_by)',
  `CREATE TABLE deliberation_note (
     id uuid NOT NULL, round_entry_id uuid NOT NULL, account_id uuid NOT NULL, body text NOT NULL, written_at timestamptz NOT NULL, taken_back_at timestamptz,
     CONSTRAINT deliberation_note_pkey PRIMARY KEY (id),
     CONSTRAINT deliberation_note_about_entry FOREIGN KEY (round_entry_id) REFERENCES round_entry ON DELETE RESTRICT,
     CONSTRAINT deliberation_note_by_account FOREIGN KEY (account_id) REFERENCES account ON DELETE RESTRICT,
     CONSTRAINT deliberation_note_says_something CHECK (btrim(body) <> ''))`,
  'CREATE INDEX deliberation_note_by_entry ON deliberation_note (round_entry_id, written_at, id)',
  'CREATE INDEX deliberation_note_account ON deliberation_note (account_id)',

  `CREATE FUNCTION refuse_interested_note() RETURNS trigger LANGUAGE plpgsql AS $$
   BEGIN
     IF EXISTS (SELECT FROM withheld_work w WHERE w.account_id = NEW.account_id AND w.round_entry_id = NEW.round_entry_id) THEN
       RAISE EXCEPTION 'who is in conflict says nothing of the work' USING ERRCODE = 'restrict_violation', CONSTRAINT = 'deliberation_note_is_by_somebody_free';
     END IF;
     RETURN NEW;
   END $$`,
  `CREATE TRIGGER deliberation_note_is_by_somebody_free BEFORE INSERT ON deliberation_note FOR EACH ROW EXECUTE FUNCTION refuse_interested_note()`,
];

/** The jury talks about works by their codes, before places are decided. */
export class Deliberation1764260000500 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of up) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE deliberation_note, deliberation');
    await runner.query('DROP FUNCTION refuse_interested_note');
  }
}
