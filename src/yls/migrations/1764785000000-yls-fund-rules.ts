import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Funds give by a rule of their own, and a grant says whether it came by it. */
export class YlsFundRules1764785000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE yls_fund
        ADD COLUMN part_percent smallint NOT NULL DEFAULT 0, ADD COLUMN whole_percent smallint NOT NULL DEFAULT 0,
        ADD COLUMN audience text NOT NULL DEFAULT 'all', ADD COLUMN one_of_each boolean NOT NULL DEFAULT false,
        ADD CONSTRAINT yls_fund_audience_is_known CHECK (audience IN ('all', 'members', 'partners')),
        ADD CONSTRAINT yls_fund_shares_are_in_order CHECK (part_percent BETWEEN 0 AND whole_percent AND whole_percent <= 100)`);
    await runner.query(`
      ALTER TABLE yls_grant
        ADD COLUMN by_rule boolean NOT NULL DEFAULT false, ALTER COLUMN reason SET DEFAULT '',
        ADD CONSTRAINT yls_grant_has_reason CHECK (by_rule OR btrim(reason) <> '')`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE yls_grant DROP COLUMN by_rule, ALTER COLUMN reason DROP DEFAULT`);
    await runner.query(
      'ALTER TABLE yls_fund DROP COLUMN part_percent, DROP COLUMN whole_percent, DROP COLUMN audience, DROP COLUMN one_of_each',
    );
  }
}
