import type { MigrationInterface, QueryRunner } from 'typeorm';

const statements = [
  `CREATE TABLE yls_guardian_link (
     token_hash text NOT NULL, guardian_id uuid NOT NULL, created_at timestamptz NOT NULL, expires_at timestamptz NOT NULL,
     CONSTRAINT yls_guardian_link_pkey PRIMARY KEY (token_hash),
     CONSTRAINT yls_guardian_link_opens_guardian FOREIGN KEY (guardian_id) REFERENCES yls_guardian (id) ON DELETE CASCADE)`,
  'CREATE INDEX yls_guardian_link_guardian ON yls_guardian_link (guardian_id)',

  `CREATE TABLE yls_dossier (
     registration_id uuid NOT NULL, opened_at timestamptz NOT NULL, due_on date NOT NULL, signed_at timestamptz, version integer NOT NULL DEFAULT 0,
     needs_plan boolean NOT NULL DEFAULT false, reminded_at timestamptz, reminders smallint NOT NULL DEFAULT 0,
     CONSTRAINT yls_dossier_pkey PRIMARY KEY (registration_id),
     CONSTRAINT yls_dossier_of_registration FOREIGN KEY (registration_id) REFERENCES yls_registration (id) ON DELETE RESTRICT,
     CONSTRAINT yls_dossier_counts_from_nothing CHECK (version >= 0 AND reminders >= 0),
     CONSTRAINT yls_dossier_signed_has_version CHECK (signed_at IS NULL OR version >= 1))`,
  'CREATE INDEX yls_dossier_by_due ON yls_dossier (due_on) WHERE signed_at IS NULL',
];

/** A guardian's own page, and how far a family is with what the days at the summit need. */
export class YlsPapers1764772000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of statements) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE yls_dossier, yls_guardian_link');
  }
}
