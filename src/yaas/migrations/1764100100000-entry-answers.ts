import type { MigrationInterface, QueryRunner } from 'typeorm';

const up = [
  `CREATE TABLE entry_answers (
     entry_id uuid NOT NULL, answers jsonb NOT NULL, updated_at timestamptz NOT NULL,
     CONSTRAINT entry_answers_pkey PRIMARY KEY (entry_id),
     CONSTRAINT entry_answers_are_of_entry FOREIGN KEY (entry_id) REFERENCES entry ON DELETE CASCADE,
     CONSTRAINT entry_answers_are_an_object CHECK (jsonb_typeof(answers) = 'object'))`,
  `CREATE TABLE entry_revision_answers (
     revision_id uuid NOT NULL, answers jsonb NOT NULL,
     CONSTRAINT entry_revision_answers_pkey PRIMARY KEY (revision_id),
     CONSTRAINT entry_revision_answers_are_of_revision FOREIGN KEY (revision_id) REFERENCES entry_revision ON DELETE CASCADE,
     CONSTRAINT entry_revision_answers_are_an_object CHECK (jsonb_typeof(answers) = 'object'))`,
  `CREATE TABLE entry_fee (
     entry_id uuid NOT NULL, state text NOT NULL, note text NOT NULL DEFAULT '', settled_by uuid, settled_at timestamptz NOT NULL,
     CONSTRAINT entry_fee_pkey PRIMARY KEY (entry_id),
     CONSTRAINT entry_fee_is_of_entry FOREIGN KEY (entry_id) REFERENCES entry ON DELETE CASCADE,
     CONSTRAINT entry_fee_is_settled_by_account FOREIGN KEY (settled_by) REFERENCES account ON DELETE RESTRICT,
     CONSTRAINT entry_fee_state_is_known CHECK (state IN ('paid', 'waived')),
     CONSTRAINT entry_fee_waived_has_reason CHECK (state <> 'waived' OR btrim(note) <> ''))`,
  'CREATE INDEX entry_fee_by_settler ON entry_fee (settled_by)',
  'ALTER TABLE quota_slot ADD COLUMN kept_after_withdrawal boolean NOT NULL DEFAULT false',
];

const down = [
  'ALTER TABLE quota_slot DROP COLUMN kept_after_withdrawal',
  'DROP TABLE entry_fee',
  'DROP TABLE entry_revision_answers',
  'DROP TABLE entry_answers',
];

/** Answers to what only some rule books ask, fees that were settled, and places that a withdrawal does not free. */
export class EntryAnswers1764100100000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    for (const statement of up) await queryRunner.query(statement);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    for (const statement of down) await queryRunner.query(statement);
  }
}
