import type { MigrationInterface, QueryRunner } from 'typeorm';

const up = [
  'ALTER TABLE exchange_placement_answer ADD COLUMN had_coach_contact boolean',
  `ALTER TABLE exchange_placement ADD COLUMN sport_cleared_on date, ADD COLUMN sport_cleared_by uuid, ADD COLUMN sport_cleared_because text NOT NULL DEFAULT '',
     ADD CONSTRAINT exchange_placement_sport_is_cleared_by_account FOREIGN KEY (sport_cleared_by) REFERENCES account (id) ON DELETE RESTRICT,
     ADD CONSTRAINT exchange_placement_sport_clearing_is_whole CHECK ((sport_cleared_on IS NULL) = (sport_cleared_by IS NULL) AND (sport_cleared_on IS NULL) = (sport_cleared_because = '')),
     ADD CONSTRAINT exchange_placement_sport_is_cleared_by_another CHECK (sport_cleared_by <> proposed_by)`,
  'CREATE INDEX exchange_placement_sport_cleared_by ON exchange_placement (sport_cleared_by)',
];

/** 22 CFR 62.25(h)(2): the family says whether a coach was in touch with it, and an officer who has not proposed the home looks into it. */
export class Sport1764761000100 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of up) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE exchange_placement_answer DROP COLUMN had_coach_contact');
    await runner.query(
      'ALTER TABLE exchange_placement DROP COLUMN sport_cleared_on, DROP COLUMN sport_cleared_by, DROP COLUMN sport_cleared_because',
    );
  }
}
