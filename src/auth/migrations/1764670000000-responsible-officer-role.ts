import type { MigrationInterface, QueryRunner } from 'typeorm';

const replaced = (name: string, check: string): string[] => [
  `ALTER TABLE role_grant DROP CONSTRAINT ${name}`,
  `ALTER TABLE role_grant ADD CONSTRAINT ${name} CHECK (${check})`,
];

const roles = (more = '') =>
  `role IN ('administrator', 'staff', 'safeguarding', ${more}'coordinator', 'local_coordinator', 'judge', 'student', 'guardian')`;
const trained = (more = '') => `role NOT IN ('safeguarding', ${more}'local_coordinator') OR valid_until IS NOT NULL`;

const isKnown = 'role_grant_role_is_known';
const ends = 'role_grant_of_trained_role_ends_with_training';
const officer = `'responsible_officer', `;

const up = [...replaced(isKnown, roles(officer)), ...replaced(ends, trained(officer))];
const down = [
  `DELETE FROM role_grant WHERE role = 'responsible_officer'`,
  ...replaced(isKnown, roles()),
  ...replaced(ends, trained()),
];

/** The officers who answer to the Department for a sponsor sign what nobody else may. */
export class ResponsibleOfficerRole1764670000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of up) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of down) await runner.query(statement);
  }
}
