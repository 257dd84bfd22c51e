import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What placements may read of homes beside the profile that a file shows: names, states, places and beds. */
export class HomesInBrief1764785020007 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('CREATE VIEW household_brief AS SELECT id, name FROM household');
    await runner.query('CREATE VIEW host_file_brief AS SELECT id, household_id, scope, state FROM host_file');
    await runner.query('CREATE VIEW host_home_brief AS SELECT household_id, place, until FROM host_home');
    await runner.query('CREATE VIEW host_bed_offer_brief AS SELECT id, room_id, bed FROM host_bed_offer');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP VIEW household_brief, host_file_brief, host_home_brief, host_bed_offer_brief');
  }
}
