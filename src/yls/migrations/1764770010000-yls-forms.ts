import type { MigrationInterface, QueryRunner } from 'typeorm';

const statements = [
  'ALTER TABLE yls_summit ADD COLUMN form_version integer NOT NULL DEFAULT 1',
  `CREATE TABLE yls_question (
     id uuid NOT NULL, summit_id uuid NOT NULL, section text NOT NULL, position integer NOT NULL, code text NOT NULL, field jsonb NOT NULL,
     CONSTRAINT yls_question_pkey PRIMARY KEY (id),
     CONSTRAINT yls_question_of_summit FOREIGN KEY (summit_id) REFERENCES yls_summit (id) ON DELETE RESTRICT,
     CONSTRAINT yls_question_section_is_known CHECK (section IN ('about', 'essays', 'more')),
     CONSTRAINT yls_question_is_named_as_its_field CHECK (field ->> 'code' = code))`,
  'CREATE UNIQUE INDEX yls_question_code_is_unique ON yls_question (summit_id, code)',
  'CREATE INDEX yls_question_by_summit ON yls_question (summit_id, section, position, id)',
  `CREATE TABLE yls_guardian (
     id uuid NOT NULL, registration_id uuid NOT NULL, name text NOT NULL, email citext NOT NULL, locale text NOT NULL,
     CONSTRAINT yls_guardian_pkey PRIMARY KEY (id),
     CONSTRAINT yls_guardian_of_registration FOREIGN KEY (registration_id) REFERENCES yls_registration (id) ON DELETE RESTRICT,
     CONSTRAINT yls_guardian_has_name CHECK (btrim(name) <> ''))`,
  'CREATE UNIQUE INDEX yls_guardian_is_one ON yls_guardian (registration_id)',
];

/** What each summit asks, and who signs for a student. */
export class YlsForms1764770010000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of statements) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE yls_guardian, yls_question');
    await runner.query('ALTER TABLE yls_summit DROP COLUMN form_version');
  }
}
