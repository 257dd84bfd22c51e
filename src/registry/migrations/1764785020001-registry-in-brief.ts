import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What other modules may read of members and communities. */
export class RegistryInBrief1764785020001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('CREATE VIEW member_brief AS SELECT id, name, community_id FROM member_organisation');
    await runner.query('CREATE VIEW community_brief AS SELECT id, name, slug, country_iso2 FROM community');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP VIEW member_brief, community_brief');
  }
}
