import type { MigrationInterface, QueryRunner } from 'typeorm';

const before = `'coordinator-training', 'department-training', 'refresher', 'criminal-check', 'registry-check', 'conflict-declaration'`;

const kindsAre = (kinds: string): string[] => [
  'ALTER TABLE worker_paper DROP CONSTRAINT worker_paper_kind_is_known',
  `ALTER TABLE worker_paper ADD CONSTRAINT worker_paper_kind_is_known CHECK (kind IN (${kinds}))`,
];

/** Adults who accompany a group of students: checked like coordinators, trained for what they do, without a coordinator's role. */
export class Chaperones1764760000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE worker ADD kind text NOT NULL DEFAULT 'coordinator',
      ADD CONSTRAINT worker_kind_is_known CHECK (kind IN ('coordinator', 'chaperone'))`);
    const kinds = before.replace(`'refresher'`, `'chaperone-training', 'refresher'`);
    for (const statement of kindsAre(kinds)) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of kindsAre(before)) await runner.query(statement);
    await runner.query('ALTER TABLE worker DROP kind');
  }
}
