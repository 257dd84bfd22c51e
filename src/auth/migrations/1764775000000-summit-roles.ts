import type { MigrationInterface, QueryRunner } from 'typeorm';

const replaced = (roles: string): string[] => [
  'ALTER TABLE role_grant DROP CONSTRAINT role_grant_role_is_known',
  `ALTER TABLE role_grant ADD CONSTRAINT role_grant_role_is_known CHECK (role IN (${roles}))`,
];

const roles = (more = '') =>
  `'administrator', 'staff', 'safeguarding', 'responsible_officer', 'coordinator', 'local_coordinator', ${more}'judge', 'student', 'guardian'`;

/** Who stands at the door of a summit, and who looks after health there: each in that summit's scope, and neither is staff. */
export class SummitRoles1764775000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of replaced(roles(`'nurse', 'helper', `))) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DELETE FROM role_grant WHERE role IN ('nurse', 'helper')`);
    for (const statement of replaced(roles())) await runner.query(statement);
  }
}
