import type { MigrationInterface, QueryRunner } from 'typeorm';

const places = (most: number) =>
  `ALTER TABLE round DROP CONSTRAINT round_awards_places, ADD CONSTRAINT round_awards_places CHECK (places BETWEEN 1 AND ${most})`;

const sources = (more: string) =>
  `ALTER TABLE conflict_of_interest DROP CONSTRAINT conflict_of_interest_source_is_known,
     ADD CONSTRAINT conflict_of_interest_source_is_known CHECK (source IN ('own_work', 'household', 'relation', 'teacher', 'mentor',${more} 'school',
       'email_domain', 'coordinator', 'own_community', 'partner_city', 'declared'))`;

/** Works may be applications: as many places are given as a programme has, and who recommends somebody judges nothing of theirs. */
export class ApplicationsBeforeJuries1764770500000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(places(10_000));
    await runner.query(sources(` 'referee',`));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('UPDATE round SET places = 100 WHERE places > 100');
    await runner.query(places(100));
    await runner.query(`DELETE FROM conflict_of_interest WHERE source = 'referee'`);
    await runner.query(sources(''));
  }
}
