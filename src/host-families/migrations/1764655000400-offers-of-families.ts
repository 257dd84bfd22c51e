import type { MigrationInterface, QueryRunner } from 'typeorm';

const tables = [
  `CREATE TABLE host_welcome (
     id uuid NOT NULL, file_id uuid NOT NULL, told_at timestamptz NOT NULL, replaced_at timestamptz, takes_second boolean NOT NULL, smoker text NOT NULL,
     animals text[] NOT NULL, diets text[] NOT NULL, allergies text[] NOT NULL, observances text[] NOT NULL, access text[] NOT NULL,
     wishes text NOT NULL DEFAULT '',
     CONSTRAINT host_welcome_pkey PRIMARY KEY (id),
     CONSTRAINT host_welcome_of_file FOREIGN KEY (file_id) REFERENCES host_file (id) ON DELETE RESTRICT,
     CONSTRAINT host_welcome_smoker_is_known CHECK (smoker IN ('no', 'outside')),
     CONSTRAINT host_welcome_animals_are_known CHECK (animals <@ ARRAY['cats', 'dogs', 'small_furry', 'birds', 'farm']),
     CONSTRAINT host_welcome_diets_are_known CHECK (diets <@ ARRAY['vegetarian', 'vegan', 'no_pork', 'no_beef', 'halal', 'kosher']),
     CONSTRAINT host_welcome_allergies_are_known CHECK (allergies <@ ARRAY['nuts', 'milk', 'eggs', 'gluten', 'fish']),
     CONSTRAINT host_welcome_observances_are_known CHECK (observances <@ ARRAY['prayer', 'fasting', 'services', 'rest_day', 'dress']),
     CONSTRAINT host_welcome_access_is_known CHECK (access <@ ARRAY['step_free', 'ground_floor', 'bathroom', 'visual_alarm']))`,
  'CREATE UNIQUE INDEX host_welcome_of_file_is_one ON host_welcome (file_id) WHERE replaced_at IS NULL',
  'CREATE INDEX host_welcome_by_file ON host_welcome (file_id, told_at, id)',

  `CREATE TABLE host_bed_offer (
     id uuid NOT NULL, file_id uuid NOT NULL, room_id uuid, room_name text NOT NULL, bed smallint NOT NULL, from_on date NOT NULL, until_on date NOT NULL,
     offered_at timestamptz NOT NULL, withdrawn_at timestamptz,
     CONSTRAINT host_bed_offer_pkey PRIMARY KEY (id),
     CONSTRAINT host_bed_offer_of_file FOREIGN KEY (file_id) REFERENCES host_file (id) ON DELETE RESTRICT,
     CONSTRAINT host_bed_offer_is_in_room FOREIGN KEY (room_id) REFERENCES host_room (id) ON DELETE RESTRICT,
     CONSTRAINT host_bed_offer_is_of_first_or_second_bed CHECK (bed BETWEEN 1 AND 2),
     CONSTRAINT host_bed_offer_ends_after_it_begins CHECK (until_on > from_on),
     CONSTRAINT host_bed_offer_without_room_is_withdrawn CHECK (room_id IS NOT NULL OR withdrawn_at IS NOT NULL),
     CONSTRAINT host_bed_offer_is_once_at_a_time EXCLUDE USING gist (room_id WITH =, bed WITH =, daterange(from_on, until_on, '[]') WITH &&)
       WHERE (withdrawn_at IS NULL))`,
  'CREATE INDEX host_bed_offer_by_file ON host_bed_offer (file_id, from_on, id)',
  'CREATE INDEX host_bed_offer_room ON host_bed_offer (room_id)',
];

/** An offer stands on an approved file, on days of its season and on a bed of the present home. The file is held until the offer is in. */
const standsOnFile = [
  `CREATE FUNCTION host_bed_offer_stands_on_file() RETURNS trigger LANGUAGE plpgsql AS $$
   BEGIN
     PERFORM FROM host_file f
        JOIN host_season s ON s.id = f.season_id
        JOIN host_home h ON h.household_id = f.household_id AND h.until IS NULL
        JOIN host_room r ON r.home_id = h.id
       WHERE f.id = NEW.file_id AND f.state IN ('oriented', 'available', 'hosting') AND NEW.from_on >= s.begins_on AND NEW.until_on <= s.ends_on
         AND r.id = NEW.room_id AND NEW.bed <= r.beds AND r.bed_kind = 'own'
         FOR SHARE OF f, r;
     IF NOT FOUND THEN
       RAISE EXCEPTION 'a bed is offered by a prepared family alone, in its home and its season' USING ERRCODE = 'restrict_violation';
     END IF;
     RETURN NEW;
   END $$`,
  `CREATE TRIGGER host_bed_offer_stands_on_file BEFORE INSERT ON host_bed_offer
     FOR EACH ROW EXECUTE FUNCTION host_bed_offer_stands_on_file()`,
];

/** Whatever takes the bed away takes the offer back, by whichever way it comes. */
const goesWithBed = [
  `CREATE FUNCTION host_bed_offer_goes_with_room() RETURNS trigger LANGUAGE plpgsql AS $$
   BEGIN
     IF TG_OP = 'DELETE' THEN
       UPDATE host_bed_offer SET withdrawn_at = coalesce(withdrawn_at, now()), room_id = NULL WHERE room_id = OLD.id;
       RETURN OLD;
     END IF;
     UPDATE host_bed_offer SET withdrawn_at = now()
      WHERE room_id = NEW.id AND withdrawn_at IS NULL AND (bed > NEW.beds OR NEW.bed_kind <> 'own');
     RETURN NEW;
   END $$`,
  `CREATE TRIGGER host_bed_offer_goes_with_room BEFORE DELETE OR UPDATE OF beds, bed_kind ON host_room
     FOR EACH ROW EXECUTE FUNCTION host_bed_offer_goes_with_room()`,
  `CREATE FUNCTION host_bed_offer_goes_with_home() RETURNS trigger LANGUAGE plpgsql AS $$
   BEGIN
     UPDATE host_bed_offer o SET withdrawn_at = now() FROM host_room r
      WHERE r.id = o.room_id AND r.home_id = NEW.id AND o.withdrawn_at IS NULL;
     RETURN NEW;
   END $$`,
  `CREATE TRIGGER host_bed_offer_goes_with_home AFTER UPDATE OF until ON host_home
     FOR EACH ROW WHEN (NEW.until IS NOT NULL) EXECUTE FUNCTION host_bed_offer_goes_with_home()`,
  `CREATE FUNCTION host_bed_offer_goes_with_file() RETURNS trigger LANGUAGE plpgsql AS $$
   BEGIN
     UPDATE host_bed_offer SET withdrawn_at = now() WHERE file_id = NEW.id AND withdrawn_at IS NULL;
     RETURN NEW;
   END $$`,
  `CREATE TRIGGER host_bed_offer_goes_with_file AFTER UPDATE OF state ON host_file
     FOR EACH ROW WHEN (NEW.state IN ('closed', 'declined', 'withdrawn')) EXECUTE FUNCTION host_bed_offer_goes_with_file()`,
];

/** The beds that families offer, and whom they can host. */
export class OffersOfFamilies1764655000400 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [...tables, ...standsOnFile, ...goesWithBed]) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TRIGGER host_bed_offer_goes_with_room ON host_room');
    await runner.query('DROP TRIGGER host_bed_offer_goes_with_home ON host_home');
    await runner.query('DROP TRIGGER host_bed_offer_goes_with_file ON host_file');
    await runner.query('DROP TABLE host_bed_offer, host_welcome');
    for (const name of ['stands_on_file', 'goes_with_room', 'goes_with_home', 'goes_with_file'])
      await runner.query(`DROP FUNCTION host_bed_offer_${name}()`);
  }
}
