import type { MigrationInterface, QueryRunner } from 'typeorm';

const up = [
  'ALTER TABLE round_judge ADD COLUMN number int',
  // What was counted was counted under numbers in the order of a hash: records are computed from them.
  `UPDATE round_judge j SET number = n.number
     FROM (SELECT id, row_number() OVER (PARTITION BY round_id ORDER BY md5(id::text)) AS number FROM round_judge
            WHERE round_id IN (SELECT round_id FROM result_run)) n
    WHERE n.id = j.id`,
  `UPDATE round_judge j SET number = n.number
     FROM (SELECT id, 1000 + row_number() OVER (PARTITION BY round_id ORDER BY random()) AS number FROM round_judge WHERE number IS NULL) n
    WHERE n.id = j.id`,
  'ALTER TABLE round_judge ALTER COLUMN number SET NOT NULL, ADD CONSTRAINT round_judge_number_is_natural CHECK (number > 0)',
  'CREATE UNIQUE INDEX round_judge_number_is_unique_in_round ON round_judge (round_id, number)',

  // Drawn, so that nothing that stands in an address or a form leads from a judge to their number. A try that meets a taken one widens the draw.
  `CREATE FUNCTION draw_judge_number() RETURNS trigger LANGUAGE plpgsql AS $$
   DECLARE
     tries int := 0;
   BEGIN
     WHILE NEW.number IS NULL OR EXISTS (SELECT FROM round_judge j WHERE j.round_id = NEW.round_id AND j.number = NEW.number) LOOP
       NEW.number := 1000 + floor(random() * (9000 + 1000 * tries))::int;
       tries := tries + 1;
     END LOOP;
     RETURN NEW;
   END $$`,
  'CREATE TRIGGER round_judge_number_is_drawn BEFORE INSERT ON round_judge FOR EACH ROW EXECUTE FUNCTION draw_judge_number()',
  `CREATE TRIGGER round_judge_number_is_kept BEFORE UPDATE OF number ON round_judge FOR EACH ROW
   WHEN (NEW.number IS DISTINCT FROM OLD.number) EXECUTE FUNCTION refuse_change()`,
];

const down = [
  'DROP TRIGGER round_judge_number_is_drawn ON round_judge',
  'DROP TRIGGER round_judge_number_is_kept ON round_judge',
  'DROP FUNCTION draw_judge_number',
  'ALTER TABLE round_judge DROP COLUMN number',
];

/** A judge is known in a round by a number that is drawn for them and never changes. */
export class JudgeNumbers1764610000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of up) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of down) await runner.query(statement);
  }
}
