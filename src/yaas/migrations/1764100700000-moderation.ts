import type { MigrationInterface, QueryRunner } from 'typeorm';
import { guardState } from '../../platform/index.js';

const cases = [
  `CREATE TABLE moderation_case (
     id uuid NOT NULL, entry_id uuid NOT NULL, edition_id uuid NOT NULL, reason text NOT NULL, source text NOT NULL, safeguarding boolean NOT NULL,
     note text NOT NULL DEFAULT '', reports int NOT NULL DEFAULT 1, finding text, evidence jsonb NOT NULL DEFAULT '{}', other_entry_id uuid,
     state text NOT NULL, opened_by uuid, opened_at timestamptz NOT NULL, held_at timestamptz,
     outcome text, settled_by uuid, settled_at timestamptz,
     CONSTRAINT moderation_case_pkey PRIMARY KEY (id),
     CONSTRAINT moderation_case_looks_at_entry FOREIGN KEY (entry_id) REFERENCES entry ON DELETE RESTRICT,
     CONSTRAINT moderation_case_belongs_to_edition FOREIGN KEY (edition_id) REFERENCES edition ON DELETE RESTRICT,
     CONSTRAINT moderation_case_compares_with_entry FOREIGN KEY (other_entry_id) REFERENCES entry ON DELETE RESTRICT,
     CONSTRAINT moderation_case_is_opened_by_account FOREIGN KEY (opened_by) REFERENCES account ON DELETE RESTRICT,
     CONSTRAINT moderation_case_is_settled_by_account FOREIGN KEY (settled_by) REFERENCES account ON DELETE RESTRICT,
     CONSTRAINT moderation_case_reason_is_known CHECK (reason IN ('safety', 'originality', 'personal_data', 'duplicate', 'other')),
     CONSTRAINT moderation_case_source_is_known CHECK (source IN ('staff', 'coordinator', 'judge', 'visitor', 'scan')),
     CONSTRAINT moderation_case_state_is_known CHECK (state IN ('hint', 'held', 'settled')),
     CONSTRAINT moderation_case_about_safety_is_for_safeguarding CHECK (reason <> 'safety' OR safeguarding),
     CONSTRAINT moderation_case_of_a_person_has_opener CHECK ((source IN ('staff', 'coordinator', 'judge')) = (opened_by IS NOT NULL)),
     CONSTRAINT moderation_case_held_has_time CHECK (state <> 'held' OR held_at IS NOT NULL),
     CONSTRAINT moderation_case_settled_has_outcome CHECK ((state = 'settled') = (outcome IS NOT NULL)),
     CONSTRAINT moderation_case_settled_has_time CHECK ((state = 'settled') = (settled_at IS NOT NULL)),
     CONSTRAINT moderation_case_outcome_is_known CHECK (outcome IN ('no_concern', 'corrected', 'taken_down', 'ruled_out', 'referred')),
     CONSTRAINT moderation_case_compares_with_another CHECK (other_entry_id <> entry_id),
     CONSTRAINT moderation_case_of_scan_has_finding CHECK ((source = 'scan') = (finding IS NOT NULL)),
     CONSTRAINT moderation_case_counts_reports CHECK (reports > 0))`,
  'CREATE UNIQUE INDEX moderation_case_finding_is_told_once ON moderation_case (entry_id, finding)',
  'CREATE INDEX moderation_case_by_state ON moderation_case (state, id)',
  'CREATE INDEX moderation_case_by_edition_and_state ON moderation_case (edition_id, state, id)',
  'CREATE INDEX moderation_case_by_entry_and_state ON moderation_case (entry_id, state)',
  'CREATE INDEX moderation_case_by_other_entry ON moderation_case (other_entry_id)',
  'CREATE INDEX moderation_case_by_opener ON moderation_case (opened_by)',
  'CREATE INDEX moderation_case_by_settler ON moderation_case (settled_by)',
  guardState('moderation_case'),
];

const holds = [
  `CREATE FUNCTION refuse_progress_of_held_entry() RETURNS trigger LANGUAGE plpgsql AS $$
   BEGIN
     IF EXISTS (SELECT 1 FROM moderation_case WHERE entry_id = NEW.id AND state = 'held') THEN
       RAISE EXCEPTION 'a held entry does not move on' USING ERRCODE = 'check_violation', CONSTRAINT = 'entry_held_does_not_move_on';
     END IF;
     RETURN NEW;
   END $$`,
  `CREATE TRIGGER entry_held_does_not_move_on BEFORE UPDATE OF state, public_state ON entry FOR EACH ROW
     WHEN ((OLD.state = 'awaiting_sponsor' AND NEW.state = 'submitted')
        OR (OLD.state <> NEW.state AND NEW.state IN ('in_round', 'placed', 'not_placed'))
        OR (OLD.public_state <> NEW.public_state AND NEW.public_state IN ('placed', 'not_placed')))
     EXECUTE FUNCTION refuse_progress_of_held_entry()`,
  `CREATE FUNCTION refuse_showing_of_held_entry() RETURNS trigger LANGUAGE plpgsql AS $$
   BEGIN
     IF EXISTS (SELECT 1 FROM moderation_case WHERE entry_id = NEW.entry_id AND state = 'held') THEN
       RAISE EXCEPTION 'a held entry is not shown' USING ERRCODE = 'check_violation', CONSTRAINT = 'exhibit_piece_is_not_held';
     END IF;
     RETURN NEW;
   END $$`,
  `CREATE TRIGGER exhibit_piece_is_not_held BEFORE INSERT ON exhibit_piece FOR EACH ROW EXECUTE FUNCTION refuse_showing_of_held_entry()`,
];

const decisions = [
  `CREATE TABLE disqualification (
     id uuid NOT NULL, entry_id uuid NOT NULL, case_id uuid, reason_code text NOT NULL, reason text NOT NULL, state text NOT NULL,
     proposed_by uuid NOT NULL, proposed_at timestamptz NOT NULL, decided_by uuid, decided_at timestamptz, appeal_until timestamptz,
     lifted_at timestamptz,
     CONSTRAINT disqualification_pkey PRIMARY KEY (id),
     CONSTRAINT disqualification_is_of_entry FOREIGN KEY (entry_id) REFERENCES entry ON DELETE RESTRICT,
     CONSTRAINT disqualification_rests_on_case FOREIGN KEY (case_id) REFERENCES moderation_case ON DELETE RESTRICT,
     CONSTRAINT disqualification_is_proposed_by_account FOREIGN KEY (proposed_by) REFERENCES account ON DELETE RESTRICT,
     CONSTRAINT disqualification_is_decided_by_account FOREIGN KEY (decided_by) REFERENCES account ON DELETE RESTRICT,
     CONSTRAINT disqualification_state_is_known CHECK (state IN ('proposed', 'in_force', 'rejected', 'lifted')),
     CONSTRAINT disqualification_has_reason CHECK (btrim(reason) <> ''),
     CONSTRAINT disqualification_is_decided_by_two_people CHECK (decided_by <> proposed_by),
     CONSTRAINT disqualification_decided_has_decider CHECK ((state = 'proposed') = (decided_by IS NULL)),
     CONSTRAINT disqualification_decided_has_time CHECK ((state = 'proposed') = (decided_at IS NULL)),
     CONSTRAINT disqualification_in_force_can_be_appealed CHECK (state NOT IN ('in_force', 'lifted') OR appeal_until > decided_at),
     CONSTRAINT disqualification_lifted_has_time CHECK ((state = 'lifted') = (lifted_at IS NOT NULL)))`,
  `CREATE UNIQUE INDEX disqualification_is_one_at_a_time ON disqualification (entry_id) WHERE state IN ('proposed', 'in_force')`,
  'CREATE INDEX disqualification_by_entry ON disqualification (entry_id, id)',
  'CREATE INDEX disqualification_by_state ON disqualification (state, id)',
  'CREATE INDEX disqualification_by_case ON disqualification (case_id)',
  'CREATE INDEX disqualification_by_proposer ON disqualification (proposed_by)',
  'CREATE INDEX disqualification_by_decider ON disqualification (decided_by)',
  guardState('disqualification'),
  `CREATE TABLE eligibility_override (
     id uuid NOT NULL, entry_id uuid NOT NULL, rule_id text NOT NULL, reason text NOT NULL, because jsonb NOT NULL,
     made_by uuid NOT NULL, made_at timestamptz NOT NULL, ended_by uuid, ended_at timestamptz,
     CONSTRAINT eligibility_override_pkey PRIMARY KEY (id),
     CONSTRAINT eligibility_override_is_of_entry FOREIGN KEY (entry_id) REFERENCES entry ON DELETE CASCADE,
     CONSTRAINT eligibility_override_is_made_by_account FOREIGN KEY (made_by) REFERENCES account ON DELETE RESTRICT,
     CONSTRAINT eligibility_override_is_ended_by_account FOREIGN KEY (ended_by) REFERENCES account ON DELETE RESTRICT,
     CONSTRAINT eligibility_override_has_reason CHECK (btrim(reason) <> ''),
     CONSTRAINT eligibility_override_never_replaces_consent
       CHECK (rule_id NOT IN ('consent_given', 'consent_in_grace', 'guardian_named', 'guardian_is_another', 'no_open_hold')),
     CONSTRAINT eligibility_override_ended_has_ender CHECK ((ended_at IS NULL) = (ended_by IS NULL)))`,
  'CREATE UNIQUE INDEX eligibility_override_is_one_for_rule ON eligibility_override (entry_id, rule_id) WHERE ended_at IS NULL',
  'CREATE INDEX eligibility_override_by_entry ON eligibility_override (entry_id, id)',
  'CREATE INDEX eligibility_override_by_maker ON eligibility_override (made_by)',
  'CREATE INDEX eligibility_override_by_ender ON eligibility_override (ended_by)',
];

const fingerprints = [
  `CREATE TABLE fingerprint (
     id uuid NOT NULL, entry_id uuid NOT NULL, kind text NOT NULL, number int NOT NULL, whole text NOT NULL, made_at timestamptz NOT NULL,
     CONSTRAINT fingerprint_pkey PRIMARY KEY (id),
     CONSTRAINT fingerprint_is_of_entry FOREIGN KEY (entry_id) REFERENCES entry ON DELETE CASCADE,
     CONSTRAINT fingerprint_kind_is_known CHECK (kind IN ('person', 'text', 'picture')))`,
  'CREATE UNIQUE INDEX fingerprint_is_one_for_work ON fingerprint (entry_id, kind, number)',
  `CREATE TABLE fingerprint_band (
     fingerprint_id uuid NOT NULL, band int NOT NULL, kind text NOT NULL, value int NOT NULL,
     CONSTRAINT fingerprint_band_pkey PRIMARY KEY (fingerprint_id, band),
     CONSTRAINT fingerprint_band_is_of_fingerprint FOREIGN KEY (fingerprint_id) REFERENCES fingerprint ON DELETE CASCADE)`,
  'CREATE INDEX fingerprint_band_by_value ON fingerprint_band (kind, band, value)',
];

const undo = [
  'DROP TABLE fingerprint_band',
  'DROP TABLE fingerprint',
  'DROP TABLE eligibility_override',
  'DROP TABLE disqualification',
  'DROP TRIGGER exhibit_piece_is_not_held ON exhibit_piece',
  'DROP FUNCTION refuse_showing_of_held_entry',
  'DROP TRIGGER entry_held_does_not_move_on ON entry',
  'DROP FUNCTION refuse_progress_of_held_entry',
  'DROP TABLE moderation_case',
];

/** Holds, hints, decisions by two people, and exceptions from rules. */
export class Moderation1764100700000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [...cases, ...holds, ...decisions, ...fingerprints]) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of undo) await runner.query(statement);
  }
}
