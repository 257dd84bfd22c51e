import type { MigrationInterface, QueryRunner } from 'typeorm';

const open = 'WHERE done_at IS NULL AND dropped_at IS NULL';

const statements = [
  `CREATE TABLE duty (
     id uuid NOT NULL, kind text NOT NULL, subject_id uuid NOT NULL, occurrence text NOT NULL DEFAULT '', scope uuid NOT NULL,
     responsible_account_id uuid, due_at timestamptz NOT NULL, level smallint NOT NULL DEFAULT 0, raised_at timestamptz,
     done_at timestamptz, done_by uuid, dropped_at timestamptz,
     CONSTRAINT duty_pkey PRIMARY KEY (id),
     CONSTRAINT duty_is_of_account FOREIGN KEY (responsible_account_id) REFERENCES account (id) ON DELETE SET NULL,
     CONSTRAINT duty_is_done_by_account FOREIGN KEY (done_by) REFERENCES account (id) ON DELETE SET NULL,
     CONSTRAINT duty_ends_in_one_way CHECK (done_at IS NULL OR dropped_at IS NULL),
     CONSTRAINT duty_done_by_somebody_is_done CHECK (done_by IS NULL OR done_at IS NOT NULL),
     CONSTRAINT duty_level_is_known CHECK (level BETWEEN 0 AND 3))`,
  'CREATE UNIQUE INDEX duty_is_one_for_its_occasion ON duty (kind, subject_id, occurrence)',
  `CREATE INDEX duty_open_by_due ON duty (due_at, id) ${open}`,
  `CREATE INDEX duty_open_by_scope ON duty (scope, due_at, id) ${open}`,
  `CREATE INDEX duty_open_by_responsible ON duty (responsible_account_id, due_at, id) ${open}`,
  'CREATE INDEX duty_done_by ON duty (done_by)',

  `CREATE TABLE duty_feed (
     account_id uuid NOT NULL, token_hash text NOT NULL, made_at timestamptz NOT NULL,
     CONSTRAINT duty_feed_pkey PRIMARY KEY (account_id),
     CONSTRAINT duty_feed_of_account FOREIGN KEY (account_id) REFERENCES account (id) ON DELETE CASCADE,
     CONSTRAINT duty_feed_token_hash_is_sha256 CHECK (token_hash ~ '^[0-9a-f]{64}$'))`,
  'CREATE UNIQUE INDEX duty_feed_token_is_unique ON duty_feed (token_hash)',
];

/** Every duty as a clock, and the calendars that read them. */
export class Duties1764330000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of statements) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE duty_feed, duty');
  }
}
