import type { MigrationInterface, QueryRunner } from 'typeorm';
import { keepsWithin } from './keeps-within.js';

const statements = [
  `CREATE TABLE yls_room (
     id uuid NOT NULL, summit_id uuid NOT NULL, house text NOT NULL, floor text NOT NULL, name text NOT NULL, beds smallint NOT NULL, gender text,
     is_step_free boolean NOT NULL DEFAULT false, is_near_nurse boolean NOT NULL DEFAULT false,
     CONSTRAINT yls_room_pkey PRIMARY KEY (id),
     CONSTRAINT yls_room_of_summit FOREIGN KEY (summit_id) REFERENCES yls_summit (id) ON DELETE RESTRICT,
     CONSTRAINT yls_room_has_name CHECK (btrim(house) <> '' AND btrim(floor) <> '' AND btrim(name) <> ''),
     CONSTRAINT yls_room_has_beds CHECK (beds BETWEEN 1 AND 20),
     CONSTRAINT yls_room_gender_is_known CHECK (gender IN ('female', 'male', 'other')))`,
  'CREATE UNIQUE INDEX yls_room_name_is_unique ON yls_room (summit_id, house, name)',
  'CREATE INDEX yls_room_by_floor ON yls_room (summit_id, house, floor, name)',

  `CREATE TABLE yls_sleeper (
     id uuid NOT NULL, registration_id uuid, chaperone_id uuid, room_id uuid, is_adult boolean NOT NULL DEFAULT true, company text NOT NULL,
     is_locked boolean NOT NULL DEFAULT false, run_id uuid, shown_room_id uuid,
     CONSTRAINT yls_sleeper_pkey PRIMARY KEY (id),
     CONSTRAINT yls_sleeper_is_registration FOREIGN KEY (registration_id) REFERENCES yls_registration (id) ON DELETE RESTRICT,
     CONSTRAINT yls_sleeper_is_chaperone FOREIGN KEY (chaperone_id) REFERENCES yls_chaperone (id) ON DELETE RESTRICT,
     CONSTRAINT yls_sleeper_is_in_room FOREIGN KEY (room_id) REFERENCES yls_room (id) ON DELETE RESTRICT,
     CONSTRAINT yls_sleeper_is_shown_in_room FOREIGN KEY (shown_room_id) REFERENCES yls_room (id) ON DELETE RESTRICT,
     CONSTRAINT yls_sleeper_is_from_run FOREIGN KEY (run_id) REFERENCES yls_allocation_run (id) ON DELETE SET NULL,
     CONSTRAINT yls_sleeper_is_one_person CHECK (id = COALESCE(registration_id, chaperone_id) AND num_nonnulls(registration_id, chaperone_id) = 1),
     CONSTRAINT yls_sleeper_lock_is_of_room CHECK (room_id IS NOT NULL OR NOT is_locked),
     CONSTRAINT yls_sleeper_is_of_an_age EXCLUDE USING gist (room_id WITH =, ((is_adult)::integer) WITH <>) DEFERRABLE INITIALLY DEFERRED,
     CONSTRAINT yls_sleeper_is_in_company EXCLUDE USING gist (room_id WITH =, company WITH <>) DEFERRABLE INITIALLY DEFERRED)`,
  'CREATE INDEX yls_sleeper_room ON yls_sleeper (room_id)',
  'CREATE INDEX yls_sleeper_shown_room ON yls_sleeper (shown_room_id)',
  'CREATE UNIQUE INDEX yls_sleeper_registration ON yls_sleeper (registration_id)',
  'CREATE UNIQUE INDEX yls_sleeper_chaperone ON yls_sleeper (chaperone_id)',
  'CREATE INDEX yls_sleeper_run ON yls_sleeper (run_id)',
  ...keepsWithin({ table: 'yls_sleeper', key: ['id'], of: 'room', within: ['yls_room', 'beds'] }),
  // Whoever writes the row: a birthday alone says who is an adult. Without one nobody is.
  `CREATE FUNCTION yls_sleeper_knows_age() RETURNS trigger LANGUAGE plpgsql AS $$
   BEGIN
     NEW.is_adult := NEW.chaperone_id IS NOT NULL OR COALESCE((SELECT r.birth_date + interval '18 years' <= s.begins_on
       FROM yls_registration r JOIN yls_summit s ON s.id = r.summit_id WHERE r.id = NEW.registration_id), false);
     RETURN NEW;
   END $$`,
  `CREATE TRIGGER yls_sleeper_knows_age BEFORE INSERT OR UPDATE ON yls_sleeper FOR EACH ROW EXECUTE FUNCTION yls_sleeper_knows_age()`,

  `CREATE TABLE yls_chaperone_floor (
     delegation_id uuid NOT NULL, floor text NOT NULL,
     CONSTRAINT yls_chaperone_floor_pkey PRIMARY KEY (delegation_id),
     CONSTRAINT yls_chaperone_floor_of_delegation FOREIGN KEY (delegation_id) REFERENCES yls_delegation (id) ON DELETE RESTRICT,
     CONSTRAINT yls_chaperone_floor_has_name CHECK (btrim(floor) <> ''))`,

  `CREATE TABLE yls_room_request (
     registration_id uuid NOT NULL, with_id uuid NOT NULL,
     CONSTRAINT yls_room_request_pkey PRIMARY KEY (registration_id, with_id),
     CONSTRAINT yls_room_request_is_by_registration FOREIGN KEY (registration_id) REFERENCES yls_registration (id) ON DELETE RESTRICT,
     CONSTRAINT yls_room_request_is_for_registration FOREIGN KEY (with_id) REFERENCES yls_registration (id) ON DELETE RESTRICT,
     CONSTRAINT yls_room_request_is_for_another CHECK (registration_id <> with_id))`,
  'CREATE INDEX yls_room_request_with ON yls_room_request (with_id)',
];

/** Where the people of a summit sleep. */
export class YlsLodging1764774020000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of statements) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE yls_room_request, yls_chaperone_floor, yls_sleeper, yls_room');
    await runner.query('DROP FUNCTION yls_sleeper_keeps_within, yls_sleeper_knows_age');
  }
}
