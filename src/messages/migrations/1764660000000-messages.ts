import { guardState } from '../../platform/index.js';
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { WATCH } from './watched-threads.js';

const tables = [
  `CREATE TABLE thread (
     id uuid NOT NULL, programme text NOT NULL, about_id uuid NOT NULL, scope uuid NOT NULL, title text NOT NULL,
     opened_at timestamptz NOT NULL, last_message_at timestamptz NOT NULL, frozen_at timestamptz, closed_at timestamptz,
     CONSTRAINT thread_pkey PRIMARY KEY (id),
     CONSTRAINT thread_has_title CHECK (btrim(title) <> ''))`,
  'CREATE INDEX thread_by_subject ON thread (programme, about_id)',
  'CREATE INDEX thread_open_by_last_message ON thread (last_message_at, id) WHERE closed_at IS NULL',
  'CREATE INDEX thread_by_closing ON thread (closed_at)',

  `CREATE TABLE thread_participant (
     id uuid NOT NULL, thread_id uuid NOT NULL, account_id uuid NOT NULL, part text NOT NULL, guards uuid[] NOT NULL DEFAULT '{}',
     relation text NOT NULL, kin uuid NOT NULL, time_zone text NOT NULL, stands_until timestamptz, joined_at timestamptz NOT NULL,
     read_until timestamptz, left_at timestamptz, left_because text,
     CONSTRAINT thread_participant_pkey PRIMARY KEY (id),
     CONSTRAINT thread_participant_is_in_thread FOREIGN KEY (thread_id) REFERENCES thread (id) ON DELETE CASCADE,
     CONSTRAINT thread_participant_is_account FOREIGN KEY (account_id) REFERENCES account (id) ON DELETE RESTRICT,
     CONSTRAINT thread_participant_part_is_known CHECK (part IN ('minor', 'guardian', 'adult')),
     CONSTRAINT thread_participant_guardian_guards_somebody CHECK ((part = 'guardian') = (cardinality(guards) > 0)),
     CONSTRAINT thread_participant_left_says_why CHECK ((left_at IS NULL) = (left_because IS NULL)),
     CONSTRAINT thread_participant_left_because_is_known CHECK (left_because IN ('left', 'standing', 'removed')))`,
  'CREATE UNIQUE INDEX thread_participant_is_there_once ON thread_participant (thread_id, account_id) WHERE left_at IS NULL',
  'CREATE INDEX thread_participant_by_account ON thread_participant (account_id, thread_id)',
  'CREATE INDEX thread_participant_by_thread ON thread_participant (thread_id, joined_at)',

  `CREATE TABLE thread_message (
     id uuid NOT NULL, thread_id uuid NOT NULL, writer_id uuid NOT NULL, text text, written_at timestamptz NOT NULL,
     delivered_at timestamptz NOT NULL, emergency boolean NOT NULL DEFAULT false, taken_back_at timestamptz,
     CONSTRAINT thread_message_pkey PRIMARY KEY (id),
     CONSTRAINT thread_message_is_in_thread FOREIGN KEY (thread_id) REFERENCES thread (id) ON DELETE CASCADE,
     CONSTRAINT thread_message_is_written_by_account FOREIGN KEY (writer_id) REFERENCES account (id) ON DELETE RESTRICT,
     CONSTRAINT thread_message_says_something CHECK (btrim(text) <> ''),
     CONSTRAINT thread_message_without_words_was_taken_back CHECK (text IS NOT NULL OR taken_back_at IS NOT NULL),
     CONSTRAINT thread_message_is_delivered_after_it_is_written CHECK (delivered_at >= written_at),
     CONSTRAINT thread_message_of_emergency_waits_for_nothing CHECK (NOT emergency OR delivered_at = written_at))`,
  'CREATE INDEX thread_message_by_thread ON thread_message (thread_id, written_at, id)',
  'CREATE INDEX thread_message_by_writer ON thread_message (writer_id)',

  `CREATE TABLE message_report (
     id uuid NOT NULL, thread_id uuid NOT NULL, message_id uuid, reported_by uuid NOT NULL, reported_at timestamptz NOT NULL,
     reason text NOT NULL, note text NOT NULL, copy jsonb NOT NULL, copy_hash text NOT NULL, state text NOT NULL, taken_by uuid,
     outcome text, settled_at timestamptz,
     CONSTRAINT message_report_pkey PRIMARY KEY (id),
     CONSTRAINT message_report_is_of_thread FOREIGN KEY (thread_id) REFERENCES thread (id) ON DELETE RESTRICT,
     CONSTRAINT message_report_is_of_message FOREIGN KEY (message_id) REFERENCES thread_message (id) ON DELETE RESTRICT,
     CONSTRAINT message_report_is_by_account FOREIGN KEY (reported_by) REFERENCES account (id) ON DELETE RESTRICT,
     CONSTRAINT message_report_is_taken_by_account FOREIGN KEY (taken_by) REFERENCES account (id) ON DELETE RESTRICT,
     CONSTRAINT message_report_reason_is_known CHECK (reason IN ('unsafe', 'unkind', 'elsewhere', 'other')),
     CONSTRAINT message_report_state_is_known CHECK (state IN ('received', 'taken', 'settled')),
     CONSTRAINT message_report_taken_by_somebody CHECK ((state = 'received') = (taken_by IS NULL)),
     CONSTRAINT message_report_settled_has_outcome CHECK ((state = 'settled') = (outcome IS NOT NULL)),
     CONSTRAINT message_report_settled_has_time CHECK ((state = 'settled') = (settled_at IS NOT NULL)),
     CONSTRAINT message_report_outcome_is_known CHECK (outcome IN ('no_concern', 'spoken_with', 'removed', 'incident')),
     CONSTRAINT message_report_copy_hash_is_sha256 CHECK (copy_hash ~ '^[0-9a-f]{64}$'))`,
  'CREATE INDEX message_report_by_state ON message_report (state, id)',
  'CREATE INDEX message_report_by_thread ON message_report (thread_id)',
  'CREATE INDEX message_report_by_message ON message_report (message_id)',
  'CREATE INDEX message_report_by_reporter ON message_report (reported_by)',
  'CREATE INDEX message_report_taken_by ON message_report (taken_by)',
  guardState('message_report'),
  `CREATE TRIGGER message_report_words_are_never_changed BEFORE UPDATE OF thread_id, message_id, reported_by, reported_at, reason, note, copy, copy_hash
   ON message_report FOR EACH ROW EXECUTE FUNCTION refuse_change()`,

  `CREATE TABLE thread_export (
     id uuid NOT NULL, thread_id uuid NOT NULL, reason text NOT NULL, format text NOT NULL, content_hash text NOT NULL, file_hash text NOT NULL,
     made_by uuid NOT NULL, made_at timestamptz NOT NULL,
     CONSTRAINT thread_export_pkey PRIMARY KEY (id),
     CONSTRAINT thread_export_is_of_thread FOREIGN KEY (thread_id) REFERENCES thread (id) ON DELETE RESTRICT,
     CONSTRAINT thread_export_is_made_by_account FOREIGN KEY (made_by) REFERENCES account (id) ON DELETE RESTRICT,
     CONSTRAINT thread_export_has_reason CHECK (btrim(reason) <> ''),
     CONSTRAINT thread_export_format_is_known CHECK (format IN ('json', 'pdf')),
     CONSTRAINT thread_export_content_hash_is_sha256 CHECK (content_hash ~ '^[0-9a-f]{64}$'),
     CONSTRAINT thread_export_file_hash_is_sha256 CHECK (file_hash ~ '^[0-9a-f]{64}$'))`,
  'CREATE INDEX thread_export_by_thread ON thread_export (thread_id, made_at)',
  'CREATE INDEX thread_export_made_by ON thread_export (made_by)',
  'CREATE TRIGGER thread_export_is_never_changed BEFORE UPDATE ON thread_export FOR EACH ROW EXECUTE FUNCTION refuse_change()',
];

/** Threads inside the portal, and the two adults whom the database itself asks for. */
export class Messages1764660000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [...tables, ...WATCH]) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE thread_export, message_report, thread_message, thread_participant, thread');
    await runner.query(
      'DROP FUNCTION require_watched_thread, require_open_thread, refuse_rewritten_message, thread_is_watched',
    );
  }
}
