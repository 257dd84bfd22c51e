import type { MigrationInterface, QueryRunner } from 'typeorm';

const outcomes = `'taken', 'again', 'replaced', 'not_ready', 'stopped', 'unknown'`;
const ways = `'scan', 'code', 'name'`;

const known = (outcomesNow: string, waysNow: string) => [
  `ALTER TABLE yls_check_in DROP CONSTRAINT yls_check_in_outcome_is_known, DROP CONSTRAINT yls_check_in_way_is_known`,
  `ALTER TABLE yls_check_in ADD CONSTRAINT yls_check_in_outcome_is_known CHECK (outcome IN (${outcomesNow})),
     ADD CONSTRAINT yls_check_in_way_is_known CHECK (way IN (${waysNow}))`,
];

const up = [
  ...known(`${outcomes}, 'undone', 'stays', 'seen'`, `${ways}, 'undo'`),
  `ALTER TABLE yls_check_in ADD undoes_id uuid, ADD because text NOT NULL DEFAULT '',
     ADD CONSTRAINT yls_check_in_takes_back FOREIGN KEY (undoes_id) REFERENCES yls_check_in (id) ON DELETE CASCADE,
     ADD CONSTRAINT yls_check_in_undo_says_why CHECK ((way = 'undo') = (btrim(because) <> '')),
     ADD CONSTRAINT yls_check_in_undo_names_act CHECK (CASE WHEN way = 'undo' THEN undoes_id IS NOT NULL OR outcome = 'unknown' ELSE undoes_id IS NULL END)`,
  'CREATE INDEX yls_check_in_undoes ON yls_check_in (undoes_id)',
];

/** A wrong act at the door is taken back by another. */
export class YlsTakingBack1764782010000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of up) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DELETE FROM yls_check_in WHERE way = 'undo'`);
    await runner.query('ALTER TABLE yls_check_in DROP undoes_id, DROP because');
    for (const statement of known(outcomes, ways)) await runner.query(statement);
  }
}
