import type { MigrationInterface, QueryRunner } from 'typeorm';

const replaced = (name: string, check: string): string[] => [
  `ALTER TABLE role_grant DROP CONSTRAINT ${name}`,
  `ALTER TABLE role_grant ADD CONSTRAINT ${name} CHECK (${check})`,
];

const roles = (more = '') =>
  `role IN ('administrator', 'staff', 'safeguarding', 'coordinator', ${more}'judge', 'student', 'guardian')`;

const isKnown = 'role_grant_role_is_known';
const ends = 'role_grant_of_trained_role_ends_with_training';

const up = [
  ...replaced(isKnown, roles(`'local_coordinator', `)),
  ...replaced(ends, `role NOT IN ('safeguarding', 'local_coordinator') OR valid_until IS NOT NULL`),
];

const down = [
  `DELETE FROM role_grant WHERE role = 'local_coordinator'`,
  ...replaced(isKnown, roles()),
  ...replaced(ends, `role <> 'safeguarding' OR valid_until IS NOT NULL`),
];

/** Who works with families and students does so for as long as their trainings and checks last. */
export class LocalCoordinatorRole1764320000100 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of up) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of down) await runner.query(statement);
  }
}
