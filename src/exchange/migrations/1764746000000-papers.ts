import type { MigrationInterface, QueryRunner } from 'typeorm';

const papers = [
  `CREATE TABLE exchange_paper (
     id uuid NOT NULL, application_id uuid NOT NULL, kind text NOT NULL, version smallint NOT NULL, sources_hash text NOT NULL, document jsonb,
     made_at timestamptz NOT NULL, made_by uuid, replaced_at timestamptz, given_on date,
     CONSTRAINT exchange_paper_pkey PRIMARY KEY (id),
     CONSTRAINT exchange_paper_of_application FOREIGN KEY (application_id) REFERENCES exchange_application (id) ON DELETE RESTRICT,
     CONSTRAINT exchange_paper_is_made_by_account FOREIGN KEY (made_by) REFERENCES account (id) ON DELETE RESTRICT,
     CONSTRAINT exchange_paper_kind_is_known CHECK (kind IN ('rules-and-travel', 'welcome-letter', 'abuse-reporting', 'host-profile', 'school-profile', 'id-card', 'school-pack')),
     CONSTRAINT exchange_paper_version_is_positive CHECK (version > 0),
     CONSTRAINT exchange_paper_given_after_made CHECK (given_on IS NULL OR given_on >= made_at::date - 1))`,
  'CREATE UNIQUE INDEX exchange_paper_version_is_unique ON exchange_paper (application_id, kind, version)',
  'CREATE UNIQUE INDEX exchange_paper_is_one_at_a_time ON exchange_paper (application_id, kind) WHERE replaced_at IS NULL',
  'CREATE INDEX exchange_paper_made_by ON exchange_paper (made_by)',

  `CREATE TABLE exchange_card_contact (
     application_id uuid NOT NULL, coordinator_name text NOT NULL, coordinator_phone text NOT NULL, coordinator_email text NOT NULL,
     area_name text NOT NULL DEFAULT '', area_phone text NOT NULL DEFAULT '', since date NOT NULL,
     CONSTRAINT exchange_card_contact_pkey PRIMARY KEY (application_id),
     CONSTRAINT exchange_card_contact_of_application FOREIGN KEY (application_id) REFERENCES exchange_application (id) ON DELETE RESTRICT,
     CONSTRAINT exchange_card_contact_has_coordinator CHECK (btrim(coordinator_name) <> '' AND btrim(coordinator_phone) <> ''))`,
];

const money = [
  `CREATE TABLE exchange_insurance_policy (
     id uuid NOT NULL, application_id uuid NOT NULL, insurer text NOT NULL, policy_number text NOT NULL, from_on date NOT NULL, until_on date NOT NULL,
     per_accident_or_illness integer NOT NULL, repatriation_of_remains integer NOT NULL, medical_evacuation integer NOT NULL, deductible integer NOT NULL,
     co_insurance smallint NOT NULL, rating_agency text NOT NULL, rating_grade text NOT NULL, recorded_at timestamptz NOT NULL, replaced_at timestamptz,
     CONSTRAINT exchange_insurance_policy_pkey PRIMARY KEY (id),
     CONSTRAINT exchange_insurance_policy_of_application FOREIGN KEY (application_id) REFERENCES exchange_application (id) ON DELETE RESTRICT,
     CONSTRAINT exchange_insurance_policy_has_names CHECK (btrim(insurer) <> '' AND btrim(policy_number) <> ''),
     CONSTRAINT exchange_insurance_policy_ends_after_it_begins CHECK (until_on >= from_on),
     CONSTRAINT exchange_insurance_policy_sums_are_sums CHECK (per_accident_or_illness >= 0 AND repatriation_of_remains >= 0 AND medical_evacuation >= 0 AND deductible >= 0),
     CONSTRAINT exchange_insurance_policy_share_is_per_cent CHECK (co_insurance BETWEEN 0 AND 100),
     CONSTRAINT exchange_insurance_policy_agency_is_known CHECK (rating_agency IN ('am_best', 'sp', 'fitch', 'moodys', 'weiss', 'other')))`,
  'CREATE UNIQUE INDEX exchange_insurance_policy_is_one_at_a_time ON exchange_insurance_policy (application_id) WHERE replaced_at IS NULL',
  'CREATE INDEX exchange_insurance_policy_by_application ON exchange_insurance_policy (application_id, recorded_at, id)',

  `CREATE TABLE exchange_fee_sheet (
     id uuid NOT NULL, application_id uuid NOT NULL, lines jsonb NOT NULL, made_at timestamptz NOT NULL, replaced_at timestamptz, token_hash text,
     link_until timestamptz, parent_email citext, parent_name text NOT NULL DEFAULT '', acknowledged_on date, acknowledged_by text NOT NULL DEFAULT '',
     acknowledged_how text,
     CONSTRAINT exchange_fee_sheet_pkey PRIMARY KEY (id),
     CONSTRAINT exchange_fee_sheet_of_application FOREIGN KEY (application_id) REFERENCES exchange_application (id) ON DELETE RESTRICT,
     CONSTRAINT exchange_fee_sheet_link_is_whole CHECK (num_nulls(token_hash, link_until, parent_email) IN (0, 3)),
     CONSTRAINT exchange_fee_sheet_word_is_whole CHECK (num_nulls(acknowledged_on, acknowledged_how) IN (0, 2)),
     CONSTRAINT exchange_fee_sheet_way_is_known CHECK (acknowledged_how IN ('link', 'desk')),
     CONSTRAINT exchange_fee_sheet_word_has_name CHECK (acknowledged_on IS NULL OR btrim(acknowledged_by) <> ''))`,
  'CREATE UNIQUE INDEX exchange_fee_sheet_is_one_at_a_time ON exchange_fee_sheet (application_id) WHERE replaced_at IS NULL',
  'CREATE INDEX exchange_fee_sheet_by_application ON exchange_fee_sheet (application_id, made_at, id)',
  'CREATE UNIQUE INDEX exchange_fee_sheet_by_token ON exchange_fee_sheet (token_hash)',
];

export class Papers1764746000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [...papers, ...money]) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['fee_sheet', 'insurance_policy', 'card_contact', 'paper'])
      await runner.query(`DROP TABLE exchange_${table}`);
  }
}
