import type { MigrationInterface, QueryRunner } from 'typeorm';

const seats = [
  `CREATE TABLE yls_seat (
     id uuid NOT NULL, delegation_id uuid NOT NULL, name text NOT NULL, email citext NOT NULL, locale text NOT NULL, token_hash text,
     invited_at timestamptz NOT NULL, expires_at timestamptz NOT NULL, registration_id uuid, taken_at timestamptz, left_at timestamptz,
     CONSTRAINT yls_seat_pkey PRIMARY KEY (id),
     CONSTRAINT yls_seat_of_delegation FOREIGN KEY (delegation_id) REFERENCES yls_delegation (id) ON DELETE RESTRICT,
     CONSTRAINT yls_seat_is_taken_by_registration FOREIGN KEY (registration_id) REFERENCES yls_registration (id) ON DELETE RESTRICT,
     CONSTRAINT yls_seat_has_name CHECK (btrim(name) <> ''),
     CONSTRAINT yls_seat_is_taken_at_a_moment CHECK ((registration_id IS NULL) = (taken_at IS NULL)),
     CONSTRAINT yls_seat_link_works_while_it_is_kept CHECK (token_hash IS NULL OR left_at IS NULL))`,
  'CREATE UNIQUE INDEX yls_seat_is_one_of_registration ON yls_seat (registration_id) WHERE left_at IS NULL',
  'CREATE UNIQUE INDEX yls_seat_token_is_unique ON yls_seat (token_hash)',
  'CREATE INDEX yls_seat_by_delegation ON yls_seat (delegation_id, invited_at, id)',
  'CREATE INDEX yls_seat_registration ON yls_seat (registration_id)',
];

/** Counted where nobody can forget it: neither a summit nor a delegation gives away more than it has. */
const counts = [
  `ALTER TABLE yls_delegation ADD COLUMN seats_taken smallint NOT NULL DEFAULT 0,
     ADD CONSTRAINT yls_delegation_is_not_overfull CHECK (seats_taken BETWEEN 0 AND seats)`,
  `ALTER TABLE yls_summit ADD COLUMN seats_held integer NOT NULL DEFAULT 0,
     ADD CONSTRAINT yls_summit_holds_no_more_than_it_has CHECK (seats_held BETWEEN 0 AND capacity)`,
  `CREATE FUNCTION count_seats_taken() RETURNS trigger LANGUAGE plpgsql AS $$
   DECLARE before integer := CASE WHEN TG_OP <> 'INSERT' AND OLD.left_at IS NULL THEN 1 ELSE 0 END;
           after integer := CASE WHEN TG_OP <> 'DELETE' AND NEW.left_at IS NULL THEN 1 ELSE 0 END;
   BEGIN
     IF before <> after THEN
       UPDATE yls_delegation SET seats_taken = seats_taken + after - before
        WHERE id = CASE WHEN TG_OP = 'DELETE' THEN OLD.delegation_id ELSE NEW.delegation_id END;
     END IF;
     RETURN NULL;
   END $$`,
  `CREATE TRIGGER yls_seat_is_counted AFTER INSERT OR DELETE OR UPDATE OF left_at ON yls_seat
     FOR EACH ROW EXECUTE FUNCTION count_seats_taken()`,
  `CREATE FUNCTION count_seats_held() RETURNS trigger LANGUAGE plpgsql AS $$
   DECLARE before integer := CASE WHEN TG_OP <> 'INSERT' AND OLD.state = 'registered' THEN OLD.seats ELSE 0 END;
           after integer := CASE WHEN TG_OP <> 'DELETE' AND NEW.state = 'registered' THEN NEW.seats ELSE 0 END;
   BEGIN
     IF before <> after THEN
       UPDATE yls_summit SET seats_held = seats_held + after - before
        WHERE id = CASE WHEN TG_OP = 'DELETE' THEN OLD.summit_id ELSE NEW.summit_id END;
     END IF;
     RETURN NULL;
   END $$`,
  `CREATE TRIGGER yls_delegation_is_counted AFTER INSERT OR DELETE OR UPDATE OF seats, state ON yls_delegation
     FOR EACH ROW EXECUTE FUNCTION count_seats_held()`,
];

/** The seats of a delegation, each kept for one family, and how many are held and taken. */
export class YlsSeats1764771010000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [...seats, ...counts]) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TRIGGER yls_delegation_is_counted ON yls_delegation');
    await runner.query('DROP TABLE yls_seat');
    await runner.query('DROP FUNCTION count_seats_taken(), count_seats_held()');
    await runner.query('ALTER TABLE yls_summit DROP COLUMN seats_held');
    await runner.query('ALTER TABLE yls_delegation DROP COLUMN seats_taken');
  }
}
