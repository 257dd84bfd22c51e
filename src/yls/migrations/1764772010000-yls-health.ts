import type { MigrationInterface, QueryRunner } from 'typeorm';

const of = (table: string) =>
  `CONSTRAINT ${table}_of_registration FOREIGN KEY (registration_id) REFERENCES yls_registration (id) ON DELETE RESTRICT`;

const statements = [
  `CREATE TABLE yls_need (
     id uuid NOT NULL, registration_id uuid NOT NULL, part text NOT NULL, code text NOT NULL, words text NOT NULL DEFAULT '', severity text,
     carries boolean NOT NULL DEFAULT false,
     CONSTRAINT yls_need_pkey PRIMARY KEY (id), ${of('yls_need')},
     CONSTRAINT yls_need_part_is_known CHECK (part IN ('medical', 'allergies', 'diet')),
     CONSTRAINT yls_need_severity_is_known CHECK (severity IN ('mild', 'moderate', 'life_threatening')))`,
  'CREATE UNIQUE INDEX yls_need_is_told_once ON yls_need (registration_id, part, code)',

  `CREATE TABLE yls_emergency_contact (
     registration_id uuid NOT NULL, position smallint NOT NULL, name text NOT NULL, relation text NOT NULL, phone text NOT NULL,
     CONSTRAINT yls_emergency_contact_pkey PRIMARY KEY (registration_id, position), ${of('yls_emergency_contact')},
     CONSTRAINT yls_emergency_contact_counts_from_one CHECK (position >= 1))`,

  `CREATE TABLE yls_health_note (
     id uuid NOT NULL, registration_id uuid NOT NULL, kind text NOT NULL, words text NOT NULL DEFAULT '', medicine text NOT NULL DEFAULT '',
     dose text NOT NULL DEFAULT '', given_at timestamptz, written_at timestamptz NOT NULL, written_by uuid NOT NULL,
     CONSTRAINT yls_health_note_pkey PRIMARY KEY (id), ${of('yls_health_note')},
     CONSTRAINT yls_health_note_is_written_by_account FOREIGN KEY (written_by) REFERENCES account (id) ON DELETE RESTRICT,
     CONSTRAINT yls_health_note_kind_is_known CHECK (kind IN ('note', 'given')),
     CONSTRAINT yls_health_note_says_something CHECK (btrim(words) <> '' OR kind = 'given'),
     CONSTRAINT yls_health_note_given_says_what CHECK ((kind = 'given') = (btrim(medicine) <> '' AND given_at IS NOT NULL)))`,
  'CREATE INDEX yls_health_note_by_registration ON yls_health_note (registration_id, written_at, id)',
  'CREATE INDEX yls_health_note_written_by ON yls_health_note (written_by)',
  `CREATE TRIGGER yls_health_note_is_append_only BEFORE UPDATE OR DELETE ON yls_health_note FOR EACH ROW EXECUTE FUNCTION refuse_change()`,

  'CREATE INDEX yls_registration_by_name ON yls_registration (summit_id, name, id)',
];

/** What each reader needs to know of a student's health, and what the nurse writes down. */
export class YlsHealth1764772010000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of statements) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX yls_registration_by_name');
    await runner.query('DROP TABLE yls_health_note, yls_emergency_contact, yls_need');
  }
}
