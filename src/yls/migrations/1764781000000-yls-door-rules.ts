import type { MigrationInterface, QueryRunner } from 'typeorm';

const outcomes = (...more: string[]) =>
  `ALTER TABLE yls_check_in DROP CONSTRAINT yls_check_in_outcome_is_known,
     ADD CONSTRAINT yls_check_in_outcome_is_known CHECK (outcome IN ('taken', 'again', 'replaced', 'not_ready', ${more.map((one) => `'${one}', `).join('')}'unknown'))`;

/** A rule may stop somebody at the door who was ready before. */
export class YlsDoorRules1764781000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(outcomes('stopped'));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`UPDATE yls_check_in SET outcome = 'not_ready' WHERE outcome = 'stopped'`);
    await runner.query(outcomes());
  }
}
