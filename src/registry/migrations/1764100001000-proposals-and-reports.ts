import type { MigrationInterface, QueryRunner } from 'typeorm';
import { guardState } from '../../platform/index.js';

/** How members are counted, and what they send: partnerships they propose, and the year's report of each partnership. */
export class ProposalsAndReports1764100001000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [...bands, ...proposals, ...reports]) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      'DROP TABLE report_reminder, partnership_report_revision, report_exchange, report_activity, partnership_report, report_round',
    );
    await runner.query(
      'DROP TABLE partnership_proposal_partner, partnership_proposal, partnership_waiver, member_population, population_band',
    );
  }
}

/** Bands of the Annual Awards 2014 and 2016; the lower end belongs to the band, the upper does not. */
const bands = [
  `CREATE TABLE population_band (
     id uuid NOT NULL CONSTRAINT population_band_pkey PRIMARY KEY,
     from_count integer NOT NULL CONSTRAINT population_band_counts_people CHECK (from_count >= 0),
     below_count integer,
     CONSTRAINT population_band_ends_above_its_beginning CHECK (below_count > from_count),
     CONSTRAINT population_bands_do_not_overlap EXCLUDE USING gist (int4range(from_count, below_count) WITH &&)
   )`,
  `INSERT INTO population_band (id, from_count, below_count) VALUES
     ('01900000-0000-7000-8000-000000000001', 0, 25001), ('01900000-0000-7000-8000-000000000002', 25001, 50001),
     ('01900000-0000-7000-8000-000000000003', 50001, 100001), ('01900000-0000-7000-8000-000000000004', 100001, 300001),
     ('01900000-0000-7000-8000-000000000005', 300001, 500001), ('01900000-0000-7000-8000-000000000006', 500001, NULL)`,
  `CREATE TABLE member_population (
     id uuid NOT NULL CONSTRAINT member_population_pkey PRIMARY KEY,
     member_id uuid NOT NULL CONSTRAINT member_population_is_of_member REFERENCES member_organisation ON DELETE RESTRICT,
     counts_from date NOT NULL,
     count integer NOT NULL CONSTRAINT member_population_counts_people CHECK (count > 0),
     year smallint NOT NULL CONSTRAINT member_population_year_is_plausible CHECK (year BETWEEN 1900 AND 2200),
     source text NOT NULL CONSTRAINT member_population_has_its_source CHECK (source <> ''),
     recorded_at timestamptz NOT NULL,
     recorded_by uuid CONSTRAINT member_population_was_recorded_by_account REFERENCES account ON DELETE RESTRICT
   )`,
  'CREATE INDEX member_population_by_member ON member_population (member_id, counts_from, recorded_at)',
  'CREATE INDEX member_population_by_account ON member_population (recorded_by)',
];

const proposals = [
  `CREATE TABLE partnership_waiver (
     id uuid NOT NULL CONSTRAINT partnership_waiver_pkey PRIMARY KEY,
     partnership_id uuid NOT NULL CONSTRAINT partnership_waiver_is_for_partnership REFERENCES partnership ON DELETE RESTRICT,
     rule text NOT NULL CONSTRAINT partnership_waiver_rule_is_known CHECK (rule IN ('one_per_country')),
     reason text NOT NULL CONSTRAINT partnership_waiver_has_a_reason CHECK (btrim(reason) <> ''),
     granted_at timestamptz NOT NULL,
     granted_by uuid CONSTRAINT partnership_waiver_was_granted_by_account REFERENCES account ON DELETE RESTRICT,
     CONSTRAINT partnership_waiver_is_granted_once UNIQUE (partnership_id, rule)
   )`,
  'CREATE INDEX partnership_waiver_by_account ON partnership_waiver (granted_by)',
  `CREATE TABLE partnership_proposal (
     id uuid NOT NULL CONSTRAINT partnership_proposal_pkey PRIMARY KEY,
     member_id uuid NOT NULL CONSTRAINT partnership_proposal_comes_from_member REFERENCES member_organisation ON DELETE RESTRICT,
     kind text NOT NULL CONSTRAINT partnership_proposal_kind_is_known CHECK (kind IN ('sister','friendship')),
     note text,
     signed_on date,
     signers text[] NOT NULL DEFAULT '{}',
     document_file_id uuid CONSTRAINT partnership_proposal_is_on_file REFERENCES stored_file ON DELETE RESTRICT,
     state text NOT NULL DEFAULT 'proposed',
     proposed_by uuid CONSTRAINT partnership_proposal_was_made_by_account REFERENCES account ON DELETE RESTRICT,
     proposed_at timestamptz NOT NULL,
     decided_by uuid CONSTRAINT partnership_proposal_was_decided_by_account REFERENCES account ON DELETE RESTRICT,
     decided_at timestamptz,
     reason text,
     partnership_id uuid CONSTRAINT partnership_proposal_became_partnership REFERENCES partnership ON DELETE RESTRICT,
     CONSTRAINT partnership_proposal_state_is_known CHECK (state IN ('proposed','confirmed','declined','withdrawn')),
     CONSTRAINT partnership_proposal_confirmed_has_partnership CHECK ((state = 'confirmed') = (partnership_id IS NOT NULL)),
     CONSTRAINT partnership_proposal_decided_has_its_moment CHECK ((state = 'proposed') = (decided_at IS NULL)),
     CONSTRAINT partnership_proposal_declined_has_a_reason CHECK (state <> 'declined' OR btrim(reason) <> '')
   )`,
  'CREATE INDEX partnership_proposal_by_member ON partnership_proposal (member_id, proposed_at)',
  'CREATE INDEX partnership_proposal_by_state ON partnership_proposal (state, proposed_at)',
  'CREATE INDEX partnership_proposal_by_proposer ON partnership_proposal (proposed_by)',
  'CREATE INDEX partnership_proposal_by_decider ON partnership_proposal (decided_by)',
  'CREATE INDEX partnership_proposal_by_document ON partnership_proposal (document_file_id)',
  'CREATE INDEX partnership_proposal_by_partnership ON partnership_proposal (partnership_id)',
  guardState('partnership_proposal'),
  `CREATE TABLE partnership_proposal_partner (
     proposal_id uuid NOT NULL CONSTRAINT partnership_proposal_partner_belongs_to_proposal REFERENCES partnership_proposal ON DELETE CASCADE,
     position smallint NOT NULL,
     named text NOT NULL CONSTRAINT partnership_proposal_partner_has_a_name CHECK (btrim(named) <> ''),
     community_id uuid CONSTRAINT partnership_proposal_partner_is_a_community REFERENCES community ON DELETE RESTRICT,
     CONSTRAINT partnership_proposal_partner_pkey PRIMARY KEY (proposal_id, position)
   )`,
  'CREATE INDEX partnership_proposal_partner_by_community ON partnership_proposal_partner (community_id)',
];

const reports = [
  `CREATE TABLE report_round (
     year smallint NOT NULL CONSTRAINT report_round_pkey PRIMARY KEY,
     due_on date NOT NULL,
     reminder_days smallint[] NOT NULL,
     opened_at timestamptz NOT NULL,
     CONSTRAINT report_round_is_due_after_its_year CHECK (due_on >= make_date(year + 1, 1, 1))
   )`,
  `CREATE TABLE partnership_report (
     id uuid NOT NULL CONSTRAINT partnership_report_pkey PRIMARY KEY,
     partnership_id uuid NOT NULL CONSTRAINT partnership_report_tells_of_partnership REFERENCES partnership ON DELETE RESTRICT,
     member_id uuid NOT NULL CONSTRAINT partnership_report_comes_from_member REFERENCES member_organisation ON DELETE RESTRICT,
     year smallint NOT NULL CONSTRAINT partnership_report_is_for_round REFERENCES report_round ON DELETE RESTRICT,
     story text NOT NULL DEFAULT '',
     state text NOT NULL DEFAULT 'draft',
     begun_at timestamptz NOT NULL,
     submitted_at timestamptz,
     submitted_by uuid CONSTRAINT partnership_report_was_submitted_by_account REFERENCES account ON DELETE RESTRICT,
     CONSTRAINT partnership_report_is_one_a_year UNIQUE (partnership_id, member_id, year),
     CONSTRAINT partnership_report_state_is_known CHECK (state IN ('draft','submitted')),
     CONSTRAINT partnership_report_submitted_has_its_moment CHECK (state <> 'submitted' OR submitted_at IS NOT NULL)
   )`,
  'CREATE INDEX partnership_report_by_member ON partnership_report (member_id, year)',
  'CREATE INDEX partnership_report_by_year ON partnership_report (year, partnership_id)',
  'CREATE INDEX partnership_report_by_account ON partnership_report (submitted_by)',
  guardState('partnership_report'),
  `CREATE TABLE report_activity (
     report_id uuid NOT NULL CONSTRAINT report_activity_belongs_to_report REFERENCES partnership_report ON DELETE CASCADE,
     theme text NOT NULL,
     count integer NOT NULL CONSTRAINT report_activity_counts_something CHECK (count > 0),
     told text NOT NULL DEFAULT '',
     CONSTRAINT report_activity_pkey PRIMARY KEY (report_id, theme),
     CONSTRAINT report_activity_theme_is_known CHECK (theme IN ('arts','youth','business','municipal','humanitarian','other'))
   )`,
  `CREATE TABLE report_exchange (
     report_id uuid NOT NULL CONSTRAINT report_exchange_belongs_to_report REFERENCES partnership_report ON DELETE CASCADE,
     people text NOT NULL,
     sent integer NOT NULL,
     received integer NOT NULL,
     CONSTRAINT report_exchange_pkey PRIMARY KEY (report_id, people),
     CONSTRAINT report_exchange_people_are_known CHECK (people IN ('students','teachers','artists','officials','business','citizens')),
     CONSTRAINT report_exchange_counts_people CHECK (sent >= 0 AND received >= 0 AND sent + received > 0)
   )`,
  `CREATE TABLE partnership_report_revision (
     report_id uuid NOT NULL CONSTRAINT partnership_report_revision_is_of_report REFERENCES partnership_report ON DELETE RESTRICT,
     number smallint NOT NULL,
     content jsonb NOT NULL,
     submitted_at timestamptz NOT NULL,
     CONSTRAINT partnership_report_revision_pkey PRIMARY KEY (report_id, number)
   )`,
  `CREATE TABLE report_reminder (
     year smallint NOT NULL CONSTRAINT report_reminder_is_for_round REFERENCES report_round ON DELETE RESTRICT,
     member_id uuid NOT NULL CONSTRAINT report_reminder_went_to_member REFERENCES member_organisation ON DELETE RESTRICT,
     days_after_due smallint NOT NULL,
     sent_at timestamptz NOT NULL,
     CONSTRAINT report_reminder_pkey PRIMARY KEY (year, member_id, days_after_due)
   )`,
  'CREATE INDEX report_reminder_by_member ON report_reminder (member_id)',
];
