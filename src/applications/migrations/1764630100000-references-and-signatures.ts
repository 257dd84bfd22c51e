import type { MigrationInterface, QueryRunner } from 'typeorm';
import { guardState } from '../../platform/index.js';

const statements = [
  `CREATE TABLE application_request (
     id uuid NOT NULL, application_id uuid NOT NULL, kind text NOT NULL, topic text NOT NULL DEFAULT '', person_id uuid, name text NOT NULL,
     email citext NOT NULL, locale text NOT NULL, state text NOT NULL, asked_at timestamptz NOT NULL, asked_by uuid, expires_at timestamptz NOT NULL,
     answered_at timestamptz, remind_days int NOT NULL, remind_times int NOT NULL, reminded_at timestamptz, reminders int NOT NULL DEFAULT 0,
     CONSTRAINT application_request_pkey PRIMARY KEY (id),
     CONSTRAINT application_request_is_for_application FOREIGN KEY (application_id) REFERENCES application (id) ON DELETE CASCADE,
     CONSTRAINT application_request_was_asked_by_account FOREIGN KEY (asked_by) REFERENCES account (id) ON DELETE SET NULL,
     CONSTRAINT application_request_kind_is_known CHECK (kind IN ('reference', 'signature')),
     CONSTRAINT application_request_state_is_known
       CHECK (state IN ('asked', 'given', 'refused', 'declined', 'expired', 'lapsed', 'cancelled')),
     CONSTRAINT application_request_of_signature_is_of_a_person CHECK ((kind = 'signature') = (person_id IS NOT NULL)),
     CONSTRAINT application_request_of_signature_has_topic CHECK ((kind = 'signature') = (topic <> '')),
     CONSTRAINT application_request_answered_has_time
       CHECK (state NOT IN ('given', 'refused', 'declined', 'lapsed') OR answered_at IS NOT NULL),
     CONSTRAINT application_request_reminded_has_time CHECK ((reminders = 0) = (reminded_at IS NULL)))`,
  `CREATE UNIQUE INDEX application_request_of_reference_is_one_per_address ON application_request (application_id, email)
     WHERE kind = 'reference' AND state <> 'cancelled'`,
  `CREATE UNIQUE INDEX application_request_of_signature_is_one_per_person ON application_request (application_id, topic, person_id)
     WHERE kind = 'signature' AND state <> 'cancelled'`,
  'CREATE INDEX application_request_by_application ON application_request (application_id, kind, id)',
  `CREATE INDEX application_request_waiting_by_expiry ON application_request (expires_at) WHERE state = 'asked'`,
  'CREATE INDEX application_request_asked_by ON application_request (asked_by)',
  guardState('application_request'),

  `CREATE TABLE request_link (
     token_hash text NOT NULL, request_id uuid NOT NULL, created_at timestamptz NOT NULL, voided_at timestamptz,
     CONSTRAINT request_link_pkey PRIMARY KEY (token_hash),
     CONSTRAINT request_link_opens_request FOREIGN KEY (request_id) REFERENCES application_request (id) ON DELETE CASCADE)`,
  'CREATE INDEX request_link_by_request ON request_link (request_id)',

  `CREATE TABLE application_reference (
     request_id uuid NOT NULL, relation text NOT NULL, typed jsonb NOT NULL, findings jsonb NOT NULL, locale text NOT NULL,
     given_at timestamptz NOT NULL,
     CONSTRAINT application_reference_pkey PRIMARY KEY (request_id),
     CONSTRAINT application_reference_answers_request FOREIGN KEY (request_id) REFERENCES application_request (id) ON DELETE CASCADE,
     CONSTRAINT application_reference_typed_is_an_object CHECK (jsonb_typeof(typed) = 'object'),
     CONSTRAINT application_reference_findings_are_a_list CHECK (jsonb_typeof(findings) = 'array'))`,

  `CREATE TABLE statement_text (
     hash text NOT NULL, code text NOT NULL, version text NOT NULL, locale text NOT NULL, paragraphs text[] NOT NULL,
     first_shown_at timestamptz NOT NULL,
     CONSTRAINT statement_text_pkey PRIMARY KEY (hash),
     CONSTRAINT statement_text_hash_is_hexadecimal CHECK (hash ~ '^[0-9a-f]{64}$'))`,
  'CREATE TRIGGER statement_text_is_append_only BEFORE UPDATE OR DELETE ON statement_text FOR EACH ROW EXECUTE FUNCTION refuse_change()',

  `CREATE TABLE application_signature (
     id uuid NOT NULL, request_id uuid NOT NULL, text_hash text NOT NULL, answers_hash text NOT NULL, typed_name text NOT NULL,
     signed_at timestamptz NOT NULL,
     CONSTRAINT application_signature_pkey PRIMARY KEY (id),
     CONSTRAINT application_signature_answers_request FOREIGN KEY (request_id) REFERENCES application_request (id) ON DELETE CASCADE,
     CONSTRAINT application_signature_is_under_text FOREIGN KEY (text_hash) REFERENCES statement_text (hash) ON DELETE RESTRICT,
     CONSTRAINT application_signature_is_not_empty CHECK (btrim(typed_name) <> ''),
     CONSTRAINT application_signature_answers_hash_is_hexadecimal CHECK (answers_hash ~ '^[0-9a-f]{64}$'))`,
  'CREATE INDEX application_signature_by_request ON application_signature (request_id, signed_at)',
  'CREATE INDEX application_signature_by_text ON application_signature (text_hash)',

  // What a referee or a signer gave is theirs: it is purged with its application one day, and never edited.
  ...['application_reference', 'application_signature'].map(
    (table) =>
      `CREATE TRIGGER ${table}_is_never_edited BEFORE UPDATE ON ${table} FOR EACH ROW EXECUTE FUNCTION refuse_change()`,
  ),
];

/** People who are asked by links of their own: to recommend, and to sign. */
export class ReferencesAndSignatures1764630100000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of statements) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    const tables = [
      'application_signature',
      'statement_text',
      'application_reference',
      'request_link',
      'application_request',
    ];
    for (const table of tables) await runner.query(`DROP TABLE ${table}`);
  }
}
