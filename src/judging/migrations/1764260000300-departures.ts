import type { MigrationInterface, QueryRunner } from 'typeorm';

const up = [
  `CREATE TABLE departure (
     id uuid NOT NULL, round_entry_id uuid NOT NULL, outcome text NOT NULL, place int, reason text NOT NULL,
     proposed_by uuid, proposed_at timestamptz NOT NULL, seconded_by uuid, seconded_at timestamptz, withdrawn_by uuid, withdrawn_at timestamptz,
     CONSTRAINT departure_pkey PRIMARY KEY (id),
     CONSTRAINT departure_about_entry FOREIGN KEY (round_entry_id) REFERENCES round_entry ON DELETE RESTRICT,
     CONSTRAINT departure_proposed_by_account FOREIGN KEY (proposed_by) REFERENCES account ON DELETE RESTRICT,
     CONSTRAINT departure_seconded_by_account FOREIGN KEY (seconded_by) REFERENCES account ON DELETE RESTRICT,
     CONSTRAINT departure_withdrawn_by_account FOREIGN KEY (withdrawn_by) REFERENCES account ON DELETE RESTRICT,
     CONSTRAINT departure_outcome_is_known CHECK (outcome IN ('placed', 'not_placed', 'advanced')),
     CONSTRAINT departure_placed_has_place CHECK ((outcome = 'placed') = (place IS NOT NULL)),
     CONSTRAINT departure_place_is_natural CHECK (place > 0),
     CONSTRAINT departure_has_reason CHECK (btrim(reason) <> ''),
     CONSTRAINT departure_is_seconded_by_another CHECK (seconded_by <> proposed_by),
     CONSTRAINT departure_seconded_has_time CHECK ((seconded_by IS NULL) = (seconded_at IS NULL)),
     CONSTRAINT departure_taken_back_has_time CHECK (withdrawn_by IS NULL OR withdrawn_at IS NOT NULL))`,
  'CREATE UNIQUE INDEX departure_is_one_at_a_time ON departure (round_entry_id) WHERE withdrawn_at IS NULL',
  'CREATE INDEX departure_by_entry ON departure (round_entry_id, proposed_at)',
  'CREATE UNIQUE INDEX departure_is_of_one_work ON departure (id, round_entry_id)',
  'CREATE INDEX departure_proposed_by ON departure (proposed_by)',
  'CREATE INDEX departure_seconded_by ON departure (seconded_by)',
  'CREATE INDEX departure_withdrawn_by ON departure (withdrawn_by)',

  // Until now one person departed alone, or the portal, which has no account: what they did is on record as proposed by them. Nobody departed from
  // going on to a later round.
  `ALTER TABLE decision ADD COLUMN ranked_outcome text, ADD COLUMN departure_id uuid`,
  `UPDATE decision SET ranked_outcome = CASE WHEN outcome = 'advanced' THEN outcome WHEN ranked_place IS NULL THEN 'not_placed' ELSE 'placed' END`,
  `INSERT INTO departure (id, round_entry_id, outcome, place, reason, proposed_by, proposed_at)
   SELECT gen_random_uuid(), round_entry_id, outcome, place, departure_reason, decided_by, decided_at
     FROM decision WHERE place IS DISTINCT FROM ranked_place`,
  `UPDATE decision d SET departure_id = p.id FROM departure p WHERE p.round_entry_id = d.round_entry_id`,
  `ALTER TABLE decision ALTER COLUMN ranked_outcome SET NOT NULL,
     ADD CONSTRAINT decision_departs_by_two_people
       CHECK ((outcome = ranked_outcome AND place IS NOT DISTINCT FROM ranked_place) = (departure_id IS NULL)),
     ADD CONSTRAINT decision_departs_about_its_work FOREIGN KEY (departure_id, round_entry_id) REFERENCES departure (id, round_entry_id) ON DELETE RESTRICT`,
  'CREATE INDEX decision_departure ON decision (departure_id, round_entry_id)',

  `CREATE FUNCTION refuse_departure_of_one() RETURNS trigger LANGUAGE plpgsql AS $$
   BEGIN
     IF NEW.departure_id IS NOT NULL AND NOT EXISTS (
          SELECT FROM departure p WHERE p.id = NEW.departure_id AND p.seconded_at IS NOT NULL AND p.withdrawn_at IS NULL) THEN
       RAISE EXCEPTION 'a departure from the ranking needs a second person' USING ERRCODE = 'restrict_violation', CONSTRAINT = 'decision_departs_with_a_second';
     END IF;
     RETURN NEW;
   END $$`,
  `CREATE TRIGGER decision_departs_with_a_second BEFORE INSERT OR UPDATE OF departure_id ON decision
   FOR EACH ROW EXECUTE FUNCTION refuse_departure_of_one()`,

  `CREATE FUNCTION refuse_interested_departure() RETURNS trigger LANGUAGE plpgsql AS $$
   BEGIN
     IF EXISTS (SELECT FROM withheld_work w WHERE w.round_entry_id = NEW.round_entry_id AND w.account_id IN (NEW.proposed_by, NEW.seconded_by)) THEN
       RAISE EXCEPTION 'who is in conflict neither proposes nor seconds' USING ERRCODE = 'restrict_violation', CONSTRAINT = 'departure_is_by_somebody_free';
     END IF;
     RETURN NEW;
   END $$`,
  `CREATE TRIGGER departure_is_by_somebody_free BEFORE INSERT OR UPDATE OF proposed_by, seconded_by ON departure
   FOR EACH ROW EXECUTE FUNCTION refuse_interested_departure()`,
];

const down = [
  'DROP TRIGGER decision_departs_with_a_second ON decision',
  'ALTER TABLE decision DROP COLUMN ranked_outcome, DROP COLUMN departure_id',
  'DROP TABLE departure',
  'DROP FUNCTION refuse_departure_of_one, refuse_interested_departure',
];

/** Who departs from the ranking says why, and is not alone. */
export class Departures1764260000300 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of up) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of down) await runner.query(statement);
  }
}
