import type { MigrationInterface, QueryRunner } from 'typeorm';
import { guardState } from '../../platform/index.js';

const households = [
  `CREATE TABLE household (
     id uuid NOT NULL, owner_account_id uuid NOT NULL, scope uuid NOT NULL, name text NOT NULL, time_zone text NOT NULL, opened_at timestamptz NOT NULL,
     CONSTRAINT household_pkey PRIMARY KEY (id),
     CONSTRAINT household_is_owned_by_account FOREIGN KEY (owner_account_id) REFERENCES account (id) ON DELETE RESTRICT,
     CONSTRAINT household_has_name CHECK (btrim(name) <> ''))`,
  'CREATE UNIQUE INDEX household_with_owner_and_scope_is_unique ON household (id, owner_account_id, scope)',
  'CREATE UNIQUE INDEX household_of_owner_is_one ON household (owner_account_id)',
  'CREATE INDEX household_by_scope ON household (scope, opened_at, id)',

  `CREATE TABLE household_member (
     id uuid NOT NULL, household_id uuid NOT NULL, name text NOT NULL, birth_date date NOT NULL, gender text NOT NULL, relation text NOT NULL DEFAULT '',
     is_applicant boolean NOT NULL DEFAULT false, lives_in_home boolean NOT NULL, days_per_year smallint NOT NULL DEFAULT 0, email citext,
     phone text NOT NULL DEFAULT '', since date NOT NULL, left_on date,
     CONSTRAINT household_member_pkey PRIMARY KEY (id),
     CONSTRAINT household_member_of_household FOREIGN KEY (household_id) REFERENCES household (id) ON DELETE RESTRICT,
     CONSTRAINT household_member_has_name CHECK (btrim(name) <> ''),
     CONSTRAINT household_member_gender_is_known CHECK (gender IN ('female', 'male', 'other')),
     CONSTRAINT household_member_lives_there_or_stays_some_days CHECK (lives_in_home OR days_per_year BETWEEN 1 AND 365),
     CONSTRAINT household_member_applicant_lives_in_home_with_address CHECK (NOT is_applicant OR (lives_in_home AND email IS NOT NULL)),
     CONSTRAINT household_member_leaves_after_coming CHECK (left_on IS NULL OR left_on >= since))`,
  'CREATE INDEX household_member_by_household ON household_member (household_id, birth_date, id)',
  'CREATE INDEX household_member_by_birth_date ON household_member (birth_date, id) WHERE left_on IS NULL',

  `CREATE TABLE household_check (
     id uuid NOT NULL, member_id uuid NOT NULL, kind text NOT NULL, completed_on date NOT NULL, clear boolean NOT NULL, vendor_reference text NOT NULL,
     recorded_by uuid NOT NULL, recorded_at timestamptz NOT NULL,
     CONSTRAINT household_check_pkey PRIMARY KEY (id),
     CONSTRAINT household_check_is_about_member FOREIGN KEY (member_id) REFERENCES household_member (id) ON DELETE RESTRICT,
     CONSTRAINT household_check_is_recorded_by_account FOREIGN KEY (recorded_by) REFERENCES account (id) ON DELETE RESTRICT,
     CONSTRAINT household_check_kind_is_known CHECK (kind IN ('criminal', 'registry')),
     CONSTRAINT household_check_has_reference CHECK (btrim(vendor_reference) <> ''),
     CONSTRAINT household_check_is_not_of_the_future CHECK (completed_on <= (recorded_at AT TIME ZONE 'UTC')::date + 1))`,
  'CREATE INDEX household_check_by_member ON household_check (member_id, completed_on, id)',
  'CREATE INDEX household_check_recorded_by ON household_check (recorded_by)',

  `CREATE TABLE host_home (
     id uuid NOT NULL, household_id uuid NOT NULL, street text NOT NULL, place text NOT NULL, region text NOT NULL, postal_code text NOT NULL,
     latitude double precision, longitude double precision, dwelling text NOT NULL, bedrooms smallint NOT NULL, bathrooms smallint NOT NULL,
     pets text NOT NULL DEFAULT '', smoking text NOT NULL, since date NOT NULL, until date,
     CONSTRAINT host_home_pkey PRIMARY KEY (id),
     CONSTRAINT host_home_of_household FOREIGN KEY (household_id) REFERENCES household (id) ON DELETE RESTRICT,
     CONSTRAINT host_home_dwelling_is_known CHECK (dwelling IN ('house', 'apartment', 'farm', 'other')),
     CONSTRAINT host_home_smoking_is_known CHECK (smoking IN ('nobody', 'outside', 'inside')),
     CONSTRAINT host_home_has_both_coordinates_or_none CHECK ((latitude IS NULL) = (longitude IS NULL)),
     CONSTRAINT host_home_latitude_is_on_earth CHECK (latitude BETWEEN -90 AND 90),
     CONSTRAINT host_home_longitude_is_on_earth CHECK (longitude BETWEEN -180 AND 180),
     CONSTRAINT host_home_has_rooms CHECK (bedrooms >= 1 AND bathrooms >= 1),
     CONSTRAINT host_home_ends_after_it_begins CHECK (until IS NULL OR until >= since))`,
  'CREATE UNIQUE INDEX host_home_is_one_at_a_time ON host_home (household_id) WHERE until IS NULL',
  'CREATE INDEX host_home_by_household ON host_home (household_id, since, id)',

  `CREATE TABLE host_room (
     id uuid NOT NULL, home_id uuid NOT NULL, name text NOT NULL, bed_kind text NOT NULL, beds smallint NOT NULL DEFAULT 1, has_storage boolean NOT NULL,
     has_study_space boolean NOT NULL, has_bathroom boolean NOT NULL, has_clear_exit boolean NOT NULL, shared_with uuid,
     CONSTRAINT host_room_pkey PRIMARY KEY (id),
     CONSTRAINT host_room_of_home FOREIGN KEY (home_id) REFERENCES host_home (id) ON DELETE RESTRICT,
     CONSTRAINT host_room_is_shared_with_member FOREIGN KEY (shared_with) REFERENCES household_member (id) ON DELETE RESTRICT,
     CONSTRAINT host_room_has_name CHECK (btrim(name) <> ''),
     CONSTRAINT host_room_bed_kind_is_known CHECK (bed_kind IN ('own', 'convertible', 'inflatable', 'none')),
     CONSTRAINT host_room_has_one_or_two_beds CHECK (beds BETWEEN 1 AND 2))`,
  'CREATE INDEX host_room_by_home ON host_room (home_id, name, id)',
  'CREATE INDEX host_room_shared_with ON host_room (shared_with)',
];

const files = [
  `CREATE TABLE host_season (
     id uuid NOT NULL, name text NOT NULL, begins_on date NOT NULL, ends_on date NOT NULL,
     CONSTRAINT host_season_pkey PRIMARY KEY (id),
     CONSTRAINT host_season_has_name CHECK (btrim(name) <> ''),
     CONSTRAINT host_season_ends_after_it_begins CHECK (ends_on > begins_on))`,
  'CREATE UNIQUE INDEX host_season_name_is_unique ON host_season (name)',
  'CREATE INDEX host_season_by_begin ON host_season (begins_on, id)',

  `CREATE TABLE host_file (
     id uuid NOT NULL, household_id uuid NOT NULL, owner_account_id uuid NOT NULL, scope uuid NOT NULL, season_id uuid NOT NULL, state text NOT NULL,
     suspended_from text, recruited_by uuid, opened_at timestamptz NOT NULL, informed_at timestamptz, submitted_at timestamptz, interviewed_on date,
     interviewed_by uuid, reviewed_on date, reviewed_by uuid, support_network text NOT NULL DEFAULT '', approved_on date, first_approved_on date,
     approved_by uuid, approval_until date, oriented_on date,
     CONSTRAINT host_file_pkey PRIMARY KEY (id),
     CONSTRAINT host_file_is_of_household FOREIGN KEY (household_id, owner_account_id, scope)
       REFERENCES household (id, owner_account_id, scope) ON DELETE RESTRICT ON UPDATE CASCADE,
     CONSTRAINT host_file_is_for_season FOREIGN KEY (season_id) REFERENCES host_season (id) ON DELETE RESTRICT,
     CONSTRAINT host_file_is_recruited_by_account FOREIGN KEY (recruited_by) REFERENCES account (id) ON DELETE RESTRICT,
     CONSTRAINT host_file_is_interviewed_by_account FOREIGN KEY (interviewed_by) REFERENCES account (id) ON DELETE RESTRICT,
     CONSTRAINT host_file_is_reviewed_by_account FOREIGN KEY (reviewed_by) REFERENCES account (id) ON DELETE RESTRICT,
     CONSTRAINT host_file_is_approved_by_account FOREIGN KEY (approved_by) REFERENCES account (id) ON DELETE RESTRICT,
     CONSTRAINT host_file_state_is_known CHECK (state IN ('inquiry', 'informed', 'applying', 'submitted', 'screening', 'interviewed', 'second_level_review',
       'approved', 'oriented', 'available', 'hosting', 'closed', 'returned', 'declined', 'withdrawn', 'suspended')),
     CONSTRAINT host_file_suspended_knows_from_where CHECK ((state = 'suspended') = (suspended_from IS NOT NULL)),
     CONSTRAINT host_file_suspended_from_standing CHECK (suspended_from IN ('approved', 'oriented', 'available', 'hosting')),
     CONSTRAINT host_file_informed_before_applying CHECK (state IN ('inquiry', 'withdrawn', 'closed') OR informed_at IS NOT NULL),
     CONSTRAINT host_file_submitted_has_time CHECK (state IN ('inquiry', 'informed', 'applying', 'withdrawn', 'closed') OR submitted_at IS NOT NULL),
     CONSTRAINT host_file_interviewed_has_date CHECK (state NOT IN ('interviewed', 'second_level_review') OR interviewed_on IS NOT NULL),
     CONSTRAINT host_file_interview_has_date_and_interviewer CHECK ((interviewed_on IS NULL) = (interviewed_by IS NULL)),
     CONSTRAINT host_file_review_has_date_and_reviewer CHECK ((reviewed_on IS NULL) = (reviewed_by IS NULL)),
     CONSTRAINT host_file_approval_is_whole CHECK (num_nulls(approved_on, first_approved_on, approved_by, approval_until) IN (0, 4)),
     CONSTRAINT host_file_approved_after_dated_interview CHECK (approved_on IS NULL OR interviewed_on IS NOT NULL),
     CONSTRAINT host_file_standing_is_approved CHECK (state NOT IN ('approved', 'oriented', 'available', 'hosting', 'suspended') OR approved_on IS NOT NULL),
     CONSTRAINT host_file_oriented_after_approval CHECK (oriented_on IS NULL OR (first_approved_on IS NOT NULL AND oriented_on >= first_approved_on)),
     CONSTRAINT host_file_available_is_oriented CHECK (state NOT IN ('oriented', 'available', 'hosting') OR oriented_on IS NOT NULL),
     CONSTRAINT host_file_screened_by_others CHECK (owner_account_id <> ALL (ARRAY[interviewed_by, reviewed_by, approved_by])),
     CONSTRAINT host_file_reviewed_by_another_person CHECK (reviewed_by IS NULL OR
       (reviewed_by IS DISTINCT FROM recruited_by AND reviewed_by IS DISTINCT FROM interviewed_by AND reviewed_by IS DISTINCT FROM approved_by)))`,
  `CREATE UNIQUE INDEX host_file_is_one_live_for_season ON host_file (household_id, season_id)
     WHERE state NOT IN ('closed', 'declined', 'withdrawn')`,
  'CREATE INDEX host_file_of_household ON host_file (household_id, owner_account_id, scope)',
  'CREATE INDEX host_file_by_scope ON host_file (scope, state, opened_at, id)',
  'CREATE INDEX host_file_by_approval ON host_file (approval_until, id) WHERE approval_until IS NOT NULL',
  ...['season_id', 'recruited_by', 'interviewed_by', 'reviewed_by', 'approved_by'].map(
    (column) => `CREATE INDEX host_file_${column.replace('_id', '')} ON host_file (${column})`,
  ),
  guardState('host_file'),
];

const changes = [
  `CREATE TABLE household_change (
     id uuid NOT NULL, household_id uuid NOT NULL, kind text NOT NULL, happened_on date NOT NULL, note text NOT NULL DEFAULT '', reported_by uuid,
     reported_at timestamptz NOT NULL,
     CONSTRAINT household_change_pkey PRIMARY KEY (id),
     CONSTRAINT household_change_of_household FOREIGN KEY (household_id) REFERENCES household (id) ON DELETE RESTRICT,
     CONSTRAINT household_change_is_reported_by_account FOREIGN KEY (reported_by) REFERENCES account (id) ON DELETE RESTRICT,
     CONSTRAINT household_change_kind_is_known CHECK (kind IN ('move', 'new-adult', 'new-child', 'member-left', 'turned-18', 'frequent-guest', 'arrest',
       'finances', 'employment', 'rooms', 'pets', 'other')),
     CONSTRAINT household_change_is_not_of_the_future CHECK (happened_on <= (reported_at AT TIME ZONE 'UTC')::date + 1))`,
  'CREATE INDEX household_change_by_household ON household_change (household_id, reported_at, id)',
  'CREATE INDEX household_change_reported_by ON household_change (reported_by)',

  `CREATE TABLE host_file_hold (
     id uuid NOT NULL, file_id uuid NOT NULL, step text NOT NULL, cause text NOT NULL, change_id uuid, opened_at timestamptz NOT NULL,
     lifted_at timestamptz, lifted_by uuid,
     CONSTRAINT host_file_hold_pkey PRIMARY KEY (id),
     CONSTRAINT host_file_hold_of_file FOREIGN KEY (file_id) REFERENCES host_file (id) ON DELETE RESTRICT,
     CONSTRAINT host_file_hold_is_because_of_change FOREIGN KEY (change_id) REFERENCES household_change (id) ON DELETE RESTRICT,
     CONSTRAINT host_file_hold_is_lifted_by_account FOREIGN KEY (lifted_by) REFERENCES account (id) ON DELETE RESTRICT,
     CONSTRAINT host_file_hold_step_is_known CHECK (step IN ('members', 'home', 'photographs', 'school', 'finances', 'checks', 'signatures', 'interview',
       'second-level-review', 'coordinator', 'availability', 'approval', 'incident')),
     CONSTRAINT host_file_hold_lifted_by_somebody_is_lifted CHECK (lifted_by IS NULL OR lifted_at IS NOT NULL))`,
  'CREATE UNIQUE INDEX host_file_hold_is_open_once_for_step ON host_file_hold (file_id, step) WHERE lifted_at IS NULL',
  'CREATE INDEX host_file_hold_by_file ON host_file_hold (file_id, opened_at, id)',
  'CREATE INDEX host_file_hold_change ON host_file_hold (change_id)',
  'CREATE INDEX host_file_hold_lifted_by ON host_file_hold (lifted_by)',

  ...['household_check', 'household_change'].map(
    (table) =>
      `CREATE TRIGGER ${table}_is_never_changed BEFORE UPDATE ON ${table} FOR EACH ROW EXECUTE FUNCTION refuse_change()`,
  ),
];

/** Families that would host: who lives where, their file for each season, what changed and what is to be looked at again. */
export class HostFamilies1764640000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [...households, ...files, ...changes]) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      `DROP TABLE host_file_hold, household_change, host_file, host_season, host_room, host_home, household_check, household_member, household`,
    );
  }
}
