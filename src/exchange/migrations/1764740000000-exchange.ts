import type { MigrationInterface, QueryRunner } from 'typeorm';
import { guardState } from '../../platform/index.js';

const over = `'completed', 'withdrawn', 'declined', 'not_placed', 'no_show', 'terminated', 'visa_denied'`;

const sponsors = [
  `CREATE TABLE exchange_sponsor (
     id uuid NOT NULL, name text NOT NULL, program_number text NOT NULL, ein text NOT NULL, is_tax_exempt boolean NOT NULL,
     is_us_person_org boolean NOT NULL, designated_from date NOT NULL, designated_until date NOT NULL, main_phone text NOT NULL,
     emergency_phone text NOT NULL, address text NOT NULL,
     CONSTRAINT exchange_sponsor_pkey PRIMARY KEY (id),
     CONSTRAINT exchange_sponsor_has_name CHECK (btrim(name) <> ''),
     CONSTRAINT exchange_sponsor_has_program_number CHECK (btrim(program_number) <> ''),
     CONSTRAINT exchange_sponsor_ein_is_one CHECK (ein ~ '^[0-9]{2}-[0-9]{7}$'),
     CONSTRAINT exchange_sponsor_is_designated_for_days CHECK (designated_until >= designated_from))`,
  'CREATE UNIQUE INDEX exchange_sponsor_program_number_is_unique ON exchange_sponsor (program_number)',
  'CREATE INDEX exchange_sponsor_by_name ON exchange_sponsor (name, id)',

  `CREATE TABLE exchange_sponsor_officer (
     id uuid NOT NULL, sponsor_id uuid NOT NULL, account_id uuid NOT NULL, kind text NOT NULL, is_us_person boolean NOT NULL, checked_on date,
     since date NOT NULL, until date,
     CONSTRAINT exchange_sponsor_officer_pkey PRIMARY KEY (id),
     CONSTRAINT exchange_sponsor_officer_of_sponsor FOREIGN KEY (sponsor_id) REFERENCES exchange_sponsor (id) ON DELETE RESTRICT,
     CONSTRAINT exchange_sponsor_officer_is_account FOREIGN KEY (account_id) REFERENCES account (id) ON DELETE RESTRICT,
     CONSTRAINT exchange_sponsor_officer_kind_is_known CHECK (kind IN ('RO', 'ARO')),
     CONSTRAINT exchange_sponsor_officer_ends_after_it_begins CHECK (until IS NULL OR until >= since))`,
  'CREATE UNIQUE INDEX exchange_sponsor_officer_is_one_at_a_time ON exchange_sponsor_officer (sponsor_id, account_id) WHERE until IS NULL',
  `CREATE UNIQUE INDEX exchange_sponsor_officer_responsible_is_one ON exchange_sponsor_officer (sponsor_id) WHERE kind = 'RO' AND until IS NULL`,
  'CREATE INDEX exchange_sponsor_officer_by_sponsor ON exchange_sponsor_officer (sponsor_id, since, id)',
  'CREATE INDEX exchange_sponsor_officer_account ON exchange_sponsor_officer (account_id)',

  `CREATE TABLE exchange_term (
     id uuid NOT NULL, sponsor_id uuid NOT NULL, name text NOT NULL, kind text NOT NULL, begins_on date NOT NULL, ends_on date NOT NULL,
     nominations_until date NOT NULL, papers_before_placing boolean NOT NULL DEFAULT false, host_decides_days smallint NOT NULL DEFAULT 5,
     family_decides_days smallint NOT NULL DEFAULT 7, most_in_school smallint, switches jsonb NOT NULL DEFAULT '{}', fees jsonb NOT NULL DEFAULT '[]',
     CONSTRAINT exchange_term_pkey PRIMARY KEY (id),
     CONSTRAINT exchange_term_of_sponsor FOREIGN KEY (sponsor_id) REFERENCES exchange_sponsor (id) ON DELETE RESTRICT,
     CONSTRAINT exchange_term_has_name CHECK (btrim(name) <> ''),
     CONSTRAINT exchange_term_kind_is_known CHECK (kind IN ('academic_year', 'fall_semester', 'spring_semester', 'calendar_year', 'youth_ambassador')),
     CONSTRAINT exchange_term_ends_after_it_begins CHECK (ends_on > begins_on),
     CONSTRAINT exchange_term_nominations_end_before_it_begins CHECK (nominations_until < begins_on),
     CONSTRAINT exchange_term_gives_days CHECK (host_decides_days BETWEEN 1 AND 60 AND family_decides_days BETWEEN 1 AND 60),
     CONSTRAINT exchange_term_most_in_school_is_positive CHECK (most_in_school > 0))`,
  'CREATE UNIQUE INDEX exchange_term_name_is_unique ON exchange_term (sponsor_id, name)',
  'CREATE INDEX exchange_term_by_begin ON exchange_term (begins_on, id)',
];

const schools = [
  `CREATE TABLE exchange_school (
     id uuid NOT NULL, scope uuid NOT NULL, name text NOT NULL, kind text NOT NULL, street text NOT NULL, place text NOT NULL, region text NOT NULL,
     postal_code text NOT NULL, latitude double precision, longitude double precision, accredited_by text NOT NULL DEFAULT '', accredited_until date,
     accreditation_proof text NOT NULL DEFAULT '', offers text[] NOT NULL DEFAULT '{}', website text NOT NULL DEFAULT '',
     contact_name text NOT NULL DEFAULT '', contact_email text NOT NULL DEFAULT '', contact_phone text NOT NULL DEFAULT '',
     CONSTRAINT exchange_school_pkey PRIMARY KEY (id),
     CONSTRAINT exchange_school_has_name CHECK (btrim(name) <> ''),
     CONSTRAINT exchange_school_kind_is_known CHECK (kind IN ('public', 'private', 'boarding')),
     CONSTRAINT exchange_school_offers_are_known CHECK (offers <@ ARRAY['music', 'ap', 'art', 'theatre', 'sports', 'languages']),
     CONSTRAINT exchange_school_has_both_coordinates_or_none CHECK ((latitude IS NULL) = (longitude IS NULL)),
     CONSTRAINT exchange_school_is_on_earth CHECK (latitude BETWEEN -90 AND 90 AND longitude BETWEEN -180 AND 180))`,
  'CREATE UNIQUE INDEX exchange_school_name_is_unique ON exchange_school (scope, name, place)',
  'CREATE INDEX exchange_school_by_scope ON exchange_school (scope, name, id)',
];

const applications = [
  `CREATE TABLE exchange_application (
     id uuid NOT NULL, account_id uuid NOT NULL, term_id uuid NOT NULL, sponsor_id uuid NOT NULL, sending_community_id uuid NOT NULL, scope uuid,
     partnership_id uuid, nominated_by uuid, state text NOT NULL, returned_to text, is_direct boolean NOT NULL DEFAULT false,
     opened_at timestamptz NOT NULL, submitted_at timestamptz, selected_on date, ds2019_issued_on date, visa_on date, departs_on date, arrived_on date,
     ended_on date, end_reason text NOT NULL DEFAULT '', school_id uuid,
     CONSTRAINT exchange_application_pkey PRIMARY KEY (id),
     CONSTRAINT exchange_application_is_by_account FOREIGN KEY (account_id) REFERENCES account (id) ON DELETE RESTRICT,
     CONSTRAINT exchange_application_is_for_term FOREIGN KEY (term_id) REFERENCES exchange_term (id) ON DELETE RESTRICT,
     CONSTRAINT exchange_application_is_to_sponsor FOREIGN KEY (sponsor_id) REFERENCES exchange_sponsor (id) ON DELETE RESTRICT,
     CONSTRAINT exchange_application_is_sent_by_community FOREIGN KEY (sending_community_id) REFERENCES community (id) ON DELETE RESTRICT,
     CONSTRAINT exchange_application_goes_by_partnership FOREIGN KEY (partnership_id) REFERENCES partnership (id) ON DELETE RESTRICT,
     CONSTRAINT exchange_application_is_nominated_by_account FOREIGN KEY (nominated_by) REFERENCES account (id) ON DELETE RESTRICT,
     CONSTRAINT exchange_application_has_school FOREIGN KEY (school_id) REFERENCES exchange_school (id) ON DELETE RESTRICT,
     CONSTRAINT exchange_application_state_is_known CHECK (state IN ('draft', 'guardian_signed', 'nominated', 'accepted_by_member', 'submitted_to_sponsor', 'under_review', 'returned', 'selected', 'placing', 'placed',
       'ds2019_issued', 'visa', 'cleared_to_travel', 'active', 'completed', 'withdrawn', 'declined', 'not_placed', 'no_show', 'terminated', 'visa_denied')),
     CONSTRAINT exchange_application_returned_knows_where_to CHECK ((state = 'returned') = (returned_to IS NOT NULL)),
     CONSTRAINT exchange_application_returned_to_a_desk CHECK (returned_to IN ('guardian_signed', 'nominated', 'accepted_by_member', 'under_review')),
     CONSTRAINT exchange_application_nomination_is_whole CHECK (num_nulls(scope, nominated_by) IN (0, 2)),
     CONSTRAINT exchange_application_beyond_home_is_nominated CHECK (scope IS NOT NULL OR
       state IN ('draft', 'guardian_signed', 'returned', 'withdrawn', 'declined')),
     CONSTRAINT exchange_application_is_submitted CHECK (submitted_at IS NOT NULL OR state IN ('draft', 'withdrawn')),
     CONSTRAINT exchange_application_chosen_has_day CHECK (selected_on IS NOT NULL OR state NOT IN ('selected', 'placing', 'placed', 'ds2019_issued', 'visa', 'cleared_to_travel', 'active', 'completed', 'not_placed', 'no_show', 'terminated', 'visa_denied')),
     CONSTRAINT exchange_application_papers_have_days CHECK (ds2019_issued_on IS NOT NULL OR
       state NOT IN ('ds2019_issued', 'visa', 'cleared_to_travel', 'active', 'completed', 'no_show')),
     CONSTRAINT exchange_application_travels_with_visa CHECK (visa_on IS NOT NULL OR
       state NOT IN ('visa', 'cleared_to_travel', 'active', 'completed', 'no_show')),
     CONSTRAINT exchange_application_there_has_arrived CHECK (arrived_on IS NOT NULL OR state NOT IN ('active', 'completed', 'terminated')),
     CONSTRAINT exchange_application_over_has_day CHECK ((state IN (${over})) = (ended_on IS NOT NULL)))`,
  `CREATE UNIQUE INDEX exchange_application_is_one_live_for_term ON exchange_application (account_id, term_id) WHERE state NOT IN (${over})`,
  'CREATE INDEX exchange_application_by_account ON exchange_application (account_id, opened_at, id)',
  'CREATE INDEX exchange_application_by_scope ON exchange_application (scope, opened_at, id)',
  'CREATE INDEX exchange_application_by_sending_community ON exchange_application (sending_community_id, opened_at, id)',
  'CREATE INDEX exchange_application_by_sponsor ON exchange_application (sponsor_id, opened_at, id)',
  'CREATE INDEX exchange_application_by_term ON exchange_application (term_id, state, opened_at, id)',
  'CREATE INDEX exchange_application_by_opening ON exchange_application (opened_at, id)',
  'CREATE INDEX exchange_application_partnership ON exchange_application (partnership_id)',
  'CREATE INDEX exchange_application_nominated_by ON exchange_application (nominated_by)',
  'CREATE INDEX exchange_application_school ON exchange_application (school_id)',
  guardState('exchange_application'),

  `CREATE TABLE exchange_student (
     application_id uuid NOT NULL, name text NOT NULL, called text NOT NULL DEFAULT '', birth_date date, gender text, country text, native_languages text[] NOT NULL DEFAULT
       '{}', languages jsonb NOT NULL DEFAULT '[]', completed_years smallint, prior_us_program boolean, interests text[] NOT NULL DEFAULT '{}',
       pace smallint, outdoors smallint, allergies text[] NOT NULL DEFAULT '{}', animal_allergies jsonb NOT NULL DEFAULT '{}', asthma boolean,
       care_minutes smallint, afraid_of text[] NOT NULL DEFAULT '{}', diets text[] NOT NULL DEFAULT '{}', observances text[] NOT NULL DEFAULT '{}',
       must_have text[] NOT NULL DEFAULT '{}', access text[] NOT NULL DEFAULT '{}', smoker text, no_smoke boolean NOT NULL DEFAULT false,
       open_to_double boolean NOT NULL DEFAULT false, open_to_single_adult boolean NOT NULL DEFAULT false, open_to_same_sex_parents boolean NOT
       NULL DEFAULT false, wishes jsonb NOT NULL DEFAULT '{}', attends_services text, school_wishes text[] NOT NULL DEFAULT '{}', wants_video
       boolean NOT NULL DEFAULT false,
     CONSTRAINT exchange_student_pkey PRIMARY KEY (application_id),
     CONSTRAINT exchange_student_of_application FOREIGN KEY (application_id) REFERENCES exchange_application (id) ON DELETE RESTRICT,
     CONSTRAINT exchange_student_gender_is_known CHECK (gender IN ('female', 'male', 'other')),
     CONSTRAINT exchange_student_country_is_code CHECK (country ~ '^[A-Z]{2}$'),
     CONSTRAINT exchange_student_years_are_few CHECK (completed_years BETWEEN 0 AND 20),
     CONSTRAINT exchange_student_pace_is_on_scale CHECK (pace BETWEEN 1 AND 5 AND outdoors BETWEEN 1 AND 5),
     CONSTRAINT exchange_student_smoker_is_known CHECK (smoker IN ('no', 'outside')),
     CONSTRAINT exchange_student_attendance_is_known CHECK (attends_services IN ('no', 'sometimes', 'weekly')))`,

  `CREATE TABLE exchange_school_acceptance (
     id uuid NOT NULL, application_id uuid NOT NULL, school_id uuid NOT NULL, signer_name text NOT NULL, signer_title text NOT NULL,
     signed_on date NOT NULL, tuition text NOT NULL, tuition_final_on date, document_id uuid, allows_midyear boolean NOT NULL DEFAULT false,
     asks_more_than_five boolean NOT NULL DEFAULT false, withdrawn_at timestamptz,
     CONSTRAINT exchange_school_acceptance_pkey PRIMARY KEY (id),
     CONSTRAINT exchange_school_acceptance_of_application FOREIGN KEY (application_id) REFERENCES exchange_application (id) ON DELETE RESTRICT,
     CONSTRAINT exchange_school_acceptance_is_of_school FOREIGN KEY (school_id) REFERENCES exchange_school (id) ON DELETE RESTRICT,
     CONSTRAINT exchange_school_acceptance_is_document FOREIGN KEY (document_id) REFERENCES application_document (id) ON DELETE SET NULL,
     CONSTRAINT exchange_school_acceptance_has_signer CHECK (btrim(signer_name) <> '' AND btrim(signer_title) <> ''),
     CONSTRAINT exchange_school_acceptance_tuition_is_known CHECK (tuition IN ('waived', 'paid', 'none')))`,
  'CREATE UNIQUE INDEX exchange_school_acceptance_is_one_at_a_time ON exchange_school_acceptance (application_id) WHERE withdrawn_at IS NULL',
  'CREATE INDEX exchange_school_acceptance_by_application ON exchange_school_acceptance (application_id, signed_on, id)',
  'CREATE INDEX exchange_school_acceptance_school ON exchange_school_acceptance (school_id)',
  'CREATE INDEX exchange_school_acceptance_document ON exchange_school_acceptance (document_id)',
];

/** Students who come by a partnership: sponsors, terms, schools, and each student's application. */
export class Exchange1764740000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [...sponsors, ...schools, ...applications]) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      `DROP TABLE exchange_school_acceptance, exchange_student, exchange_application, exchange_school, exchange_term, exchange_sponsor_officer,
         exchange_sponsor`,
    );
  }
}
