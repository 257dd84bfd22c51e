import type { MigrationInterface, QueryRunner } from 'typeorm';
import { guardState } from '../../platform/index.js';

const editions = [
  `CREATE TABLE edition (
     id uuid NOT NULL, programme text NOT NULL, year int NOT NULL, theme jsonb NOT NULL, time_zone text NOT NULL, status text NOT NULL,
     rule_set_version_id uuid, created_at timestamptz NOT NULL,
     CONSTRAINT edition_pkey PRIMARY KEY (id),
     CONSTRAINT edition_status_is_known CHECK (status IN ('open', 'archived')),
     CONSTRAINT edition_open_has_rules CHECK (status <> 'open' OR rule_set_version_id IS NOT NULL))`,
  'CREATE UNIQUE INDEX edition_is_one_a_year ON edition (programme, year)',
  'CREATE INDEX edition_by_rule_set_version ON edition (rule_set_version_id)',
  `CREATE TABLE rule_set_version (
     id uuid NOT NULL, edition_id uuid NOT NULL, number int NOT NULL, rules jsonb NOT NULL, hash text NOT NULL, change_note text NOT NULL,
     published_at timestamptz, created_at timestamptz NOT NULL,
     CONSTRAINT rule_set_version_pkey PRIMARY KEY (id),
     CONSTRAINT rule_set_version_belongs_to_edition FOREIGN KEY (edition_id) REFERENCES edition ON DELETE RESTRICT,
     CONSTRAINT rule_set_version_hash_is_sha256 CHECK (hash ~ '^[0-9a-f]{64}$'),
     CONSTRAINT rule_set_version_says_what_changed CHECK (btrim(change_note) <> ''))`,
  'CREATE UNIQUE INDEX rule_set_version_number_is_unique ON rule_set_version (edition_id, number)',
  `ALTER TABLE edition ADD CONSTRAINT edition_follows_rule_set_version FOREIGN KEY (rule_set_version_id) REFERENCES rule_set_version ON DELETE RESTRICT`,
  `CREATE FUNCTION refuse_change_of_published_rules() RETURNS trigger LANGUAGE plpgsql AS $$
   BEGIN
     IF OLD.published_at IS NOT NULL THEN
       RAISE EXCEPTION 'published rules are immutable' USING ERRCODE = 'restrict_violation';
     END IF;
     RETURN CASE TG_OP WHEN 'DELETE' THEN OLD ELSE NEW END;
   END $$`,
  `CREATE TRIGGER rule_set_version_is_immutable_once_published BEFORE UPDATE OR DELETE ON rule_set_version
     FOR EACH ROW EXECUTE FUNCTION refuse_change_of_published_rules()`,
];

const entries = [
  `CREATE TABLE entrant (
     id uuid NOT NULL, account_id uuid NOT NULL, name text NOT NULL, called_name text, birth_date date NOT NULL,
     guardian_name text NOT NULL DEFAULT '', guardian_email text NOT NULL DEFAULT '', school text NOT NULL DEFAULT '', created_at timestamptz NOT NULL,
     CONSTRAINT entrant_pkey PRIMARY KEY (id),
     CONSTRAINT entrant_holds_account FOREIGN KEY (account_id) REFERENCES account ON DELETE RESTRICT,
     CONSTRAINT entrant_name_is_not_blank CHECK (btrim(name) <> ''))`,
  'CREATE UNIQUE INDEX entrant_is_one_for_account ON entrant (account_id)',
  `CREATE TABLE entry (
     id uuid NOT NULL, edition_id uuid NOT NULL, rule_set_version_id uuid NOT NULL, entrant_id uuid NOT NULL, holder_account_id uuid NOT NULL,
     category text NOT NULL, age_group text, represented_community_id uuid NOT NULL, sponsor_member_id uuid NOT NULL, partnership_id uuid,
     partner_community_id uuid, title text NOT NULL DEFAULT '', statement text NOT NULL DEFAULT '', alternative_text text NOT NULL DEFAULT '',
     body text NOT NULL DEFAULT '', language text NOT NULL DEFAULT 'en', file_id uuid,
     sources text NOT NULL DEFAULT '', ai_use text, ai_statement text NOT NULL DEFAULT '', own_work boolean NOT NULL DEFAULT false,
     state text NOT NULL, public_state text NOT NULL, version int NOT NULL DEFAULT 1, revision_id uuid,
     submitted_at timestamptz, consented_at timestamptz, confirmed_by uuid, confirmed_at timestamptz, return_reason text, due_at timestamptz,
     round_id uuid, place int, decided_at timestamptz, released_at timestamptz, created_at timestamptz NOT NULL, updated_at timestamptz NOT NULL,
     CONSTRAINT entry_pkey PRIMARY KEY (id),
     CONSTRAINT entry_belongs_to_edition FOREIGN KEY (edition_id) REFERENCES edition ON DELETE RESTRICT,
     CONSTRAINT entry_follows_rule_set_version FOREIGN KEY (rule_set_version_id) REFERENCES rule_set_version ON DELETE RESTRICT,
     CONSTRAINT entry_is_made_by_entrant FOREIGN KEY (entrant_id) REFERENCES entrant ON DELETE RESTRICT,
     CONSTRAINT entry_represents_community FOREIGN KEY (represented_community_id) REFERENCES community ON DELETE RESTRICT,
     CONSTRAINT entry_is_sponsored_by_member FOREIGN KEY (sponsor_member_id) REFERENCES member_organisation ON DELETE RESTRICT,
     CONSTRAINT entry_stands_in_partnership FOREIGN KEY (partnership_id) REFERENCES partnership ON DELETE RESTRICT,
     CONSTRAINT entry_stands_beside_community FOREIGN KEY (partner_community_id) REFERENCES community ON DELETE RESTRICT,
     CONSTRAINT entry_partnership_has_partner CHECK ((partnership_id IS NULL) = (partner_community_id IS NULL)),
     CONSTRAINT entry_shows_file FOREIGN KEY (file_id) REFERENCES stored_file ON DELETE RESTRICT,
     CONSTRAINT entry_is_confirmed_by_account FOREIGN KEY (confirmed_by) REFERENCES account ON DELETE RESTRICT,
     CONSTRAINT entry_is_held_by_account FOREIGN KEY (holder_account_id) REFERENCES account ON DELETE RESTRICT,
     CONSTRAINT entry_is_judged_in_round FOREIGN KEY (round_id) REFERENCES round ON DELETE RESTRICT,
     CONSTRAINT entry_state_is_known CHECK (state IN ('draft', 'awaiting_guardian', 'awaiting_sponsor', 'submitted', 'returned', 'declined', 'ineligible', 'in_round', 'placed', 'not_placed', 'withdrawn')),
     CONSTRAINT entry_family_sees_outcome_after_release CHECK (public_state = state OR (state IN ('placed', 'not_placed') AND public_state = 'in_round')),
     CONSTRAINT entry_released_has_time CHECK (public_state NOT IN ('placed', 'not_placed') OR released_at IS NOT NULL),
     CONSTRAINT entry_submitted_has_revision_and_age_group CHECK (state IN ('draft', 'withdrawn') OR (revision_id IS NOT NULL AND age_group IS NOT NULL AND submitted_at IS NOT NULL)),
     CONSTRAINT entry_confirmed_has_confirmer CHECK (state NOT IN ('submitted', 'in_round', 'placed', 'not_placed') OR (confirmed_at IS NOT NULL AND consented_at IS NOT NULL)),
     CONSTRAINT entry_returned_has_reason CHECK ((state = 'returned') = (return_reason IS NOT NULL)),
     CONSTRAINT entry_returned_has_due_time CHECK (return_reason IS NULL OR due_at IS NOT NULL),
     CONSTRAINT entry_in_round_names_round CHECK (state NOT IN ('in_round', 'placed', 'not_placed') OR round_id IS NOT NULL),
     CONSTRAINT entry_decided_has_time CHECK (state NOT IN ('placed', 'not_placed') OR decided_at IS NOT NULL),
     CONSTRAINT entry_placed_has_place CHECK ((state = 'placed') = (place IS NOT NULL) OR state = 'withdrawn'),
     CONSTRAINT entry_ai_use_is_known CHECK (ai_use IN ('none', 'aid')),
     CONSTRAINT entry_work_is_text_or_file CHECK (body = '' OR file_id IS NULL))`,
  'CREATE INDEX entry_by_entrant ON entry (entrant_id, id)',
  'CREATE INDEX entry_by_sponsor_and_state ON entry (sponsor_member_id, state, id)',
  'CREATE INDEX entry_by_state ON entry (state, id)',
  'CREATE INDEX entry_by_edition_state_and_category ON entry (edition_id, state, category, id)',
  'CREATE INDEX entry_by_rule_set_version ON entry (rule_set_version_id)',
  'CREATE INDEX entry_by_represented_community ON entry (represented_community_id)',
  'CREATE INDEX entry_by_partnership ON entry (partnership_id)',
  'CREATE INDEX entry_by_partner_community ON entry (partner_community_id)',
  'CREATE INDEX entry_by_file ON entry (file_id)',
  'CREATE INDEX entry_by_revision ON entry (revision_id)',
  'CREATE INDEX entry_by_confirmer ON entry (confirmed_by)',
  'CREATE INDEX entry_by_holder ON entry (holder_account_id)',
  'CREATE INDEX entry_by_round ON entry (round_id)',
  guardState('entry'),
];

const kept = [
  `CREATE TABLE entry_revision (
     id uuid NOT NULL, entry_id uuid NOT NULL, number int NOT NULL, category text NOT NULL, title text NOT NULL, statement text NOT NULL,
     alternative_text text NOT NULL, body text NOT NULL, counted int, language text NOT NULL, file_id uuid, sources text NOT NULL,
     ai_use text, ai_statement text NOT NULL, rule_set_version_id uuid NOT NULL, created_at timestamptz NOT NULL,
     CONSTRAINT entry_revision_pkey PRIMARY KEY (id),
     CONSTRAINT entry_revision_belongs_to_entry FOREIGN KEY (entry_id) REFERENCES entry ON DELETE RESTRICT,
     CONSTRAINT entry_revision_shows_file FOREIGN KEY (file_id) REFERENCES stored_file ON DELETE RESTRICT,
     CONSTRAINT entry_revision_follows_rule_set_version FOREIGN KEY (rule_set_version_id) REFERENCES rule_set_version ON DELETE RESTRICT)`,
  'CREATE UNIQUE INDEX entry_revision_number_is_unique ON entry_revision (entry_id, number)',
  'CREATE INDEX entry_revision_by_file ON entry_revision (file_id)',
  'CREATE INDEX entry_revision_by_rule_set_version ON entry_revision (rule_set_version_id)',
  'CREATE TRIGGER entry_revision_is_append_only BEFORE UPDATE OR DELETE ON entry_revision FOR EACH ROW EXECUTE FUNCTION refuse_change()',
  'ALTER TABLE entry ADD CONSTRAINT entry_stands_as_revision FOREIGN KEY (revision_id) REFERENCES entry_revision ON DELETE RESTRICT',
  `CREATE TABLE quota_slot (
     id uuid NOT NULL, edition_id uuid NOT NULL, quota text NOT NULL, key text NOT NULL, slot_number int NOT NULL, slot_limit int NOT NULL,
     entry_id uuid NOT NULL, taken_at timestamptz NOT NULL, released_at timestamptz,
     CONSTRAINT quota_slot_pkey PRIMARY KEY (id),
     CONSTRAINT quota_slot_belongs_to_edition FOREIGN KEY (edition_id) REFERENCES edition ON DELETE RESTRICT,
     CONSTRAINT quota_slot_is_taken_by_entry FOREIGN KEY (entry_id) REFERENCES entry ON DELETE RESTRICT,
     CONSTRAINT quota_slot_number_is_within_limit CHECK (slot_number BETWEEN 1 AND slot_limit))`,
  'CREATE UNIQUE INDEX quota_slot_is_taken_once ON quota_slot (edition_id, quota, key, slot_number) WHERE released_at IS NULL',
  'CREATE INDEX quota_slot_by_entry ON quota_slot (entry_id)',
];

const exhibit = [
  `CREATE TABLE exhibit_piece (
     id uuid NOT NULL, slug text NOT NULL, entry_id uuid NOT NULL, edition_id uuid NOT NULL, rank text COLLATE "C" NOT NULL, category text NOT NULL,
     age_group text NOT NULL, place int, title text NOT NULL, statement text NOT NULL, alternative_text text NOT NULL, body text NOT NULL,
     language text NOT NULL, file_id uuid, name_shown text, home_shown boolean NOT NULL, community_id uuid NOT NULL, partner_community_id uuid, pair text NOT NULL,
     released_at timestamptz NOT NULL,
     CONSTRAINT exhibit_piece_pkey PRIMARY KEY (id),
     CONSTRAINT exhibit_piece_shows_entry FOREIGN KEY (entry_id) REFERENCES entry ON DELETE RESTRICT,
     CONSTRAINT exhibit_piece_belongs_to_edition FOREIGN KEY (edition_id) REFERENCES edition ON DELETE RESTRICT,
     CONSTRAINT exhibit_piece_shows_file FOREIGN KEY (file_id) REFERENCES stored_file ON DELETE RESTRICT,
     CONSTRAINT exhibit_piece_represents_community FOREIGN KEY (community_id) REFERENCES community ON DELETE RESTRICT,
     CONSTRAINT exhibit_piece_stands_beside_community FOREIGN KEY (partner_community_id) REFERENCES community ON DELETE RESTRICT,
     CONSTRAINT exhibit_piece_is_text_or_file CHECK ((body <> '') = (file_id IS NULL)))`,
  'CREATE UNIQUE INDEX exhibit_piece_slug_is_unique ON exhibit_piece (slug)',
  'CREATE UNIQUE INDEX exhibit_piece_is_one_for_entry ON exhibit_piece (entry_id)',
  'CREATE INDEX exhibit_piece_by_edition ON exhibit_piece (edition_id, rank)',
  'CREATE INDEX exhibit_piece_by_edition_and_category ON exhibit_piece (edition_id, category, rank)',
  'CREATE INDEX exhibit_piece_by_edition_and_pair ON exhibit_piece (edition_id, pair, rank)',
  'CREATE INDEX exhibit_piece_by_file ON exhibit_piece (file_id)',
  'CREATE INDEX exhibit_piece_by_home_community ON exhibit_piece (community_id)',
  'CREATE INDEX exhibit_piece_by_partner_community ON exhibit_piece (partner_community_id)',
];

/** Editions and rules; entries, what was submitted, places in quotas; what the public sees. */
export class Yaas1764000600000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [...editions, ...entries, ...kept, ...exhibit]) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE entry DROP CONSTRAINT entry_stands_as_revision');
    await runner.query('DROP TABLE exhibit_piece, quota_slot, entry_revision, entry, entrant');
    await runner.query('ALTER TABLE edition DROP CONSTRAINT edition_follows_rule_set_version');
    await runner.query('DROP TABLE rule_set_version, edition');
    await runner.query('DROP FUNCTION refuse_change_of_published_rules()');
  }
}
