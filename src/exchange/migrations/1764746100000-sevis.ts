import type { MigrationInterface, QueryRunner } from 'typeorm';

const statements = [
  `CREATE TABLE exchange_sevis_record (
     application_id uuid NOT NULL, sevis_number text NOT NULL,
     CONSTRAINT exchange_sevis_record_pkey PRIMARY KEY (application_id),
     CONSTRAINT exchange_sevis_record_of_application FOREIGN KEY (application_id) REFERENCES exchange_application (id) ON DELETE RESTRICT,
     CONSTRAINT exchange_sevis_record_number_is_one CHECK (sevis_number ~ '^N[0-9]{10}$'))`,

  `CREATE TABLE exchange_sevis_batch (
     id uuid NOT NULL, sponsor_id uuid NOT NULL, name text NOT NULL, made_at timestamptz NOT NULL, made_by uuid, xml text, result_at timestamptz,
     CONSTRAINT exchange_sevis_batch_pkey PRIMARY KEY (id),
     CONSTRAINT exchange_sevis_batch_of_sponsor FOREIGN KEY (sponsor_id) REFERENCES exchange_sponsor (id) ON DELETE RESTRICT,
     CONSTRAINT exchange_sevis_batch_is_made_by_account FOREIGN KEY (made_by) REFERENCES account (id) ON DELETE RESTRICT,
     CONSTRAINT exchange_sevis_batch_name_is_short CHECK (name ~ '^[A-Z0-9]{14}$'))`,
  'CREATE UNIQUE INDEX exchange_sevis_batch_name_is_unique ON exchange_sevis_batch (name)',
  'CREATE INDEX exchange_sevis_batch_by_sponsor ON exchange_sevis_batch (sponsor_id, made_at, id)',
  'CREATE INDEX exchange_sevis_batch_made_by ON exchange_sevis_batch (made_by)',

  `CREATE TABLE exchange_sevis_task (
     id uuid NOT NULL, application_id uuid NOT NULL, kind text NOT NULL, occasion text NOT NULL, due_on date NOT NULL, state text NOT NULL DEFAULT 'open',
     batch_id uuid, outcome text NOT NULL DEFAULT '', done_on date,
     CONSTRAINT exchange_sevis_task_pkey PRIMARY KEY (id),
     CONSTRAINT exchange_sevis_task_of_application FOREIGN KEY (application_id) REFERENCES exchange_application (id) ON DELETE RESTRICT,
     CONSTRAINT exchange_sevis_task_goes_with_batch FOREIGN KEY (batch_id) REFERENCES exchange_sevis_batch (id) ON DELETE RESTRICT,
     CONSTRAINT exchange_sevis_task_kind_is_known CHECK (kind IN ('create', 'validate', 'no_show', 'address', 'site', 'end', 'terminate')),
     CONSTRAINT exchange_sevis_task_state_is_known CHECK (state IN ('open', 'sent', 'done', 'rejected')),
     CONSTRAINT exchange_sevis_task_sent_is_in_batch CHECK (state <> 'sent' OR batch_id IS NOT NULL),
     CONSTRAINT exchange_sevis_task_done_has_day CHECK ((state = 'done') = (done_on IS NOT NULL)))`,
  'CREATE UNIQUE INDEX exchange_sevis_task_is_one_for_occasion ON exchange_sevis_task (application_id, kind, occasion)',
  `CREATE INDEX exchange_sevis_task_open_by_due ON exchange_sevis_task (due_on, id) WHERE state IN ('open', 'rejected')`,
  'CREATE INDEX exchange_sevis_task_batch ON exchange_sevis_task (batch_id)',
];

export class Sevis1764746100000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of statements) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['task', 'batch', 'record']) await runner.query(`DROP TABLE exchange_sevis_${table}`);
  }
}
