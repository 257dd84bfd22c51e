import type { MigrationInterface, QueryRunner } from 'typeorm';

const up = [
  `CREATE TABLE entry_feedback (
     id uuid NOT NULL, entry_id uuid NOT NULL, round_id uuid NOT NULL, position int NOT NULL,
     works_well text NOT NULL, try_next text NOT NULL, told_at timestamptz,
     CONSTRAINT entry_feedback_pkey PRIMARY KEY (id),
     CONSTRAINT entry_feedback_is_for_entry FOREIGN KEY (entry_id) REFERENCES entry ON DELETE CASCADE,
     CONSTRAINT entry_feedback_is_from_round FOREIGN KEY (round_id) REFERENCES round ON DELETE RESTRICT,
     CONSTRAINT entry_feedback_tells_something CHECK (works_well <> '' OR try_next <> ''),
     CONSTRAINT entry_feedback_position_is_natural CHECK (position > 0))`,
  'CREATE UNIQUE INDEX entry_feedback_position_is_unique ON entry_feedback (entry_id, round_id, position)',
  'CREATE INDEX entry_feedback_by_round ON entry_feedback (round_id)',
];

/** What judges tell entrants is kept with the entry, apart from who judged it. */
export class EntryFeedback1764260000200 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of up) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE entry_feedback');
  }
}
