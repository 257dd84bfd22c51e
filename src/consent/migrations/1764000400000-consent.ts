import type { MigrationInterface, QueryRunner } from 'typeorm';
import { guardState } from '../../platform/index.js';

const statements = [
  `CREATE TABLE consent_text (
     id uuid NOT NULL, text_base text NOT NULL, version text NOT NULL, locale text NOT NULL, scope text NOT NULL, hash text NOT NULL,
     sentences jsonb NOT NULL, first_shown_at timestamptz NOT NULL,
     CONSTRAINT consent_text_pkey PRIMARY KEY (id),
     CONSTRAINT consent_text_hash_is_hexadecimal CHECK (hash ~ '^[0-9a-f]{64}$'))`,
  'CREATE UNIQUE INDEX consent_text_hash_is_unique ON consent_text (hash)',

  `CREATE TABLE consent_request (
     id uuid NOT NULL, programme text NOT NULL, subject_id uuid NOT NULL, method text NOT NULL, giver_name text NOT NULL, giver_email citext,
     locale text NOT NULL, state text NOT NULL, revision int NOT NULL DEFAULT 0, asked_at timestamptz NOT NULL, expires_at timestamptz,
     answered_at timestamptz, reminded_at timestamptz, reminders int NOT NULL DEFAULT 0,
     CONSTRAINT consent_request_pkey PRIMARY KEY (id),
     CONSTRAINT consent_request_state_is_known CHECK (state IN ('asked', 'given', 'declined', 'withdrawn', 'expired', 'cancelled')),
     CONSTRAINT consent_request_method_is_known CHECK (method IN ('link', 'self')),
     CONSTRAINT consent_request_by_link_has_address CHECK ((method = 'link') = (giver_email IS NOT NULL)),
     CONSTRAINT consent_request_by_link_expires CHECK ((method = 'link') = (expires_at IS NOT NULL)),
     CONSTRAINT consent_request_answered_has_time CHECK (CASE WHEN state IN ('given', 'declined', 'withdrawn') THEN answered_at IS NOT NULL
       WHEN state IN ('asked', 'expired') THEN answered_at IS NULL ELSE true END),
     CONSTRAINT consent_request_reminded_has_time CHECK ((reminders = 0) = (reminded_at IS NULL)),
     CONSTRAINT consent_request_revision_is_not_negative CHECK (revision >= 0))`,
  `CREATE UNIQUE INDEX consent_request_is_one_per_subject ON consent_request (programme, subject_id) WHERE state <> 'cancelled'`,
  `CREATE INDEX consent_request_waiting_by_expiry ON consent_request (expires_at) WHERE state = 'asked'`,
  guardState('consent_request'),

  `CREATE TABLE consent_link (
     id uuid NOT NULL, request_id uuid NOT NULL, token_hash text NOT NULL, created_at timestamptz NOT NULL, voided_at timestamptz,
     CONSTRAINT consent_link_pkey PRIMARY KEY (id),
     CONSTRAINT consent_link_opens_request FOREIGN KEY (request_id) REFERENCES consent_request (id) ON DELETE RESTRICT)`,
  'CREATE INDEX consent_link_by_request ON consent_link (request_id)',
  'CREATE UNIQUE INDEX consent_link_token_is_unique ON consent_link (token_hash)',

  `CREATE TABLE consent (
     id uuid NOT NULL, request_id uuid NOT NULL, revision int NOT NULL, outcome text NOT NULL, scope text NOT NULL, answer text NOT NULL, text_hash text NOT NULL,
     method text NOT NULL, signature text, relation text, given_at timestamptz NOT NULL,
     CONSTRAINT consent_pkey PRIMARY KEY (id),
     CONSTRAINT consent_answers_request FOREIGN KEY (request_id) REFERENCES consent_request (id) ON DELETE RESTRICT,
     CONSTRAINT consent_was_given_to_text FOREIGN KEY (text_hash) REFERENCES consent_text (hash) ON DELETE RESTRICT,
     CONSTRAINT consent_revision_counts_from_one CHECK (revision >= 1),
     CONSTRAINT consent_outcome_is_known CHECK (outcome IN ('given', 'declined', 'changed', 'withdrawn')),
     CONSTRAINT consent_withdrawn_is_withdrawn_as_a_whole CHECK ((outcome = 'withdrawn') = (answer = 'withdrawn')),
     CONSTRAINT consent_method_is_known CHECK (method IN ('link', 'self')),
     CONSTRAINT consent_relation_is_known CHECK (relation IN ('parent', 'guardian', 'self')),
     CONSTRAINT consent_that_permits_is_signed CHECK (answer IN ('no', 'withdrawn') OR (signature IS NOT NULL AND relation IS NOT NULL)),
     CONSTRAINT consent_signature_is_not_empty CHECK (signature IS NULL OR btrim(signature) <> ''),
     CONSTRAINT consent_by_oneself_is_ones_own CHECK (relation IS NULL OR (method = 'self') = (relation = 'self')))`,
  'CREATE UNIQUE INDEX consent_answers_each_scope_once_a_revision ON consent (request_id, revision, scope)',
  'CREATE INDEX consent_by_text ON consent (text_hash)',

  ...['consent_text', 'consent'].map(
    (table) =>
      `CREATE TRIGGER ${table}_is_append_only BEFORE UPDATE OR DELETE ON ${table} FOR EACH ROW EXECUTE FUNCTION refuse_change()`,
  ),

  // One request a subject is not cancelled, so the last revision of each scope is what holds, if that came to a permission.
  `CREATE VIEW effective_consent AS
     SELECT programme, subject_id, scope, answer, given_at, method, request_id FROM (
       SELECT DISTINCT ON (r.programme, r.subject_id, c.scope)
         r.programme, r.subject_id, c.scope, c.answer, c.outcome, c.given_at, c.method, c.request_id
       FROM consent c JOIN consent_request r ON r.id = c.request_id
       WHERE r.state <> 'cancelled'
       ORDER BY r.programme, r.subject_id, c.scope, c.revision DESC) latest
     WHERE outcome IN ('given', 'changed')`,
];

/** What was asked, in which words, and what was answered. */
export class Consent1764000400000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of statements) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP VIEW effective_consent');
    for (const table of ['consent', 'consent_link', 'consent_request', 'consent_text'])
      await runner.query(`DROP TABLE ${table}`);
  }
}
