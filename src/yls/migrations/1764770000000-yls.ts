import type { MigrationInterface, QueryRunner } from 'typeorm';
import { guardState } from '../../platform/index.js';

const summits = [
  `CREATE TABLE yls_summit (
     id uuid NOT NULL, name text NOT NULL, place text NOT NULL, venue text NOT NULL, time_zone text NOT NULL, begins_on date NOT NULL,
     ends_on date NOT NULL, capacity integer NOT NULL, age_from smallint NOT NULL, age_to smallint NOT NULL, fee_cents integer NOT NULL,
     currency text NOT NULL DEFAULT 'USD', applies_until timestamptz NOT NULL, recommends_until timestamptz NOT NULL,
     offer_days smallint NOT NULL DEFAULT 14, students_per_chaperone smallint NOT NULL DEFAULT 6, refund_steps jsonb NOT NULL DEFAULT '[]',
     rules jsonb NOT NULL DEFAULT '{}', state text NOT NULL,
     CONSTRAINT yls_summit_pkey PRIMARY KEY (id),
     CONSTRAINT yls_summit_has_name CHECK (btrim(name) <> ''),
     CONSTRAINT yls_summit_state_is_known CHECK (state IN ('draft', 'open', 'closed', 'released', 'running', 'ended')),
     CONSTRAINT yls_summit_ends_after_it_begins CHECK (ends_on >= begins_on),
     CONSTRAINT yls_summit_has_places CHECK (capacity > 0),
     CONSTRAINT yls_summit_ages_are_in_order CHECK (age_from BETWEEN 13 AND age_to AND age_to <= 25),
     CONSTRAINT yls_summit_fee_is_no_debt CHECK (fee_cents >= 0 AND currency ~ '^[A-Z]{3}$'),
     CONSTRAINT yls_summit_offer_has_days CHECK (offer_days BETWEEN 1 AND 60),
     CONSTRAINT yls_summit_chaperones_are_enough CHECK (students_per_chaperone BETWEEN 1 AND 50))`,
  'CREATE UNIQUE INDEX yls_summit_name_is_unique ON yls_summit (name)',
  'CREATE INDEX yls_summit_by_begin ON yls_summit (begins_on, id)',
  guardState('yls_summit'),
];

const given = `'declined', 'offer_expired', 'cancelled', 'refunded'`;

const registrations = [
  `CREATE TABLE yls_registration (
     id uuid NOT NULL, account_id uuid NOT NULL, summit_id uuid NOT NULL, scope uuid NOT NULL, partnership_id uuid, community_id uuid NOT NULL,
     delegation_id uuid, party_id uuid, name text NOT NULL DEFAULT '', called text NOT NULL DEFAULT '', birth_date date, gender text, country text,
     state text NOT NULL, decision text, decided_at timestamptz, released_at timestamptz, offer_until date, opened_at timestamptz NOT NULL,
     submitted_at timestamptz, confirmed_at timestamptz, ended_reason text NOT NULL DEFAULT '',
     CONSTRAINT yls_registration_pkey PRIMARY KEY (id),
     CONSTRAINT yls_registration_is_by_account FOREIGN KEY (account_id) REFERENCES account (id) ON DELETE RESTRICT,
     CONSTRAINT yls_registration_is_for_summit FOREIGN KEY (summit_id) REFERENCES yls_summit (id) ON DELETE RESTRICT,
     CONSTRAINT yls_registration_goes_by_partnership FOREIGN KEY (partnership_id) REFERENCES partnership (id) ON DELETE RESTRICT,
     CONSTRAINT yls_registration_is_from_community FOREIGN KEY (community_id) REFERENCES community (id) ON DELETE RESTRICT,
     CONSTRAINT yls_registration_state_is_known CHECK (state IN ('draft', 'awaiting_guardian', 'submitted', 'under_review', 'admitted', 'waitlisted',
       'declined', 'confirmed', 'payment_due', 'aided', 'complete', 'checked_in', 'present', 'completed', 'offer_expired', 'cancelled', 'refunded', 'sent_home')),
     CONSTRAINT yls_registration_decision_is_known CHECK (decision IN ('admit', 'waitlist', 'decline')),
     CONSTRAINT yls_registration_decision_has_moment CHECK ((decision IS NULL) = (decided_at IS NULL)),
     CONSTRAINT yls_registration_is_submitted CHECK (submitted_at IS NOT NULL OR state IN ('draft', 'awaiting_guardian', 'cancelled')),
     CONSTRAINT yls_registration_answer_is_released CHECK (released_at IS NOT NULL OR
       state IN ('draft', 'awaiting_guardian', 'submitted', 'under_review', 'cancelled')),
     CONSTRAINT yls_registration_offer_has_end CHECK (offer_until IS NOT NULL OR state <> 'admitted'),
     CONSTRAINT yls_registration_coming_has_confirmed CHECK (confirmed_at IS NOT NULL OR
       state NOT IN ('confirmed', 'payment_due', 'aided', 'complete', 'checked_in', 'present', 'completed', 'sent_home')),
     CONSTRAINT yls_registration_gender_is_known CHECK (gender IN ('female', 'male', 'other')),
     CONSTRAINT yls_registration_country_is_code CHECK (country ~ '^[A-Z]{2}$'))`,
  `CREATE UNIQUE INDEX yls_registration_is_one_live_for_summit ON yls_registration (account_id, summit_id) WHERE state NOT IN (${given})`,
  'CREATE INDEX yls_registration_by_account ON yls_registration (account_id, opened_at, id)',
  'CREATE INDEX yls_registration_by_scope ON yls_registration (scope, opened_at, id)',
  'CREATE INDEX yls_registration_by_summit ON yls_registration (summit_id, opened_at, id)',
  'CREATE INDEX yls_registration_by_state ON yls_registration (summit_id, state, opened_at, id)',
  `CREATE INDEX yls_registration_by_offer ON yls_registration (offer_until) WHERE state = 'admitted'`,
  'CREATE INDEX yls_registration_partnership ON yls_registration (partnership_id)',
  'CREATE INDEX yls_registration_community ON yls_registration (community_id)',
  'CREATE INDEX yls_registration_delegation ON yls_registration (delegation_id)',
  'CREATE INDEX yls_registration_party ON yls_registration (party_id)',
  guardState('yls_registration'),
];

/** The Youth Leadership Summit: its editions, and the students who apply. */
export class Yls1764770000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [...summits, ...registrations]) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE yls_registration, yls_summit');
  }
}
