import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What a work was given stands beside it on the wall: kept pages must not outlive a grant or its revocation. */
export class AwardsOnTheWall1764101001000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE CONSTRAINT TRIGGER award_grant_changes_wall AFTER INSERT OR UPDATE OR DELETE ON award_grant
      DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION exhibit_wall_has_changed()`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TRIGGER award_grant_changes_wall ON award_grant');
  }
}
