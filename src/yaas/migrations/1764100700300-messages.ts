import type { MigrationInterface, QueryRunner } from 'typeorm';
import { guardState } from '../../platform/index.js';

const statements = [
  `CREATE TABLE message_template (
     id uuid NOT NULL, name text NOT NULL, texts jsonb NOT NULL, made_by uuid NOT NULL, updated_at timestamptz NOT NULL,
     CONSTRAINT message_template_pkey PRIMARY KEY (id),
     CONSTRAINT message_template_is_made_by_account FOREIGN KEY (made_by) REFERENCES account ON DELETE RESTRICT,
     CONSTRAINT message_template_has_name CHECK (btrim(name) <> ''),
     CONSTRAINT message_template_has_english CHECK (texts ? 'en'))`,
  'CREATE UNIQUE INDEX message_template_name_is_unique ON message_template (name)',
  'CREATE INDEX message_template_by_maker ON message_template (made_by)',
  `CREATE TABLE message (
     id uuid NOT NULL, edition_id uuid NOT NULL, name text NOT NULL, texts jsonb NOT NULL, audience jsonb NOT NULL, state text NOT NULL,
     made_by uuid NOT NULL, made_at timestamptz NOT NULL, approved_by uuid, approved_at timestamptz,
     CONSTRAINT message_pkey PRIMARY KEY (id),
     CONSTRAINT message_belongs_to_edition FOREIGN KEY (edition_id) REFERENCES edition ON DELETE RESTRICT,
     CONSTRAINT message_is_made_by_account FOREIGN KEY (made_by) REFERENCES account ON DELETE RESTRICT,
     CONSTRAINT message_is_approved_by_account FOREIGN KEY (approved_by) REFERENCES account ON DELETE RESTRICT,
     CONSTRAINT message_state_is_known CHECK (state IN ('draft', 'in_review', 'approved', 'sent', 'cancelled')),
     CONSTRAINT message_is_approved_by_another CHECK (approved_by <> made_by),
     CONSTRAINT message_that_leaves_is_approved CHECK ((state IN ('approved', 'sent')) = (approved_by IS NOT NULL)),
     CONSTRAINT message_approved_has_time CHECK ((approved_by IS NULL) = (approved_at IS NULL)))`,
  'CREATE INDEX message_by_edition ON message (edition_id, id)',
  'CREATE INDEX message_by_maker ON message (made_by)',
  'CREATE INDEX message_by_approver ON message (approved_by)',
  guardState('message'),
  `CREATE TABLE message_recipient (
     id uuid NOT NULL, message_id uuid NOT NULL, entry_id uuid NOT NULL, address text NOT NULL, name text NOT NULL, locale text NOT NULL,
     about text NOT NULL, skipped text, queued_at timestamptz,
     CONSTRAINT message_recipient_pkey PRIMARY KEY (id),
     CONSTRAINT message_recipient_gets_message FOREIGN KEY (message_id) REFERENCES message ON DELETE CASCADE,
     CONSTRAINT message_recipient_is_reached_by_entry FOREIGN KEY (entry_id) REFERENCES entry ON DELETE CASCADE,
     CONSTRAINT message_recipient_skip_is_known CHECK (skipped IN ('unsubscribed', 'bounced')),
     CONSTRAINT message_recipient_is_skipped_or_sent_to CHECK (skipped IS NULL OR queued_at IS NULL))`,
  'CREATE UNIQUE INDEX message_recipient_gets_one_mail ON message_recipient (message_id, address, about)',
  'CREATE INDEX message_recipient_by_message ON message_recipient (message_id, id)',
  'CREATE INDEX message_recipient_by_entry ON message_recipient (entry_id)',
  `CREATE TABLE mail_opt_out (
     address text NOT NULL, at timestamptz NOT NULL,
     CONSTRAINT mail_opt_out_pkey PRIMARY KEY (address),
     CONSTRAINT mail_opt_out_address_is_in_small_letters CHECK (address = lower(address)))`,
];

/** Messages by template to many, each mail for one reader. */
export class Messages1764100700300 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of statements) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['mail_opt_out', 'message_recipient', 'message', 'message_template'])
      await runner.query(`DROP TABLE ${table}`);
  }
}
