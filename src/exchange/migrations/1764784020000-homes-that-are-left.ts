import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Since when a student is to leave a home: until then another one was not looked for. */
export class HomesThatAreLeft1764784020000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE exchange_placement ADD COLUMN leaves_since date');
    await runner.query(
      `UPDATE exchange_placement p SET leaves_since =
         (SELECT max(e.at)::date FROM lifecycle_event e WHERE e.aggregate_id = p.id AND e.event = 'move_out') WHERE state IN ('moving', 'ended')`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE exchange_placement DROP COLUMN leaves_since');
  }
}
