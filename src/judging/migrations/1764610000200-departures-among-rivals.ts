import type { MigrationInterface, QueryRunner } from 'typeorm';

const up = [
  'ALTER TABLE departure ADD COLUMN doubted_by uuid, ADD COLUMN doubted_at timestamptz',
  `ALTER TABLE departure ADD CONSTRAINT departure_doubted_by_account FOREIGN KEY (doubted_by) REFERENCES account ON DELETE RESTRICT,
     ADD CONSTRAINT departure_doubted_has_time CHECK ((doubted_by IS NULL) = (doubted_at IS NULL)),
     ADD CONSTRAINT departure_is_taken_back_by_another CHECK (withdrawn_by <> doubted_by)`,
  'CREATE INDEX departure_doubted_by ON departure (doubted_by)',

  // Works that one line divides: what one is given another may lose.
  `CREATE FUNCTION rivals_of(entry uuid) RETURNS SETOF uuid LANGUAGE sql STABLE AS $$
     SELECT o.id FROM round_entry e JOIN round r ON r.id = e.round_id
       JOIN round_entry o ON o.round_id = r.id AND o.id <> e.id AND o.withdrawn_at IS NULL
      WHERE e.id = entry AND CASE
        WHEN r.advancement IS NULL OR r.advancement ->> 'per' = 'pool' THEN o.pool = e.pool
        WHEN r.advancement ->> 'kind' = 'threshold' THEN false
        WHEN r.advancement ->> 'per' = 'country' THEN o.country IS NOT DISTINCT FROM e.country
        WHEN r.advancement ->> 'per' = 'sponsor' THEN o.sponsor IS NOT DISTINCT FROM e.sponsor
        ELSE true END
   $$`,

  `CREATE FUNCTION refuse_rivals_departure() RETURNS trigger LANGUAGE plpgsql AS $$
   BEGIN
     IF EXISTS (SELECT FROM withheld_work w JOIN rivals_of(NEW.round_entry_id) AS rival ON rival = w.round_entry_id
                 WHERE w.account_id IN (NEW.proposed_by, NEW.seconded_by)) THEN
       RAISE EXCEPTION 'who is in conflict with a work departs from the ranking for no rival of it' USING ERRCODE = 'restrict_violation', CONSTRAINT = 'departure_is_by_nobody_of_a_rival';
     END IF;
     RETURN NEW;
   END $$`,
  `CREATE TRIGGER departure_is_by_nobody_of_a_rival BEFORE INSERT OR UPDATE OF proposed_by, seconded_by ON departure
   FOR EACH ROW EXECUTE FUNCTION refuse_rivals_departure()`,

  // What two people agreed on does not fall by one of them, nor by a third alone.
  `CREATE FUNCTION refuse_taking_back_alone() RETURNS trigger LANGUAGE plpgsql AS $$
   BEGIN
     RAISE EXCEPTION 'what two people agreed on is taken back by two' USING ERRCODE = 'restrict_violation', CONSTRAINT = 'agreed_departure_is_taken_back_by_two';
   END $$`,
  `CREATE TRIGGER agreed_departure_is_taken_back_by_two BEFORE UPDATE OF withdrawn_by ON departure
   FOR EACH ROW WHEN (NEW.withdrawn_by IS NOT NULL AND OLD.seconded_by IS NOT NULL AND OLD.doubted_by IS NULL)
   EXECUTE FUNCTION refuse_taking_back_alone()`,
];

const down = [
  'DROP TRIGGER agreed_departure_is_taken_back_by_two ON departure',
  'DROP TRIGGER departure_is_by_nobody_of_a_rival ON departure',
  'DROP FUNCTION refuse_taking_back_alone, refuse_rivals_departure, rivals_of',
  'ALTER TABLE departure DROP COLUMN doubted_by, DROP COLUMN doubted_at',
];

/** Nobody departs from the ranking for the rival of a work in conflict, and what two agreed on is taken back by two. */
export class DeparturesAmongRivals1764610000200 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of up) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of down) await runner.query(statement);
  }
}
