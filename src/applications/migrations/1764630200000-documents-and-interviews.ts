import type { MigrationInterface, QueryRunner } from 'typeorm';
import { guardState } from '../../platform/index.js';

const statements = [
  `CREATE TABLE application_submission (
     id uuid NOT NULL, application_id uuid NOT NULL, number int NOT NULL, definition text NOT NULL, locale text NOT NULL, hash text NOT NULL,
     submitted_at timestamptz NOT NULL, submitted_by uuid,
     CONSTRAINT application_submission_pkey PRIMARY KEY (id),
     CONSTRAINT application_submission_is_of_application FOREIGN KEY (application_id) REFERENCES application (id) ON DELETE CASCADE,
     CONSTRAINT application_submission_is_by_account FOREIGN KEY (submitted_by) REFERENCES account (id) ON DELETE SET NULL,
     CONSTRAINT application_submission_counts_from_one CHECK (number >= 1),
     CONSTRAINT application_submission_hash_is_hexadecimal CHECK (hash ~ '^[0-9a-f]{64}$'))`,
  'CREATE UNIQUE INDEX application_submission_number_is_unique ON application_submission (application_id, number)',
  'CREATE INDEX application_submission_by ON application_submission (submitted_by)',

  `CREATE TABLE submitted_section (
     submission_id uuid NOT NULL, code text NOT NULL, field_group text NOT NULL, title text NOT NULL, answers jsonb NOT NULL, hash text NOT NULL,
     CONSTRAINT submitted_section_pkey PRIMARY KEY (submission_id, code),
     CONSTRAINT submitted_section_is_of_submission FOREIGN KEY (submission_id) REFERENCES application_submission (id) ON DELETE CASCADE,
     CONSTRAINT submitted_section_is_a_list CHECK (jsonb_typeof(answers) = 'array'),
     CONSTRAINT submitted_section_hash_is_hexadecimal CHECK (hash ~ '^[0-9a-f]{64}$'))`,

  `CREATE TABLE application_document (
     id uuid NOT NULL, application_id uuid NOT NULL, kind text NOT NULL, file_id uuid NOT NULL, language text, is_translation boolean NOT NULL DEFAULT false,
     state text NOT NULL, note text NOT NULL DEFAULT '', sent_at timestamptz NOT NULL, sent_by uuid, judged_at timestamptz, judged_by uuid,
     CONSTRAINT application_document_pkey PRIMARY KEY (id),
     CONSTRAINT application_document_is_for_application FOREIGN KEY (application_id) REFERENCES application (id) ON DELETE CASCADE,
     CONSTRAINT application_document_is_in_file FOREIGN KEY (file_id) REFERENCES stored_file (id) ON DELETE RESTRICT,
     CONSTRAINT application_document_was_sent_by_account FOREIGN KEY (sent_by) REFERENCES account (id) ON DELETE SET NULL,
     CONSTRAINT application_document_was_judged_by_account FOREIGN KEY (judged_by) REFERENCES account (id) ON DELETE RESTRICT,
     CONSTRAINT application_document_state_is_known CHECK (state IN ('sent', 'accepted', 'returned', 'replaced')),
     CONSTRAINT application_document_returned_says_why CHECK ((state = 'returned') <= (note <> '')),
     CONSTRAINT application_document_judged_has_who_and_when CHECK ((judged_at IS NULL) = (judged_by IS NULL)),
     CONSTRAINT application_document_translation_has_language CHECK (language IS NOT NULL OR NOT is_translation))`,
  'CREATE INDEX application_document_by_application ON application_document (application_id, kind, id)',
  'CREATE INDEX application_document_by_file ON application_document (file_id)',
  'CREATE INDEX application_document_sent_by ON application_document (sent_by)',
  'CREATE INDEX application_document_judged_by ON application_document (judged_by)',
  guardState('application_document'),

  `CREATE TABLE application_interview (
     id uuid NOT NULL, application_id uuid NOT NULL, mode text NOT NULL, place text NOT NULL, held_on date NOT NULL, attendees jsonb NOT NULL,
     typed jsonb NOT NULL, interviewer_id uuid NOT NULL, recorded_at timestamptz NOT NULL,
     CONSTRAINT application_interview_pkey PRIMARY KEY (id),
     CONSTRAINT application_interview_is_for_application FOREIGN KEY (application_id) REFERENCES application (id) ON DELETE CASCADE,
     CONSTRAINT application_interview_is_by_account FOREIGN KEY (interviewer_id) REFERENCES account (id) ON DELETE RESTRICT,
     CONSTRAINT application_interview_has_place CHECK (btrim(place) <> ''),
     CONSTRAINT application_interview_attendees_are_a_list CHECK (jsonb_typeof(attendees) = 'array'),
     CONSTRAINT application_interview_findings_are_an_object CHECK (jsonb_typeof(typed) = 'object'),
     CONSTRAINT application_interview_is_not_of_the_future CHECK (held_on <= (recorded_at AT TIME ZONE 'UTC')::date + 1))`,
  'CREATE INDEX application_interview_by_application ON application_interview (application_id, held_on, id)',
  'CREATE INDEX application_interview_by_interviewer ON application_interview (interviewer_id)',

  ...['application_submission', 'submitted_section', 'application_interview'].map(
    (table) =>
      `CREATE TRIGGER ${table}_is_never_edited BEFORE UPDATE ON ${table} FOR EACH ROW EXECUTE FUNCTION refuse_change()`,
  ),
];

/** What was handed in, what was sent along, and what interviewers found. */
export class DocumentsAndInterviews1764630200000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of statements) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    const tables = ['application_interview', 'application_document', 'submitted_section', 'application_submission'];
    for (const table of tables) await runner.query(`DROP TABLE ${table}`);
  }
}
