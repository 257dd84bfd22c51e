import type { MigrationInterface, QueryRunner } from 'typeorm';

function appendOnly(table: string): string[] {
  return [
    `CREATE TRIGGER ${table}_is_append_only BEFORE UPDATE OR DELETE ON ${table} FOR EACH ROW EXECUTE FUNCTION refuse_change()`,
    `CREATE TRIGGER ${table}_is_never_emptied BEFORE TRUNCATE ON ${table} FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()`,
  ];
}

const statements = [
  'CREATE EXTENSION IF NOT EXISTS citext',
  'CREATE EXTENSION IF NOT EXISTS pg_trgm',
  'CREATE EXTENSION IF NOT EXISTS unaccent',
  'CREATE EXTENSION IF NOT EXISTS btree_gist',

  `CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
   BEGIN RAISE EXCEPTION '% is append-only', TG_TABLE_NAME USING ERRCODE = 'restrict_violation'; END $$`,

  `CREATE TABLE lifecycle_event (
     id uuid NOT NULL, aggregate text NOT NULL, aggregate_id uuid NOT NULL, sequence int NOT NULL, event text NOT NULL,
     from_state text NOT NULL, to_state text NOT NULL, account_id uuid, actor_kind text NOT NULL, reason text,
     data jsonb NOT NULL DEFAULT '{}', at timestamptz NOT NULL, transaction bigint NOT NULL,
     CONSTRAINT lifecycle_event_pkey PRIMARY KEY (id))`,
  'CREATE UNIQUE INDEX lifecycle_event_sequence_is_unique ON lifecycle_event (aggregate_id, sequence)',
  ...appendOnly('lifecycle_event'),

  `CREATE FUNCTION refuse_bare_state_change() RETURNS trigger LANGUAGE plpgsql AS $$
   BEGIN
     IF NEW.state IS DISTINCT FROM OLD.state AND NOT EXISTS (
       SELECT FROM lifecycle_event e WHERE e.aggregate_id = NEW.id AND e.from_state = OLD.state AND e.to_state = NEW.state
         AND e.transaction = pg_current_xact_id()::text::bigint) THEN
       RAISE EXCEPTION 'the state of % changes only by its lifecycle', TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
     END IF;
     RETURN NEW;
   END $$`,

  `CREATE TABLE audit_record (
     id bigint GENERATED ALWAYS AS IDENTITY, at timestamptz NOT NULL, account_id uuid, actor_kind text NOT NULL, action text NOT NULL,
     subject_type text NOT NULL, subject_id text NOT NULL, details jsonb NOT NULL DEFAULT '{}',
     CONSTRAINT audit_record_pkey PRIMARY KEY (id))`,
  'CREATE INDEX audit_record_by_subject ON audit_record (subject_type, subject_id, id)',
  'CREATE INDEX audit_record_by_account ON audit_record (account_id, id)',
  `CREATE TABLE audit_seal (
     id bigint GENERATED ALWAYS AS IDENTITY, at timestamptz NOT NULL, records int NOT NULL, previous_hash text NOT NULL, hash text NOT NULL,
     CONSTRAINT audit_seal_pkey PRIMARY KEY (id))`,
  'CREATE UNIQUE INDEX audit_seal_previous_is_unique ON audit_seal (previous_hash)',
  `CREATE TABLE audit_seal_member (record_id bigint NOT NULL, seal_id bigint NOT NULL,
     CONSTRAINT audit_seal_member_pkey PRIMARY KEY (record_id),
     CONSTRAINT audit_seal_member_is_record FOREIGN KEY (record_id) REFERENCES audit_record (id) ON DELETE RESTRICT,
     CONSTRAINT audit_seal_member_of_seal FOREIGN KEY (seal_id) REFERENCES audit_seal (id) ON DELETE RESTRICT)`,
  'CREATE INDEX audit_seal_member_by_seal ON audit_seal_member (seal_id)',
  ...['audit_record', 'audit_seal', 'audit_seal_member'].flatMap(appendOnly),

  `CREATE TABLE sensitive_read (
     id bigint GENERATED ALWAYS AS IDENTITY, at timestamptz NOT NULL, account_id uuid, actor_kind text NOT NULL, projection text NOT NULL,
     columns text[] NOT NULL, subject_ids text[] NOT NULL, CONSTRAINT sensitive_read_pkey PRIMARY KEY (id))`,
  'CREATE INDEX sensitive_read_by_account ON sensitive_read (account_id, at)',
  ...appendOnly('sensitive_read'),

  `CREATE TABLE mail_message (
     id uuid NOT NULL, to_address text NOT NULL, locale text NOT NULL, subject text NOT NULL, text text NOT NULL, html text NOT NULL,
     state text NOT NULL DEFAULT 'queued', attempts int NOT NULL DEFAULT 0, last_error text, sent_at timestamptz,
     about_type text, about_id uuid, created_at timestamptz NOT NULL,
     CONSTRAINT mail_message_pkey PRIMARY KEY (id),
     CONSTRAINT mail_sent_has_time CHECK ((state = 'sent') = (sent_at IS NOT NULL)))`,
  'CREATE INDEX mail_message_by_state ON mail_message (state, created_at)',
  'CREATE INDEX mail_message_by_subject ON mail_message (about_type, about_id)',

  `CREATE TABLE long_work (
     id uuid NOT NULL, account_id uuid, title jsonb NOT NULL, state text NOT NULL DEFAULT 'running', done int NOT NULL DEFAULT 0,
     total int NOT NULL DEFAULT 0, outcome_path text NOT NULL, started_at timestamptz NOT NULL, ended_at timestamptz,
     CONSTRAINT long_work_pkey PRIMARY KEY (id),
     CONSTRAINT long_work_ended_has_time CHECK ((state = 'running') = (ended_at IS NULL)),
     CONSTRAINT long_work_done_within_total CHECK (done >= 0 AND total >= 0))`,
  'CREATE INDEX long_work_by_account ON long_work (account_id, started_at)',

  'CREATE TABLE rate_limit (key varchar(255) PRIMARY KEY, points integer NOT NULL DEFAULT 0, expire bigint)',
];

/** Lifecycle history, audit chain, outbox, progress and rate limits. */
export class Platform1764000000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of statements) await runner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error('The portal has no way back from its first migration: restore a backup.');
  }
}
