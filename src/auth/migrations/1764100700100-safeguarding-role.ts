import type { MigrationInterface, QueryRunner } from 'typeorm';

const rolesAre = (roles: readonly string[]): string =>
  `ALTER TABLE role_grant ADD CONSTRAINT role_grant_role_is_known CHECK (role IN (${roles.map((role) => `'${role}'`).join(', ')}))`;

const dropRoles = 'ALTER TABLE role_grant DROP CONSTRAINT role_grant_role_is_known';

const before = ['administrator', 'staff', 'coordinator', 'judge', 'student', 'guardian'];

/** Safeguarding cases are read by a small trained group: a role of its own, which ends with the training. */
export class SafeguardingRole1764100700100 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(dropRoles);
    await runner.query(
      rolesAre(['administrator', 'staff', 'safeguarding', 'coordinator', 'judge', 'student', 'guardian']),
    );
    await runner.query(
      `ALTER TABLE role_grant ADD CONSTRAINT role_grant_of_trained_role_ends_with_training CHECK (role <> 'safeguarding' OR valid_until IS NOT NULL)`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE role_grant DROP CONSTRAINT role_grant_of_trained_role_ends_with_training');
    await runner.query(`DELETE FROM role_grant WHERE role = 'safeguarding'`);
    await runner.query(dropRoles);
    await runner.query(rolesAre(before));
  }
}
