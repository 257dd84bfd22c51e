import type { MigrationInterface, QueryRunner } from 'typeorm';
import { guardState } from '../../platform/index.js';

const statements = [
  `CREATE TABLE award_grant (
     id uuid NOT NULL, edition_id uuid NOT NULL, kind text NOT NULL, award text NOT NULL, category text, age_group text, pool text, slot text NOT NULL,
     entry_id uuid, amount int, currency text, reason text NOT NULL DEFAULT '', given_by uuid, given_at timestamptz NOT NULL, state text NOT NULL,
     revoked_at timestamptz, revoke_reason text,
     CONSTRAINT award_grant_pkey PRIMARY KEY (id),
     CONSTRAINT award_grant_belongs_to_edition FOREIGN KEY (edition_id) REFERENCES edition (id) ON DELETE RESTRICT,
     CONSTRAINT award_grant_goes_to_entry FOREIGN KEY (entry_id) REFERENCES entry (id) ON DELETE RESTRICT,
     CONSTRAINT award_grant_is_given_by_account FOREIGN KEY (given_by) REFERENCES account (id) ON DELETE RESTRICT,
     CONSTRAINT award_grant_kind_is_known CHECK (kind IN ('ladder', 'special', 'peoples_choice')),
     CONSTRAINT award_grant_state_is_known CHECK (state IN ('given', 'revoked')),
     CONSTRAINT award_grant_to_nobody_has_reason CHECK (entry_id IS NOT NULL OR btrim(reason) <> ''),
     CONSTRAINT award_grant_sum_has_currency CHECK ((amount IS NULL) = (currency IS NULL)),
     CONSTRAINT award_grant_sum_is_not_negative CHECK (amount >= 0),
     CONSTRAINT award_grant_revoked_has_reason CHECK ((state = 'revoked') = (revoked_at IS NOT NULL AND revoke_reason IS NOT NULL)),
     CONSTRAINT award_grant_to_nobody_stands_alone EXCLUDE USING gist (edition_id WITH =, slot WITH =, ((entry_id IS NULL)::int) WITH <>) WHERE (state = 'given'))`,
  `CREATE UNIQUE INDEX award_grant_is_given_once ON award_grant (edition_id, slot, entry_id) WHERE state = 'given' AND entry_id IS NOT NULL`,
  `CREATE UNIQUE INDEX award_grant_to_nobody_is_decided_once ON award_grant (edition_id, slot) WHERE state = 'given' AND entry_id IS NULL`,
  `CREATE UNIQUE INDEX award_grant_is_one_step_of_ladder ON award_grant (edition_id, entry_id) WHERE state = 'given' AND kind = 'ladder' AND entry_id IS NOT NULL`,
  'CREATE INDEX award_grant_by_entry ON award_grant (entry_id)',
  'CREATE INDEX award_grant_by_giver ON award_grant (given_by)',
  guardState('award_grant'),

  `CREATE TABLE prize (
     id uuid NOT NULL, state text NOT NULL, payee_name text NOT NULL DEFAULT '', tax_form text, paid_on date, reference text NOT NULL DEFAULT '',
     updated_at timestamptz NOT NULL,
     CONSTRAINT prize_pkey PRIMARY KEY (id),
     CONSTRAINT prize_belongs_to_grant FOREIGN KEY (id) REFERENCES award_grant (id) ON DELETE RESTRICT,
     CONSTRAINT prize_state_is_known CHECK (state IN ('due', 'accepted', 'documents_in', 'paid', 'declined', 'unclaimed', 'void')),
     CONSTRAINT prize_accepted_names_payee CHECK (state NOT IN ('accepted', 'documents_in', 'paid') OR btrim(payee_name) <> ''),
     CONSTRAINT prize_form_is_known CHECK (tax_form IN ('w9', 'w8ben', 'none')),
     CONSTRAINT prize_documents_say_which CHECK (state NOT IN ('documents_in', 'paid') OR tax_form IS NOT NULL),
     CONSTRAINT prize_paid_has_day CHECK ((state = 'paid') = (paid_on IS NOT NULL)))`,
  'CREATE INDEX prize_by_state ON prize (state, id)',
  guardState('prize'),

  `CREATE TABLE certificate (
     id uuid NOT NULL, entry_id uuid NOT NULL, grant_id uuid, code text NOT NULL, name text NOT NULL, issued_at timestamptz NOT NULL,
     CONSTRAINT certificate_pkey PRIMARY KEY (id),
     CONSTRAINT certificate_is_for_entry FOREIGN KEY (entry_id) REFERENCES entry (id) ON DELETE RESTRICT,
     CONSTRAINT certificate_is_for_grant FOREIGN KEY (grant_id) REFERENCES award_grant (id) ON DELETE RESTRICT,
     CONSTRAINT certificate_code_is_long_enough CHECK (code ~ '^[0-9A-HJKMNP-TV-Z]{16}$'))`,
  'CREATE UNIQUE INDEX certificate_code_is_unique ON certificate (code)',
  'CREATE UNIQUE INDEX certificate_of_participation_is_one ON certificate (entry_id) WHERE grant_id IS NULL',
  'CREATE UNIQUE INDEX certificate_of_award_is_one ON certificate (grant_id) WHERE grant_id IS NOT NULL',
  'CREATE INDEX certificate_by_entry ON certificate (entry_id)',
];

/** Who was given what, how far its payment is, and what was printed about it. */
export class Awards1764100800000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of statements) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['certificate', 'prize', 'award_grant']) await runner.query(`DROP TABLE ${table}`);
  }
}
