import type { MigrationInterface, QueryRunner } from 'typeorm';
import { guardState } from '../../platform/index.js';

const live = `state IN ('proposed', 'host_review', 'host_accepted', 'family_review', 'consented', 'school_confirmed', 'sponsor_approved', 'disclosed', 'active', 'moving')`;
const staying = live.replace(`, 'moving'`, '');

const placements = [
  `CREATE TABLE exchange_placement (
     id uuid NOT NULL, application_id uuid NOT NULL, host_file_id uuid NOT NULL, bed_offer_id uuid NOT NULL, scope uuid NOT NULL, sponsor_id uuid NOT NULL,
     host_account_id uuid NOT NULL, student_account_id uuid NOT NULL, kind text NOT NULL, is_direct boolean NOT NULL, from_on date NOT NULL,
     until_on date NOT NULL, state text NOT NULL, proposed_by uuid NOT NULL, proposed_at timestamptz NOT NULL, host_decides_until timestamptz,
     host_decided_at timestamptz, family_decides_until timestamptz, student_agreed_at timestamptz, parents_agreed_at timestamptz, school_confirmed_on date,
     approved_by uuid, approved_at timestamptz, disclosed_at timestamptz, moved_in_on date, ended_on date, end_reason text, reason text NOT NULL DEFAULT '',
     why jsonb, replaces_id uuid,
     CONSTRAINT exchange_placement_pkey PRIMARY KEY (id),
     CONSTRAINT exchange_placement_of_application FOREIGN KEY (application_id) REFERENCES exchange_application (id) ON DELETE RESTRICT,
     CONSTRAINT exchange_placement_is_in_home_of_file FOREIGN KEY (host_file_id) REFERENCES host_file (id) ON DELETE RESTRICT,
     CONSTRAINT exchange_placement_holds_bed_offer FOREIGN KEY (bed_offer_id) REFERENCES host_bed_offer (id) ON DELETE RESTRICT,
     CONSTRAINT exchange_placement_is_with_account FOREIGN KEY (host_account_id) REFERENCES account (id) ON DELETE RESTRICT,
     CONSTRAINT exchange_placement_is_of_account FOREIGN KEY (student_account_id) REFERENCES account (id) ON DELETE RESTRICT,
     CONSTRAINT exchange_placement_is_proposed_by_account FOREIGN KEY (proposed_by) REFERENCES account (id) ON DELETE RESTRICT,
     CONSTRAINT exchange_placement_is_approved_by_account FOREIGN KEY (approved_by) REFERENCES account (id) ON DELETE RESTRICT,
     CONSTRAINT exchange_placement_follows_placement FOREIGN KEY (replaces_id) REFERENCES exchange_placement (id) ON DELETE RESTRICT,
     CONSTRAINT exchange_placement_state_is_known CHECK (${live} OR
       state IN ('ended', 'host_declined', 'student_declined', 'expired', 'blocked', 'cancelled')),
     CONSTRAINT exchange_placement_kind_is_known CHECK (kind IN ('permanent', 'arrival', 'welcome', 'temporary')),
     CONSTRAINT exchange_placement_ends_after_it_begins CHECK (until_on > from_on),
     CONSTRAINT exchange_placement_asked_host_has_time CHECK (state IN ('proposed', 'blocked', 'cancelled', 'expired') OR host_decides_until IS NOT NULL),
     CONSTRAINT exchange_placement_accepted_by_host CHECK (state IN ('proposed', 'host_review', 'host_declined', 'expired', 'blocked', 'cancelled')
       OR host_decided_at IS NOT NULL),
     CONSTRAINT exchange_placement_agreed_by_both CHECK (
       state NOT IN ('consented', 'school_confirmed', 'sponsor_approved', 'disclosed', 'active', 'moving', 'ended')
       OR num_nulls(student_agreed_at, parents_agreed_at) = 0),
     CONSTRAINT exchange_placement_school_is_confirmed CHECK (
       state NOT IN ('school_confirmed', 'sponsor_approved', 'disclosed', 'active', 'moving', 'ended') OR school_confirmed_on IS NOT NULL),
     CONSTRAINT exchange_placement_approval_is_whole CHECK ((approved_by IS NULL) = (approved_at IS NULL)),
     CONSTRAINT exchange_placement_disclosed_is_approved CHECK (
       state NOT IN ('sponsor_approved', 'disclosed', 'active', 'moving', 'ended') OR approved_at IS NOT NULL),
     CONSTRAINT exchange_placement_approved_by_another CHECK (approved_by IS DISTINCT FROM proposed_by OR approved_by IS NULL),
     CONSTRAINT exchange_placement_names_are_told_first CHECK (state NOT IN ('disclosed', 'active', 'moving', 'ended') OR disclosed_at IS NOT NULL),
     CONSTRAINT exchange_placement_told_after_approval CHECK (disclosed_at IS NULL OR disclosed_at >= approved_at),
     CONSTRAINT exchange_placement_lived_in_has_day CHECK (state NOT IN ('active', 'moving', 'ended') OR moved_in_on IS NOT NULL),
     CONSTRAINT exchange_placement_ended_has_reason CHECK ((state = 'ended') = (ended_on IS NOT NULL)),
     CONSTRAINT exchange_placement_leaves_with_reason CHECK (state NOT IN ('moving', 'ended') OR end_reason IS NOT NULL),
     CONSTRAINT exchange_placement_ends_after_moving_in CHECK (ended_on IS NULL OR ended_on >= moved_in_on),
     CONSTRAINT exchange_placement_coordinator_is_not_host CHECK (
       host_account_id <> ALL (ARRAY[proposed_by, approved_by]) AND student_account_id <> ALL (ARRAY[proposed_by, approved_by])),
     CONSTRAINT exchange_placement_holds_bed_once EXCLUDE USING gist (bed_offer_id WITH =, daterange(from_on, until_on, '[]') WITH &&) WHERE (${live}))`,
  `CREATE UNIQUE INDEX exchange_placement_is_one_permanent ON exchange_placement (application_id) WHERE kind = 'permanent' AND ${staying}`,
  `CREATE UNIQUE INDEX exchange_placement_is_one_for_a_while ON exchange_placement (application_id) WHERE kind <> 'permanent' AND ${staying}`,
  'CREATE INDEX exchange_placement_by_application ON exchange_placement (application_id, proposed_at, id)',
  'CREATE INDEX exchange_placement_by_host_file ON exchange_placement (host_file_id, proposed_at, id)',
  'CREATE INDEX exchange_placement_by_bed_offer ON exchange_placement (bed_offer_id)',
  'CREATE INDEX exchange_placement_by_host_account ON exchange_placement (host_account_id, proposed_at, id)',
  'CREATE INDEX exchange_placement_by_student_account ON exchange_placement (student_account_id)',
  'CREATE INDEX exchange_placement_by_scope ON exchange_placement (scope, state, id)',
  'CREATE INDEX exchange_placement_by_sponsor ON exchange_placement (sponsor_id)',
  'CREATE INDEX exchange_placement_proposed_by ON exchange_placement (proposed_by)',
  'CREATE INDEX exchange_placement_approved_by ON exchange_placement (approved_by)',
  'CREATE INDEX exchange_placement_replaces ON exchange_placement (replaces_id)',
  `CREATE INDEX exchange_placement_by_host_time ON exchange_placement (host_decides_until, id) WHERE state IN ('proposed', 'host_review')`,
  `CREATE INDEX exchange_placement_by_family_time ON exchange_placement (family_decides_until, id) WHERE state = 'family_review'`,
  guardState('exchange_placement'),
];

const answers = [
  `CREATE TABLE exchange_placement_answer (
     id uuid NOT NULL, placement_id uuid NOT NULL, part text NOT NULL, account_id uuid, token_hash text, email citext, name text NOT NULL, locale text NOT NULL,
     asked_at timestamptz NOT NULL, answered_at timestamptz, agrees boolean, typed_name text NOT NULL DEFAULT '', is_no_relative boolean,
     agrees_to_two boolean, agrees_to_single_adult boolean, decline_code text, reason text NOT NULL DEFAULT '',
     CONSTRAINT exchange_placement_answer_pkey PRIMARY KEY (id),
     CONSTRAINT exchange_placement_answer_to_placement FOREIGN KEY (placement_id) REFERENCES exchange_placement (id) ON DELETE CASCADE,
     CONSTRAINT exchange_placement_answer_is_of_account FOREIGN KEY (account_id) REFERENCES account (id) ON DELETE RESTRICT,
     CONSTRAINT exchange_placement_answer_part_is_known CHECK (part IN ('host', 'student', 'parent', 'other_student', 'other_parent')),
     CONSTRAINT exchange_placement_answer_is_of_somebody CHECK (num_nonnulls(account_id, token_hash) = 1),
     CONSTRAINT exchange_placement_answer_link_has_address CHECK ((token_hash IS NULL) = (email IS NULL)),
     CONSTRAINT exchange_placement_answer_has_time CHECK ((agrees IS NULL) = (answered_at IS NULL)),
     CONSTRAINT exchange_placement_answer_agreed_is_signed CHECK (agrees IS NOT TRUE OR btrim(typed_name) <> ''))`,
  'CREATE INDEX exchange_placement_answer_by_placement ON exchange_placement_answer (placement_id, part, id)',
  'CREATE UNIQUE INDEX exchange_placement_answer_by_token ON exchange_placement_answer (token_hash)',
  'CREATE UNIQUE INDEX exchange_placement_answer_of_account_is_one ON exchange_placement_answer (placement_id, part, account_id)',
  'CREATE INDEX exchange_placement_answer_of_account ON exchange_placement_answer (account_id)',
];

/** What was once said stays as it was said; a link may be renewed, so that a parent can read it again. */
const kept = [
  `CREATE FUNCTION exchange_placement_answer_stays() RETURNS trigger LANGUAGE plpgsql AS $$
   BEGIN
     IF OLD.answered_at IS NOT NULL AND to_jsonb(OLD) - 'token_hash' <> to_jsonb(NEW) - 'token_hash' THEN
       RAISE EXCEPTION 'an answer to a placement stays as it was given' USING ERRCODE = 'restrict_violation';
     END IF;
     RETURN NEW;
   END $$`,
  `CREATE TRIGGER exchange_placement_answer_stays BEFORE UPDATE ON exchange_placement_answer
     FOR EACH ROW EXECUTE FUNCTION exchange_placement_answer_stays()`,
];

/** Students in beds of homes, and what each side says to it. */
export class Placements1764745000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [...placements, ...answers, ...kept]) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE exchange_placement_answer, exchange_placement');
    await runner.query('DROP FUNCTION exchange_placement_answer_stays()');
  }
}
