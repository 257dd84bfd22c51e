import type { MigrationInterface, QueryRunner } from 'typeorm';
import { guardState } from '../../platform/index.js';

const statements = [
  `CREATE TABLE hosting_page (
     member_id uuid NOT NULL, office_phone text, opened_at timestamptz NOT NULL, opened_by uuid, closed_at timestamptz, closed_by uuid,
     CONSTRAINT hosting_page_pkey PRIMARY KEY (member_id),
     CONSTRAINT hosting_page_is_of_member FOREIGN KEY (member_id) REFERENCES member_organisation (id) ON DELETE RESTRICT,
     CONSTRAINT hosting_page_was_opened_by_account FOREIGN KEY (opened_by) REFERENCES account (id) ON DELETE RESTRICT,
     CONSTRAINT hosting_page_was_closed_by_account FOREIGN KEY (closed_by) REFERENCES account (id) ON DELETE RESTRICT,
     CONSTRAINT hosting_page_closes_after_it_opens CHECK (closed_at >= opened_at),
     CONSTRAINT hosting_page_closed_by_somebody_is_closed CHECK (closed_by IS NULL OR closed_at IS NOT NULL),
     CONSTRAINT hosting_page_office_phone_is_a_number CHECK (office_phone ~ '^[+0-9 ()./-]{7,30}$'))`,
  'CREATE INDEX hosting_page_opened_by ON hosting_page (opened_by)',
  'CREATE INDEX hosting_page_closed_by ON hosting_page (closed_by)',

  `CREATE TABLE hosting_words (
     member_id uuid NOT NULL, language text NOT NULL, words text NOT NULL, saved_at timestamptz NOT NULL, saved_by uuid,
     CONSTRAINT hosting_words_pkey PRIMARY KEY (member_id, language),
     CONSTRAINT hosting_words_are_of_page FOREIGN KEY (member_id) REFERENCES hosting_page (member_id) ON DELETE CASCADE,
     CONSTRAINT hosting_words_were_saved_by_account FOREIGN KEY (saved_by) REFERENCES account (id) ON DELETE RESTRICT,
     CONSTRAINT hosting_words_are_not_blank CHECK (btrim(words) <> ''),
     CONSTRAINT hosting_words_are_of_a_page CHECK (length(words) <= 4000))`,
  'CREATE INDEX hosting_words_saved_by ON hosting_words (saved_by)',

  `CREATE TABLE host_alumnus (
     id uuid NOT NULL, member_id uuid NOT NULL, name text NOT NULL, email citext NOT NULL, phone text NOT NULL DEFAULT '',
     place text NOT NULL DEFAULT '', locale text NOT NULL, last_year smallint NOT NULL, times_hosted smallint NOT NULL DEFAULT 1,
     added_at timestamptz NOT NULL, added_by uuid, thanked_at timestamptz, asked_at timestamptz, asked_for smallint, opted_out_at timestamptz,
     CONSTRAINT host_alumnus_pkey PRIMARY KEY (id),
     CONSTRAINT host_alumnus_hosted_for_member FOREIGN KEY (member_id) REFERENCES member_organisation (id) ON DELETE RESTRICT,
     CONSTRAINT host_alumnus_was_added_by_account FOREIGN KEY (added_by) REFERENCES account (id) ON DELETE RESTRICT,
     CONSTRAINT host_alumnus_has_name CHECK (btrim(name) <> ''),
     CONSTRAINT host_alumnus_hosted CHECK (times_hosted BETWEEN 1 AND 60),
     CONSTRAINT host_alumnus_asked_for_a_year CHECK ((asked_at IS NULL) = (asked_for IS NULL)))`,
  'CREATE UNIQUE INDEX host_alumnus_is_one_of_member ON host_alumnus (member_id, email)',
  'CREATE INDEX host_alumnus_by_member ON host_alumnus (member_id, last_year, id)',
  'CREATE INDEX host_alumnus_by_year ON host_alumnus (last_year, id)',
  'CREATE INDEX host_alumnus_added_by ON host_alumnus (added_by)',

  `CREATE TABLE host_inquiry (
     id uuid NOT NULL, member_id uuid, season_year smallint NOT NULL, state text NOT NULL, state_since timestamptz NOT NULL,
     name text, email citext, phone text, place text NOT NULL DEFAULT '', adults smallint NOT NULL, children smallint NOT NULL,
     words text NOT NULL DEFAULT '', heard_from text NOT NULL, locale text NOT NULL, consent_version text NOT NULL,
     sent_at timestamptz NOT NULL, confirmed_at timestamptz, summary_version text, acknowledged_by text NOT NULL DEFAULT '',
     acknowledged_at timestamptz, recruited_by uuid, drop_reason text, drop_words text NOT NULL DEFAULT '', alumnus_id uuid,
     reminded_at timestamptz, forgotten_at timestamptz,
     CONSTRAINT host_inquiry_pkey PRIMARY KEY (id),
     CONSTRAINT host_inquiry_goes_to_member FOREIGN KEY (member_id) REFERENCES member_organisation (id) ON DELETE RESTRICT,
     CONSTRAINT host_inquiry_is_recruited_by_account FOREIGN KEY (recruited_by) REFERENCES account (id) ON DELETE RESTRICT,
     CONSTRAINT host_inquiry_comes_from_alumnus FOREIGN KEY (alumnus_id) REFERENCES host_alumnus (id) ON DELETE SET NULL,
     CONSTRAINT host_inquiry_state_is_known CHECK (state IN ('sent', 'waiting', 'answered', 'informed', 'applying', 'dropped_out')),
     CONSTRAINT host_inquiry_dropped_out_for_a_reason CHECK ((state = 'dropped_out') = (drop_reason IS NOT NULL)),
     CONSTRAINT host_inquiry_drop_reason_is_known CHECK (drop_reason IN ('no-answer', 'not-now', 'no-room', 'household-changed', 'checks', 'interview', 'references', 'too-long', 'money', 'another-programme', 'not-suitable', 'moved', 'other')),
     CONSTRAINT host_inquiry_informed_acknowledged_the_summary CHECK (state NOT IN ('informed', 'applying') OR summary_version IS NOT NULL),
     CONSTRAINT host_inquiry_acknowledged_by_somebody_at_some_time CHECK ((summary_version IS NULL) = (acknowledged_at IS NULL)),
     CONSTRAINT host_inquiry_knows_the_family_until_it_is_forgotten CHECK ((forgotten_at IS NULL) = (name IS NOT NULL AND email IS NOT NULL AND phone IS NOT NULL)),
     CONSTRAINT host_inquiry_forgotten_went_no_further CHECK (forgotten_at IS NULL OR state = 'dropped_out'),
     CONSTRAINT host_inquiry_has_an_adult CHECK (adults BETWEEN 1 AND 20),
     CONSTRAINT host_inquiry_children_are_counted CHECK (children BETWEEN 0 AND 20))`,
  `CREATE UNIQUE INDEX host_inquiry_is_one_for_member_and_year ON host_inquiry (email, member_id, season_year)
     WHERE state <> 'dropped_out' AND member_id IS NOT NULL`,
  `CREATE UNIQUE INDEX host_inquiry_is_one_for_staff_and_year ON host_inquiry (email, season_year)
     WHERE state <> 'dropped_out' AND member_id IS NULL`,
  'CREATE INDEX host_inquiry_by_member_and_turn ON host_inquiry (member_id, state, state_since, id)',
  'CREATE INDEX host_inquiry_by_turn ON host_inquiry (state, state_since, id)',
  'CREATE INDEX host_inquiry_recruited_by ON host_inquiry (recruited_by)',
  'CREATE INDEX host_inquiry_alumnus ON host_inquiry (alumnus_id)',
  guardState('host_inquiry'),

  `CREATE TABLE inquiry_answer (
     id uuid NOT NULL, inquiry_id uuid NOT NULL, words text NOT NULL, sent_by uuid NOT NULL, sent_at timestamptz NOT NULL,
     CONSTRAINT inquiry_answer_pkey PRIMARY KEY (id),
     CONSTRAINT inquiry_answer_to_inquiry FOREIGN KEY (inquiry_id) REFERENCES host_inquiry (id) ON DELETE CASCADE,
     CONSTRAINT inquiry_answer_is_sent_by_account FOREIGN KEY (sent_by) REFERENCES account (id) ON DELETE RESTRICT)`,
  'CREATE INDEX inquiry_answer_by_inquiry ON inquiry_answer (inquiry_id, sent_at, id)',
  'CREATE INDEX inquiry_answer_sent_by ON inquiry_answer (sent_by)',
  'CREATE TRIGGER inquiry_answer_is_never_changed BEFORE UPDATE ON inquiry_answer FOR EACH ROW EXECUTE FUNCTION refuse_change()',

  `CREATE TABLE finding_link (
     id uuid NOT NULL, inquiry_id uuid, alumnus_id uuid, token_hash text NOT NULL, created_at timestamptz NOT NULL, expires_at timestamptz NOT NULL,
     CONSTRAINT finding_link_pkey PRIMARY KEY (id),
     CONSTRAINT finding_link_leads_to_inquiry FOREIGN KEY (inquiry_id) REFERENCES host_inquiry (id) ON DELETE CASCADE,
     CONSTRAINT finding_link_leads_to_alumnus FOREIGN KEY (alumnus_id) REFERENCES host_alumnus (id) ON DELETE CASCADE,
     CONSTRAINT finding_link_leads_to_one_thing CHECK (num_nonnulls(inquiry_id, alumnus_id) = 1),
     CONSTRAINT finding_link_expires_after_it_is_made CHECK (expires_at > created_at))`,
  'CREATE UNIQUE INDEX finding_link_token_is_unique ON finding_link (token_hash)',
  'CREATE INDEX finding_link_inquiry ON finding_link (inquiry_id)',
  'CREATE INDEX finding_link_alumnus ON finding_link (alumnus_id)',

  // A sequence and no row: members that write must not wait for one another.
  'CREATE SEQUENCE hosting_changes',
  `CREATE FUNCTION hosting_change_is_counted() RETURNS trigger LANGUAGE plpgsql AS $$
   BEGIN
     PERFORM nextval('hosting_changes');
     RETURN NULL;
   END $$`,
  ...['hosting_page', 'hosting_words'].map(
    (table) =>
      `CREATE TRIGGER ${table}_change_is_counted AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON ${table}
         FOR EACH STATEMENT EXECUTE FUNCTION hosting_change_is_counted()`,
  ),
];

/** Members that seek families in public, families that ask, and families that have hosted. */
export class FindingFamilies1764655000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of statements) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      'DROP TABLE finding_link, inquiry_answer, host_inquiry, host_alumnus, hosting_words, hosting_page',
    );
    await runner.query('DROP FUNCTION hosting_change_is_counted()');
    await runner.query('DROP SEQUENCE hosting_changes');
  }
}
