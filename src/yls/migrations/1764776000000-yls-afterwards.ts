import type { MigrationInterface, QueryRunner } from 'typeorm';

const statements = [
  `CREATE TABLE yls_certificate (
     id uuid NOT NULL, summit_id uuid NOT NULL, registration_id uuid, code text NOT NULL, name text NOT NULL, language text NOT NULL,
     issued_at timestamptz NOT NULL, revoked_at timestamptz, revoked_because text NOT NULL DEFAULT '',
     CONSTRAINT yls_certificate_pkey PRIMARY KEY (id),
     CONSTRAINT yls_certificate_of_summit FOREIGN KEY (summit_id) REFERENCES yls_summit (id) ON DELETE RESTRICT,
     CONSTRAINT yls_certificate_is_for_registration FOREIGN KEY (registration_id) REFERENCES yls_registration (id) ON DELETE SET NULL,
     CONSTRAINT yls_certificate_code_is_long_enough CHECK (code ~ '^[0-9A-HJKMNP-TV-Z]{16}$'),
     CONSTRAINT yls_certificate_revocation_has_reason CHECK ((revoked_at IS NULL) = (btrim(revoked_because) = '')))`,
  'CREATE UNIQUE INDEX yls_certificate_code_is_unique ON yls_certificate (code)',
  'CREATE UNIQUE INDEX yls_certificate_is_one ON yls_certificate (registration_id)',
  'CREATE INDEX yls_certificate_by_summit ON yls_certificate (summit_id, issued_at, id)',

  // Who has given feedback, and what was said: nothing joins the two, neither a moment nor an order.
  `CREATE TABLE yls_feedback_stamp (
     registration_id uuid NOT NULL,
     CONSTRAINT yls_feedback_stamp_pkey PRIMARY KEY (registration_id),
     CONSTRAINT yls_feedback_stamp_of_registration FOREIGN KEY (registration_id) REFERENCES yls_registration (id) ON DELETE RESTRICT)`,
  `CREATE TABLE yls_feedback (
     id uuid NOT NULL, summit_id uuid NOT NULL, marks jsonb NOT NULL, best text NOT NULL DEFAULT '', change text NOT NULL DEFAULT '',
     is_shown boolean NOT NULL DEFAULT false,
     CONSTRAINT yls_feedback_pkey PRIMARY KEY (id),
     CONSTRAINT yls_feedback_of_summit FOREIGN KEY (summit_id) REFERENCES yls_summit (id) ON DELETE RESTRICT)`,
  'CREATE INDEX yls_feedback_by_summit ON yls_feedback (summit_id, is_shown, id)',

  `CREATE TABLE yls_year_count (
     summit_id uuid NOT NULL, dimension text NOT NULL, value text NOT NULL, applied integer NOT NULL, offered integer NOT NULL,
     came integer NOT NULL, completed integer NOT NULL, aided integer NOT NULL, aid_cents bigint NOT NULL, counted_at timestamptz NOT NULL,
     CONSTRAINT yls_year_count_pkey PRIMARY KEY (summit_id, dimension, value),
     CONSTRAINT yls_year_count_of_summit FOREIGN KEY (summit_id) REFERENCES yls_summit (id) ON DELETE RESTRICT,
     CONSTRAINT yls_year_count_dimension_is_known CHECK (dimension IN ('all', 'country', 'member', 'scholarship', 'gender', 'age')),
     CONSTRAINT yls_year_count_is_in_order CHECK (0 <= completed AND completed <= came AND came <= offered AND offered <= applied
       AND aided BETWEEN 0 AND applied AND aid_cents >= 0))`,
];

/** What stays of a summit: certificates, what its delegates thought of it, and its figures. */
export class YlsAfterwards1764776000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of statements) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE yls_year_count, yls_feedback, yls_feedback_stamp, yls_certificate');
  }
}
