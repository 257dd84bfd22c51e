import type { MigrationInterface, QueryRunner } from 'typeorm';

const holding = [
  'ALTER TABLE entrant ALTER COLUMN account_id DROP NOT NULL',
  `ALTER TABLE entrant ADD COLUMN email text NOT NULL DEFAULT ''`,
  'CREATE INDEX entrant_by_birth_date ON entrant (birth_date)',
  `ALTER TABLE entry ADD COLUMN held_as text NOT NULL DEFAULT 'entrant'`,
  `ALTER TABLE entry ADD CONSTRAINT entry_held_as_is_known CHECK (held_as IN ('entrant', 'guardian', 'teacher', 'coordinator'))`,
];

const invitations = [
  `CREATE TABLE entering_invitation (
     id uuid NOT NULL, member_id uuid NOT NULL, edition_id uuid NOT NULL, name text NOT NULL, email text NOT NULL, token_hash text NOT NULL,
     max_entries int NOT NULL, invited_by uuid NOT NULL, created_at timestamptz NOT NULL, expires_at timestamptz NOT NULL,
     account_id uuid, accepted_at timestamptz, ended_at timestamptz,
     CONSTRAINT entering_invitation_pkey PRIMARY KEY (id),
     CONSTRAINT entering_invitation_is_for_member FOREIGN KEY (member_id) REFERENCES member_organisation ON DELETE RESTRICT,
     CONSTRAINT entering_invitation_belongs_to_edition FOREIGN KEY (edition_id) REFERENCES edition ON DELETE RESTRICT,
     CONSTRAINT entering_invitation_is_made_by_account FOREIGN KEY (invited_by) REFERENCES account ON DELETE RESTRICT,
     CONSTRAINT entering_invitation_is_accepted_by_account FOREIGN KEY (account_id) REFERENCES account ON DELETE RESTRICT,
     CONSTRAINT entering_invitation_accepted_has_account CHECK ((account_id IS NULL) = (accepted_at IS NULL)),
     CONSTRAINT entering_invitation_expires_after_it_was_made CHECK (expires_at > created_at),
     CONSTRAINT entering_invitation_allows_some_entries CHECK (max_entries BETWEEN 1 AND 1000))`,
  'CREATE UNIQUE INDEX entering_invitation_token_is_unique ON entering_invitation (token_hash)',
  'CREATE INDEX entering_invitation_by_member ON entering_invitation (member_id, id)',
  'CREATE INDEX entering_invitation_by_edition ON entering_invitation (edition_id)',
  'CREATE INDEX entering_invitation_by_inviter ON entering_invitation (invited_by)',
  'CREATE INDEX entering_invitation_by_account ON entering_invitation (account_id)',
];

const batches = [
  `CREATE TABLE entering_batch (
     id uuid NOT NULL, edition_id uuid NOT NULL, member_id uuid NOT NULL, account_id uuid NOT NULL, held_as text NOT NULL, invitation_id uuid,
     file_name text NOT NULL, keeps_drafts boolean NOT NULL DEFAULT false, takes_doubles boolean NOT NULL DEFAULT false,
     created_at timestamptz NOT NULL, checked_at timestamptz, entered_at timestamptz,
     CONSTRAINT entering_batch_pkey PRIMARY KEY (id),
     CONSTRAINT entering_batch_belongs_to_edition FOREIGN KEY (edition_id) REFERENCES edition ON DELETE RESTRICT,
     CONSTRAINT entering_batch_is_for_member FOREIGN KEY (member_id) REFERENCES member_organisation ON DELETE RESTRICT,
     CONSTRAINT entering_batch_is_made_by_account FOREIGN KEY (account_id) REFERENCES account ON DELETE RESTRICT,
     CONSTRAINT entering_batch_stands_on_invitation FOREIGN KEY (invitation_id) REFERENCES entering_invitation ON DELETE RESTRICT,
     CONSTRAINT entering_batch_held_as_is_known CHECK (held_as IN ('teacher', 'coordinator')),
     CONSTRAINT entering_batch_of_teacher_stands_on_invitation CHECK ((held_as = 'teacher') = (invitation_id IS NOT NULL)),
     CONSTRAINT entering_batch_is_checked_before_it_is_entered CHECK (entered_at IS NULL OR checked_at IS NOT NULL))`,
  'CREATE INDEX entering_batch_by_account ON entering_batch (account_id, id)',
  'CREATE INDEX entering_batch_by_member ON entering_batch (member_id)',
  'CREATE INDEX entering_batch_by_edition ON entering_batch (edition_id)',
  'CREATE INDEX entering_batch_by_invitation ON entering_batch (invitation_id)',
  `CREATE TABLE entering_line (
     id uuid NOT NULL, batch_id uuid NOT NULL, number int NOT NULL, cells jsonb NOT NULL, verdict text NOT NULL DEFAULT 'unchecked',
     findings jsonb NOT NULL DEFAULT '[]', entry_id uuid,
     CONSTRAINT entering_line_pkey PRIMARY KEY (id),
     CONSTRAINT entering_line_stands_in_batch FOREIGN KEY (batch_id) REFERENCES entering_batch ON DELETE CASCADE,
     CONSTRAINT entering_line_became_entry FOREIGN KEY (entry_id) REFERENCES entry ON DELETE SET NULL,
     CONSTRAINT entering_line_verdict_is_known CHECK (verdict IN ('unchecked', 'ready', 'incomplete', 'double', 'wrong', 'in_already', 'submitted', 'drafted')))`,
  'CREATE UNIQUE INDEX entering_line_number_is_unique ON entering_line (batch_id, number)',
  'CREATE INDEX entering_line_by_entry ON entering_line (entry_id)',
  `CREATE TABLE entering_file (
     id uuid NOT NULL, batch_id uuid NOT NULL, name text NOT NULL, file_id uuid, because jsonb,
     CONSTRAINT entering_file_pkey PRIMARY KEY (id),
     CONSTRAINT entering_file_came_with_batch FOREIGN KEY (batch_id) REFERENCES entering_batch ON DELETE CASCADE,
     CONSTRAINT entering_file_is_stored FOREIGN KEY (file_id) REFERENCES stored_file ON DELETE SET NULL)`,
  'CREATE UNIQUE INDEX entering_file_name_is_unique ON entering_file (batch_id, name)',
  'CREATE INDEX entering_file_by_file ON entering_file (file_id)',
];

const handovers = [
  `CREATE TABLE entry_handover (
     id uuid NOT NULL, entry_id uuid NOT NULL, token_hash text NOT NULL, offered_by uuid NOT NULL, created_at timestamptz NOT NULL,
     expires_at timestamptz NOT NULL, taken_by uuid, taken_at timestamptz, ended_at timestamptz,
     CONSTRAINT entry_handover_pkey PRIMARY KEY (id),
     CONSTRAINT entry_handover_is_of_entry FOREIGN KEY (entry_id) REFERENCES entry ON DELETE CASCADE,
     CONSTRAINT entry_handover_is_offered_by_account FOREIGN KEY (offered_by) REFERENCES account ON DELETE RESTRICT,
     CONSTRAINT entry_handover_is_taken_by_account FOREIGN KEY (taken_by) REFERENCES account ON DELETE RESTRICT,
     CONSTRAINT entry_handover_taken_has_taker CHECK ((taken_by IS NULL) = (taken_at IS NULL)))`,
  'CREATE UNIQUE INDEX entry_handover_token_is_unique ON entry_handover (token_hash)',
  'CREATE INDEX entry_handover_by_entry ON entry_handover (entry_id)',
  'CREATE INDEX entry_handover_by_offerer ON entry_handover (offered_by)',
  'CREATE INDEX entry_handover_by_taker ON entry_handover (taken_by)',
];

/** Entrants without an account, whose entries a guardian, a teacher or a coordinator holds; sheets of many students; handing an entry over. */
export class EnteringForOthers1764100500000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [...holding, ...invitations, ...batches, ...handovers]) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE entry_handover, entering_file, entering_line, entering_batch, entering_invitation');
    await runner.query('ALTER TABLE entry DROP COLUMN held_as');
    await runner.query('DROP INDEX entrant_by_birth_date');
    await runner.query('ALTER TABLE entrant DROP COLUMN email, ALTER COLUMN account_id SET NOT NULL');
  }
}
