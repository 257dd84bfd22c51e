import { guardState } from '../../platform/index.js';
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { INVARIANTS } from './incident-invariants.js';

const account = (column: string, name: string) =>
  `CONSTRAINT ${name} FOREIGN KEY (${column}) REFERENCES account (id) ON DELETE RESTRICT`;
const incident = (name: string) =>
  `CONSTRAINT ${name} FOREIGN KEY (incident_id) REFERENCES incident (id) ON DELETE RESTRICT`;

const tables = [
  `CREATE TABLE incident (
     id uuid NOT NULL, scope uuid, kind text NOT NULL, state text NOT NULL, officer_id uuid, opened_at timestamptz NOT NULL, outcome text,
     closed_at timestamptz,
     CONSTRAINT incident_pkey PRIMARY KEY (id), ${account('officer_id', 'incident_is_of_officer')},
     CONSTRAINT incident_kind_is_known CHECK (kind IN ('exploitation-abuse-neglect', 'serious-problem', 'retaliation', 'complaint', 'welfare')),
     CONSTRAINT incident_state_is_known CHECK (state IN ('received', 'open', 'closed')),
     CONSTRAINT incident_that_is_open_has_officer CHECK (state <> 'open' OR officer_id IS NOT NULL),
     CONSTRAINT incident_closed_has_outcome CHECK ((state = 'closed') = (outcome IS NOT NULL)),
     CONSTRAINT incident_closed_has_time CHECK ((state = 'closed') = (closed_at IS NOT NULL)),
     CONSTRAINT incident_outcome_is_known CHECK (outcome IN ('substantiated', 'unsubstantiated', 'resolved', 'passed-on')))`,
  'CREATE INDEX incident_by_state ON incident (state, id)',
  'CREATE INDEX incident_by_scope ON incident (scope, state, id)',
  'CREATE INDEX incident_officer ON incident (officer_id)',
  guardState('incident'),

  `CREATE TABLE incident_person (
     incident_id uuid NOT NULL, account_id uuid NOT NULL, part text NOT NULL, named_by uuid NOT NULL, named_at timestamptz NOT NULL,
     CONSTRAINT incident_person_pkey PRIMARY KEY (incident_id, account_id, part), ${incident('incident_person_is_of_incident')},
     ${account('account_id', 'incident_person_is_account')}, ${account('named_by', 'incident_person_is_named_by_account')},
     CONSTRAINT incident_person_part_is_known CHECK (part IN ('affected', 'accused')))`,
  'CREATE INDEX incident_person_account ON incident_person (account_id)',
  'CREATE INDEX incident_person_named_by ON incident_person (named_by)',

  `CREATE TABLE incident_subject (
     incident_id uuid NOT NULL, kind text NOT NULL, subject_id uuid NOT NULL, named_at timestamptz NOT NULL,
     CONSTRAINT incident_subject_pkey PRIMARY KEY (incident_id, kind, subject_id), ${incident('incident_subject_is_of_incident')})`,
  'CREATE INDEX incident_subject_by_subject ON incident_subject (kind, subject_id)',

  `CREATE TABLE incident_bar (
     incident_id uuid NOT NULL, account_id uuid NOT NULL, because text NOT NULL, barred_at timestamptz NOT NULL,
     CONSTRAINT incident_bar_pkey PRIMARY KEY (incident_id, account_id), ${incident('incident_bar_is_of_incident')},
     ${account('account_id', 'incident_bar_is_of_account')},
     CONSTRAINT incident_bar_because_is_known CHECK (because IN ('accused', 'placing-line', 'recused', 'reporter-asked')))`,
  'CREATE INDEX incident_bar_account ON incident_bar (account_id)',

  `CREATE TABLE incident_report (
     id uuid NOT NULL, incident_id uuid NOT NULL, reported_by uuid NOT NULL, reported_at timestamptz NOT NULL, kind text NOT NULL,
     affects text NOT NULL, danger boolean NOT NULL, people text NOT NULL, words text NOT NULL, locale text NOT NULL,
     CONSTRAINT incident_report_pkey PRIMARY KEY (id), ${incident('incident_report_is_of_incident')},
     ${account('reported_by', 'incident_report_is_by_account')},
     CONSTRAINT incident_report_says_something CHECK (btrim(words) <> ''),
     CONSTRAINT incident_report_affects_is_known CHECK (affects IN ('me', 'other')))`,
  'CREATE INDEX incident_report_by_incident ON incident_report (incident_id, reported_at)',
  'CREATE INDEX incident_report_by_reporter ON incident_report (reported_by, reported_at)',

  `CREATE TABLE incident_notice (
     id uuid NOT NULL, incident_id uuid NOT NULL, told text NOT NULL, mode text NOT NULL, office text NOT NULL, reference text NOT NULL,
     given_at timestamptz NOT NULL, recorded_by uuid NOT NULL, recorded_at timestamptz NOT NULL,
     CONSTRAINT incident_notice_pkey PRIMARY KEY (id), ${incident('incident_notice_is_of_incident')},
     ${account('recorded_by', 'incident_notice_is_recorded_by_account')},
     CONSTRAINT incident_notice_to_is_known CHECK (told IN ('department', 'authority')),
     CONSTRAINT incident_notice_mode_is_known CHECK (mode IN ('phone', 'written')),
     CONSTRAINT incident_notice_has_reference CHECK (btrim(reference) <> ''),
     CONSTRAINT incident_notice_is_not_of_the_future CHECK (given_at <= recorded_at))`,
  'CREATE INDEX incident_notice_by_incident ON incident_notice (incident_id, given_at)',
  'CREATE INDEX incident_notice_recorded_by ON incident_notice (recorded_by)',

  `CREATE TABLE incident_note (
     id uuid NOT NULL, incident_id uuid NOT NULL, text text NOT NULL, for_reporter boolean NOT NULL, written_by uuid NOT NULL,
     written_at timestamptz NOT NULL,
     CONSTRAINT incident_note_pkey PRIMARY KEY (id), ${incident('incident_note_is_of_incident')},
     ${account('written_by', 'incident_note_is_written_by_account')},
     CONSTRAINT incident_note_says_something CHECK (btrim(text) <> ''))`,
  'CREATE INDEX incident_note_by_incident ON incident_note (incident_id, written_at)',
  'CREATE INDEX incident_note_written_by ON incident_note (written_by)',

  `CREATE TABLE support_step (
     id uuid NOT NULL, incident_id uuid NOT NULL, what text NOT NULL, owner_id uuid NOT NULL, due_on date NOT NULL, done_at timestamptz,
     done_note text,
     CONSTRAINT support_step_pkey PRIMARY KEY (id), ${incident('support_step_is_of_incident')},
     ${account('owner_id', 'support_step_is_owned_by_account')},
     CONSTRAINT support_step_says_what CHECK (btrim(what) <> ''),
     CONSTRAINT support_step_done_says_how CHECK ((done_at IS NULL) = (done_note IS NULL)))`,
  'CREATE INDEX support_step_by_incident ON support_step (incident_id, due_on, id)',
  'CREATE INDEX support_step_owner ON support_step (owner_id)',

  `CREATE TABLE retaliation_sign_off (
     id uuid NOT NULL, student_id uuid NOT NULL, act text NOT NULL, reason text NOT NULL, signed_by uuid NOT NULL, signed_at timestamptz NOT NULL,
     CONSTRAINT retaliation_sign_off_pkey PRIMARY KEY (id), ${account('student_id', 'retaliation_sign_off_is_about_account')},
     ${account('signed_by', 'retaliation_sign_off_is_signed_by_account')},
     CONSTRAINT retaliation_sign_off_act_is_known CHECK (act IN ('termination', 'removal')),
     CONSTRAINT retaliation_sign_off_has_reason CHECK (btrim(reason) <> ''),
     CONSTRAINT retaliation_sign_off_is_by_another CHECK (signed_by <> student_id))`,
  'CREATE INDEX retaliation_sign_off_by_student ON retaliation_sign_off (student_id, act, signed_at)',
  'CREATE INDEX retaliation_sign_off_signed_by ON retaliation_sign_off (signed_by)',

  ...['incident_report', 'incident_notice', 'incident_note', 'incident_bar', 'retaliation_sign_off'].map(
    (table) =>
      `CREATE TRIGGER ${table}_is_append_only BEFORE UPDATE OR DELETE ON ${table} FOR EACH ROW EXECUTE FUNCTION refuse_change()`,
  ),
];

/** Cases of the incident desk, who never reads them, and what must be told to whom before one is closed. */
export class Incidents1764660200000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [...tables, ...INVARIANTS]) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      'DROP TABLE retaliation_sign_off, support_step, incident_note, incident_notice, incident_report, incident_bar, incident_subject, incident_person, incident',
    );
    await runner.query(
      'DROP FUNCTION refuse_softened_incident, require_notices_of_incident, bar_accused_from_incident, require_unbarred_officer',
    );
  }
}
