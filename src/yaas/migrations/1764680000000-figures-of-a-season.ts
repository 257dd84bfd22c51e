import type { MigrationInterface, QueryRunner } from 'typeorm';

const waiting = `state IN ('awaiting_guardian', 'awaiting_sponsor', 'returned')`;
const searches = ['entry_title_by_trigrams', 'entrant_name_by_trigrams', 'exhibit_piece_by_trigrams'];

const up = [
  `CREATE INDEX entry_by_edition_with_figures ON entry (edition_id)
     INCLUDE (category, state, age_group, sponsor_member_id, level_id, represented_community_id, released_at)`,
  `CREATE INDEX entry_by_edition_and_wait ON entry (edition_id, (coalesce(consented_at, submitted_at)), id) WHERE ${waiting}`,
  // A search reads all that was not sorted in yet: 4 MB of it by PostgreSQL's own measure, which is the whole of a busy evening.
  ...searches.map((index) => `ALTER INDEX ${index} SET (gin_pending_list_limit = 256)`),
];

const down = [
  ...searches.map((index) => `ALTER INDEX ${index} RESET (gin_pending_list_limit)`),
  'DROP INDEX entry_by_edition_and_wait',
  'DROP INDEX entry_by_edition_with_figures',
];

/** A season's figures are counted within an index, who waits longest is found at its end, and searches stay quick while works come in. */
export class FiguresOfASeason1764680000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of up) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of down) await runner.query(statement);
  }
}
