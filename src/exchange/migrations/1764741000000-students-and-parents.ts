import type { MigrationInterface, QueryRunner } from 'typeorm';

const statements = [
  `CREATE TABLE exchange_parent (
     id uuid NOT NULL, application_id uuid NOT NULL, name text NOT NULL, email citext NOT NULL, relation text NOT NULL, locale text NOT NULL,
     added_at timestamptz NOT NULL, written_at timestamptz,
     CONSTRAINT exchange_parent_pkey PRIMARY KEY (id),
     CONSTRAINT exchange_parent_of_application FOREIGN KEY (application_id) REFERENCES exchange_application (id) ON DELETE RESTRICT,
     CONSTRAINT exchange_parent_has_name CHECK (btrim(name) <> ''),
     CONSTRAINT exchange_parent_relation_is_known CHECK (relation IN ('mother', 'father', 'guardian')))`,
  'CREATE UNIQUE INDEX exchange_parent_address_is_of_one ON exchange_parent (application_id, email)',

  `CREATE TABLE exchange_parent_link (
     token_hash text NOT NULL, parent_id uuid NOT NULL, created_at timestamptz NOT NULL, expires_at timestamptz NOT NULL,
     CONSTRAINT exchange_parent_link_pkey PRIMARY KEY (token_hash),
     CONSTRAINT exchange_parent_link_opens_parent FOREIGN KEY (parent_id) REFERENCES exchange_parent (id) ON DELETE CASCADE)`,
  'CREATE INDEX exchange_parent_link_parent ON exchange_parent_link (parent_id)',

  `CREATE TABLE exchange_english_evidence (
     application_id uuid NOT NULL, kind text NOT NULL, says text NOT NULL, dated_on date, mode text, why_no_video text NOT NULL DEFAULT '',
     CONSTRAINT exchange_english_evidence_pkey PRIMARY KEY (application_id, kind),
     CONSTRAINT exchange_english_evidence_of_application FOREIGN KEY (application_id) REFERENCES exchange_application (id) ON DELETE RESTRICT,
     CONSTRAINT exchange_english_evidence_kind_is_known CHECK (kind IN ('test', 'school', 'interview')),
     CONSTRAINT exchange_english_evidence_mode_is_known CHECK (mode IN ('in_person', 'video', 'phone')),
     CONSTRAINT exchange_english_evidence_of_interview_has_mode CHECK ((kind = 'interview') = (mode IS NOT NULL)))`,
];

/** Natural parents with the links to their pages, and what shows a student's English. */
export class StudentsAndParents1764741000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of statements) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE exchange_english_evidence');
    await runner.query('DROP TABLE exchange_parent_link');
    await runner.query('DROP TABLE exchange_parent');
  }
}
