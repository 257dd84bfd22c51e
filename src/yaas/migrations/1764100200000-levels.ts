import type { MigrationInterface, QueryRunner } from 'typeorm';
import { guardState } from '../../platform/index.js';

const levels = [
  `CREATE TABLE level (
     id uuid NOT NULL, edition_id uuid NOT NULL, kind text NOT NULL, owner_member_id uuid, state text NOT NULL, name text NOT NULL DEFAULT '',
     opens_at timestamptz, closes_at timestamptz, time_zone text, statement text NOT NULL DEFAULT '', overrides jsonb NOT NULL DEFAULT '{}',
     show_place text NOT NULL DEFAULT '', show_from date, show_until date, created_at timestamptz NOT NULL,
     CONSTRAINT level_pkey PRIMARY KEY (id),
     CONSTRAINT level_belongs_to_edition FOREIGN KEY (edition_id) REFERENCES edition ON DELETE RESTRICT,
     CONSTRAINT level_is_owned_by_member FOREIGN KEY (owner_member_id) REFERENCES member_organisation ON DELETE RESTRICT,
     CONSTRAINT level_kind_is_known CHECK (kind IN ('final', 'local')),
     CONSTRAINT level_state_is_known CHECK (state IN ('planned', 'open', 'closed', 'decided', 'cancelled')),
     CONSTRAINT level_final_is_open CHECK (kind = 'local' OR state = 'open'),
     CONSTRAINT level_final_is_known_by_its_edition CHECK ((kind = 'final') = (id = edition_id)),
     CONSTRAINT level_local_has_owner CHECK ((kind = 'local') = (owner_member_id IS NOT NULL)),
     CONSTRAINT level_local_has_name CHECK (kind = 'final' OR btrim(name) <> ''),
     CONSTRAINT level_local_has_window_of_its_own CHECK (
       (opens_at IS NOT NULL AND closes_at IS NOT NULL AND time_zone IS NOT NULL) OR
       (kind = 'final' AND opens_at IS NULL AND closes_at IS NULL AND time_zone IS NULL)),
     CONSTRAINT level_closes_after_it_opens CHECK (closes_at > opens_at),
     CONSTRAINT level_show_ends_after_it_begins CHECK (show_until >= show_from))`,
  `CREATE UNIQUE INDEX level_local_is_one_for_member ON level (edition_id, owner_member_id) WHERE kind = 'local' AND state <> 'cancelled'`,
  'CREATE UNIQUE INDEX level_is_known_by_edition_and_kind ON level (id, edition_id, kind)',
  'CREATE INDEX level_by_edition ON level (edition_id, id)',
  'CREATE INDEX level_by_owner ON level (owner_member_id, edition_id)',
  guardState('level'),

  `CREATE TABLE level_extension (
     id uuid NOT NULL, level_id uuid NOT NULL, old_closes_at timestamptz NOT NULL, new_closes_at timestamptz NOT NULL, reason text NOT NULL,
     made_by uuid, made_at timestamptz NOT NULL,
     CONSTRAINT level_extension_pkey PRIMARY KEY (id),
     CONSTRAINT level_extension_of_level FOREIGN KEY (level_id) REFERENCES level ON DELETE RESTRICT,
     CONSTRAINT level_extension_is_made_by_account FOREIGN KEY (made_by) REFERENCES account ON DELETE RESTRICT,
     CONSTRAINT level_extension_lengthens CHECK (new_closes_at > old_closes_at),
     CONSTRAINT level_extension_has_reason CHECK (btrim(reason) <> ''))`,
  'CREATE UNIQUE INDEX level_extension_follows_the_one_before ON level_extension (level_id, old_closes_at)',
  'CREATE INDEX level_extension_by_maker ON level_extension (made_by)',
  'CREATE TRIGGER level_extension_is_append_only BEFORE UPDATE OR DELETE ON level_extension FOR EACH ROW EXECUTE FUNCTION refuse_change()',

  `CREATE TABLE level_award (
     id uuid NOT NULL, level_id uuid NOT NULL, position int NOT NULL, kind text NOT NULL, name text NOT NULL DEFAULT '', place int, prize text NOT NULL DEFAULT '',
     CONSTRAINT level_award_pkey PRIMARY KEY (id),
     CONSTRAINT level_award_of_level FOREIGN KEY (level_id) REFERENCES level ON DELETE RESTRICT,
     CONSTRAINT level_award_kind_is_known CHECK (kind IN ('place', 'honourable_mention', 'accepted_for_show', 'accepted_for_slide_show', 'special')),
     CONSTRAINT level_award_of_a_place_names_it CHECK ((kind = 'place') = (place IS NOT NULL)),
     CONSTRAINT level_award_place_is_natural CHECK (place > 0),
     CONSTRAINT level_award_special_has_name CHECK (kind <> 'special' OR btrim(name) <> ''))`,
  'CREATE UNIQUE INDEX level_award_position_is_unique ON level_award (level_id, position)',
  'CREATE UNIQUE INDEX level_award_is_one_for_place ON level_award (level_id, place) WHERE place IS NOT NULL',
];

const entries = [
  `INSERT INTO level (id, edition_id, kind, state, created_at) SELECT id, id, 'final', 'open', created_at FROM edition`,
  `CREATE FUNCTION add_final_level() RETURNS trigger LANGUAGE plpgsql AS $$
   BEGIN
     INSERT INTO level (id, edition_id, kind, state, created_at) VALUES (NEW.id, NEW.id, 'final', 'open', NEW.created_at);
     RETURN NULL;
   END $$`,
  'CREATE TRIGGER edition_has_final_level AFTER INSERT ON edition FOR EACH ROW EXECUTE FUNCTION add_final_level()',
  'ALTER TABLE entry ADD COLUMN level_id uuid',
  `ALTER TABLE entry ADD COLUMN level_kind text NOT NULL DEFAULT 'final'`,
  'UPDATE entry SET level_id = edition_id',
  'ALTER TABLE entry ALTER COLUMN level_id SET NOT NULL',
  'ALTER TABLE entry ALTER COLUMN level_kind DROP DEFAULT',
  `ALTER TABLE entry ADD CONSTRAINT entry_stands_at_level_of_its_edition FOREIGN KEY (level_id, edition_id, level_kind)
     REFERENCES level (id, edition_id, kind) ON DELETE RESTRICT`,
  'CREATE INDEX entry_by_level_and_state ON entry (level_id, edition_id, level_kind, state, id)',
  `CREATE FUNCTION refuse_entry_at_local_level_of_another() RETURNS trigger LANGUAGE plpgsql AS $$
   BEGIN
     IF NEW.level_kind = 'local' AND NEW.sponsor_member_id <> (SELECT owner_member_id FROM level WHERE id = NEW.level_id) THEN
       RAISE EXCEPTION 'a local competition holds the entries of its own member' USING ERRCODE = 'restrict_violation',
         CONSTRAINT = 'entry_at_local_level_is_sponsored_by_its_owner';
     END IF;
     RETURN NEW;
   END $$`,
  `CREATE TRIGGER entry_at_local_level_is_sponsored_by_its_owner BEFORE INSERT OR UPDATE OF level_id, level_kind, sponsor_member_id ON entry
     FOR EACH ROW EXECUTE FUNCTION refuse_entry_at_local_level_of_another()`,

  `CREATE TABLE level_honour (
     id uuid NOT NULL, level_award_id uuid NOT NULL, entry_id uuid NOT NULL, given_by uuid, given_at timestamptz NOT NULL,
     CONSTRAINT level_honour_pkey PRIMARY KEY (id),
     CONSTRAINT level_honour_is_award_of_level FOREIGN KEY (level_award_id) REFERENCES level_award ON DELETE RESTRICT,
     CONSTRAINT level_honour_goes_to_entry FOREIGN KEY (entry_id) REFERENCES entry ON DELETE RESTRICT,
     CONSTRAINT level_honour_is_given_by_account FOREIGN KEY (given_by) REFERENCES account ON DELETE RESTRICT)`,
  'CREATE UNIQUE INDEX level_honour_is_given_once ON level_honour (level_award_id, entry_id)',
  'CREATE INDEX level_honour_by_entry ON level_honour (entry_id)',
  'CREATE INDEX level_honour_by_giver ON level_honour (given_by)',
];

const advancing = [
  `CREATE TABLE advancement (
     id uuid NOT NULL, entry_id uuid NOT NULL, from_level_id uuid NOT NULL, to_level_id uuid NOT NULL, round_id uuid NOT NULL, local_place int NOT NULL,
     decided_at timestamptz NOT NULL, released_at timestamptz NOT NULL, checks jsonb NOT NULL, advanced_by uuid, advanced_at timestamptz NOT NULL,
     CONSTRAINT advancement_pkey PRIMARY KEY (id),
     CONSTRAINT advancement_moves_entry FOREIGN KEY (entry_id) REFERENCES entry ON DELETE RESTRICT,
     CONSTRAINT advancement_leaves_level FOREIGN KEY (from_level_id) REFERENCES level ON DELETE RESTRICT,
     CONSTRAINT advancement_reaches_level FOREIGN KEY (to_level_id) REFERENCES level ON DELETE RESTRICT,
     CONSTRAINT advancement_follows_round FOREIGN KEY (round_id) REFERENCES round ON DELETE RESTRICT,
     CONSTRAINT advancement_is_made_by_account FOREIGN KEY (advanced_by) REFERENCES account ON DELETE RESTRICT,
     CONSTRAINT advancement_reaches_another_level CHECK (from_level_id <> to_level_id),
     CONSTRAINT advancement_local_place_is_natural CHECK (local_place > 0),
     CONSTRAINT advancement_follows_the_release CHECK (released_at <= advanced_at))`,
  'CREATE UNIQUE INDEX advancement_is_one_for_entry_and_level ON advancement (entry_id, to_level_id)',
  'CREATE INDEX advancement_by_level_left ON advancement (from_level_id)',
  'CREATE INDEX advancement_by_level_reached ON advancement (to_level_id)',
  'CREATE INDEX advancement_by_round ON advancement (round_id)',
  'CREATE INDEX advancement_by_maker ON advancement (advanced_by)',
  'CREATE TRIGGER advancement_is_append_only BEFORE UPDATE OR DELETE ON advancement FOR EACH ROW EXECUTE FUNCTION refuse_change()',

  `CREATE TABLE advancement_choice (
     id uuid NOT NULL, edition_id uuid NOT NULL, entrant_id uuid NOT NULL, entry_id uuid NOT NULL, by_student boolean NOT NULL, reason text,
     chosen_by uuid, chosen_at timestamptz NOT NULL,
     CONSTRAINT advancement_choice_pkey PRIMARY KEY (id),
     CONSTRAINT advancement_choice_in_edition FOREIGN KEY (edition_id) REFERENCES edition ON DELETE RESTRICT,
     CONSTRAINT advancement_choice_for_entrant FOREIGN KEY (entrant_id) REFERENCES entrant ON DELETE RESTRICT,
     CONSTRAINT advancement_choice_is_entry FOREIGN KEY (entry_id) REFERENCES entry ON DELETE RESTRICT,
     CONSTRAINT advancement_choice_is_made_by_account FOREIGN KEY (chosen_by) REFERENCES account ON DELETE RESTRICT,
     CONSTRAINT advancement_choice_by_another_has_reason CHECK (by_student OR btrim(reason) <> '' AND reason IS NOT NULL))`,
  'CREATE UNIQUE INDEX advancement_choice_is_one_for_student ON advancement_choice (edition_id, entrant_id)',
  'CREATE INDEX advancement_choice_by_entrant ON advancement_choice (entrant_id)',
  'CREATE INDEX advancement_choice_by_entry ON advancement_choice (entry_id)',
  'CREATE INDEX advancement_choice_by_maker ON advancement_choice (chosen_by)',

  `CREATE TABLE passed_over (
     entry_id uuid NOT NULL, reason text NOT NULL, decided_by uuid, decided_at timestamptz NOT NULL,
     CONSTRAINT passed_over_pkey PRIMARY KEY (entry_id),
     CONSTRAINT passed_over_is_entry FOREIGN KEY (entry_id) REFERENCES entry ON DELETE RESTRICT,
     CONSTRAINT passed_over_is_decided_by_account FOREIGN KEY (decided_by) REFERENCES account ON DELETE RESTRICT,
     CONSTRAINT passed_over_has_reason CHECK (btrim(reason) <> ''))`,
  'CREATE INDEX passed_over_by_decider ON passed_over (decided_by)',
];

/** Levels of an edition with their windows and awards, where each entry stands, and how winners come to the next. */
export class Levels1764100200000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [...levels, ...entries, ...advancing]) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE passed_over, advancement_choice, advancement, level_honour');
    await runner.query('DROP TRIGGER entry_at_local_level_is_sponsored_by_its_owner ON entry');
    await runner.query('DROP TRIGGER edition_has_final_level ON edition');
    await runner.query('DROP FUNCTION refuse_entry_at_local_level_of_another, add_final_level');
    await runner.query('ALTER TABLE entry DROP COLUMN level_id, DROP COLUMN level_kind');
    await runner.query('DROP TABLE level_award, level_extension, level');
  }
}
