import type { MigrationInterface, QueryRunner } from 'typeorm';

const statements = [
  `CREATE TABLE entry_nudge (
     id uuid NOT NULL, entry_id uuid NOT NULL, whom text NOT NULL, by_account_id uuid, at timestamptz NOT NULL,
     CONSTRAINT entry_nudge_pkey PRIMARY KEY (id),
     CONSTRAINT entry_nudge_is_about_entry FOREIGN KEY (entry_id) REFERENCES entry ON DELETE CASCADE,
     CONSTRAINT entry_nudge_is_by_account FOREIGN KEY (by_account_id) REFERENCES account ON DELETE RESTRICT,
     CONSTRAINT entry_nudge_whom_is_known CHECK (whom IN ('guardian', 'student')))`,
  'CREATE INDEX entry_nudge_by_entry ON entry_nudge (entry_id, at)',
  'CREATE INDEX entry_nudge_by_account ON entry_nudge (by_account_id)',
  'CREATE INDEX entry_title_by_trigrams ON entry USING gin (lower(title) gin_trgm_ops)',
  'CREATE INDEX entrant_name_by_trigrams ON entrant USING gin (lower(name) gin_trgm_ops)',
  'CREATE INDEX entry_by_told_code ON entry (("right"(id::text, 8)))',
];

/** Reminders from the desk, and the search by title, name and code. */
export class Desk1764100510000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of statements) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX entry_by_told_code, entrant_name_by_trigrams, entry_title_by_trigrams');
    await runner.query('DROP TABLE entry_nudge');
  }
}
