import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Staff find one entry among twenty thousand by a part of its title or of its maker's name, or by the code of its receipt. */
export class EntrySearch1764100700200 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('CREATE INDEX entry_title_by_trigrams ON entry USING gin (title gin_trgm_ops)');
    await runner.query('CREATE INDEX entrant_name_by_trigrams ON entrant USING gin (name gin_trgm_ops)');
    await runner.query('CREATE INDEX entry_by_code ON entry ((right(id::text, 8)))');
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const index of ['entry_by_code', 'entrant_name_by_trigrams', 'entry_title_by_trigrams'])
      await runner.query(`DROP INDEX ${index}`);
  }
}
