import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What was so stays on record: corrections add rows, merged places point to the one that stands for them. */
export class RegistryHistory1764100000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [...versions, ...communities, ...standing, ...members, ...acts, ...asOf]) {
      await runner.query(statement);
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of undone) await runner.query(statement);
  }
}

const versions = [
  `CREATE TABLE registry_version (
     id uuid NOT NULL CONSTRAINT registry_version_pkey PRIMARY KEY,
     subject_type text NOT NULL CONSTRAINT registry_version_subject_is_known CHECK (subject_type IN ('community','member')),
     subject_id uuid NOT NULL,
     was jsonb NOT NULL,
     until timestamptz NOT NULL,
     changed_by uuid CONSTRAINT registry_version_was_changed_by_account REFERENCES account ON DELETE RESTRICT
   )`,
  'CREATE INDEX registry_version_by_subject ON registry_version (subject_id, until)',
  'CREATE INDEX registry_version_by_account ON registry_version (changed_by)',
];

const communities = [
  `ALTER TABLE community
     ADD COLUMN parent_id uuid CONSTRAINT community_lies_in_community REFERENCES community ON DELETE RESTRICT,
     ADD COLUMN merged_into_id uuid CONSTRAINT community_is_merged_into_community REFERENCES community ON DELETE RESTRICT,
     ADD CONSTRAINT community_is_not_its_own_parent CHECK (parent_id <> id),
     ADD CONSTRAINT community_is_not_merged_into_itself CHECK (merged_into_id <> id)`,
  'CREATE INDEX community_by_parent ON community (parent_id)',
  'CREATE INDEX community_by_merged_into ON community (merged_into_id)',
  `CREATE TABLE community_name (
     id uuid NOT NULL CONSTRAINT community_name_pkey PRIMARY KEY,
     community_id uuid NOT NULL CONSTRAINT community_name_calls_community REFERENCES community ON DELETE RESTRICT,
     name text NOT NULL CONSTRAINT community_name_is_not_empty CHECK (name <> ''),
     language text CONSTRAINT community_name_language_is_a_tag CHECK (language ~ '^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$'),
     recorded_at timestamptz NOT NULL,
     recorded_by uuid CONSTRAINT community_name_was_recorded_by_account REFERENCES account ON DELETE RESTRICT,
     retired_at timestamptz,
     CONSTRAINT community_name_is_retired_after_it_is_recorded CHECK (retired_at >= recorded_at)
   )`,
  `CREATE UNIQUE INDEX community_name_is_recorded_once ON community_name (community_id, lower(name)) WHERE retired_at IS NULL`,
  'CREATE INDEX community_name_by_community ON community_name (community_id)',
  'CREATE INDEX community_name_by_account ON community_name (recorded_by)',
  `CREATE OR REPLACE FUNCTION community_keeps_search_text() RETURNS trigger LANGUAGE plpgsql AS $$
   BEGIN
     NEW.search_text := registry_search_key(concat_ws(' ', NEW.name, NEW.native_name,
       (SELECT string_agg(n.name, ' ' ORDER BY n.id) FROM community_name n WHERE n.community_id = NEW.id AND n.retired_at IS NULL)));
     RETURN NEW;
   END $$`,
  `CREATE FUNCTION community_name_joins_search_text() RETURNS trigger LANGUAGE plpgsql AS $$
   BEGIN
     UPDATE community SET search_text = '' WHERE id = NEW.community_id;
     RETURN NULL;
   END $$`,
  `CREATE TRIGGER community_name_joins_search_text AFTER INSERT OR UPDATE ON community_name
     FOR EACH ROW EXECUTE FUNCTION community_name_joins_search_text()`,
];

const likeBody = (
  standing: string,
) => `CREATE OR REPLACE FUNCTION communities_like(query text) RETURNS TABLE (community_id uuid, closeness real)
   LANGUAGE plpgsql STABLE SET pg_trgm.word_similarity_threshold = '0.3' SET enable_seqscan = off AS $$
   DECLARE key text := registry_search_key(query);
   BEGIN
     RETURN QUERY SELECT c.id, (similarity(key, c.search_text) + (c.search_text LIKE key || '%')::int)::real
       FROM community c WHERE c.search_text LIKE '%' || key || '%'${standing};
     IF FOUND THEN RETURN; END IF;
     RETURN QUERY
       WITH hit AS (SELECT c.id, word_similarity(key, c.search_text) + similarity(key, c.search_text) AS likeness
                      FROM community c WHERE key <% c.search_text${standing})
       SELECT hit.id, hit.likeness::real FROM hit WHERE hit.likeness > 0.8 * (SELECT max(likeness) FROM hit);
   END $$`;

/** A merged community stays as a row that names the one that stands for it; nothing new is tied to it. */
const standing = [
  likeBody(' AND c.merged_into_id IS NULL'),
  `CREATE FUNCTION standing_community(asked uuid) RETURNS uuid LANGUAGE sql STABLE AS $$
     SELECT coalesce(merged_into_id, id) FROM community WHERE id = asked
   $$`,
  // Waits for a merge under way, then sees what became of the place.
  `CREATE FUNCTION community_of_row_stands() RETURNS trigger LANGUAGE plpgsql AS $$
   DECLARE merged uuid;
   BEGIN
     SELECT merged_into_id INTO merged FROM community WHERE id = NEW.community_id FOR SHARE;
     IF merged IS NOT NULL THEN
       RAISE EXCEPTION 'The community was merged into another.'
         USING ERRCODE = 'check_violation', CONSTRAINT = 'nothing_new_is_tied_to_a_merged_community', TABLE = TG_TABLE_NAME;
     END IF;
     RETURN NEW;
   END $$`,
  `CREATE TRIGGER partnership_party_is_a_standing_community BEFORE INSERT OR UPDATE OF community_id ON partnership_party
     FOR EACH ROW EXECUTE FUNCTION community_of_row_stands()`,
  `CREATE TRIGGER member_organisation_stands_for_standing_community BEFORE INSERT OR UPDATE OF community_id ON member_organisation
     FOR EACH ROW EXECUTE FUNCTION community_of_row_stands()`,
  `ALTER TABLE partnership
     ADD COLUMN merged_into_id uuid CONSTRAINT partnership_is_merged_into_partnership REFERENCES partnership ON DELETE RESTRICT,
     ADD CONSTRAINT partnership_is_not_merged_into_itself CHECK (merged_into_id <> id)`,
  'CREATE INDEX partnership_by_merged_into ON partnership (merged_into_id)',
  `CREATE FUNCTION community_merges_whole() RETURNS trigger LANGUAGE plpgsql AS $$
   BEGIN
     IF NEW.merged_into_id IS NULL THEN RETURN NULL; END IF;
     IF EXISTS (SELECT FROM community WHERE id = NEW.merged_into_id AND merged_into_id IS NOT NULL)
        OR EXISTS (SELECT FROM community WHERE merged_into_id = NEW.id) THEN
       RAISE EXCEPTION 'A merged community names the one that stands.'
         USING ERRCODE = 'check_violation', CONSTRAINT = 'merged_community_names_a_standing_one', TABLE = 'community';
     ELSIF EXISTS (SELECT FROM member_organisation WHERE community_id = NEW.id)
        OR EXISTS (SELECT FROM partnership_party y JOIN partnership p ON p.id = y.partnership_id
                    WHERE y.community_id = NEW.id AND p.merged_into_id IS NULL) THEN
       RAISE EXCEPTION 'What hung on a merged community hangs on the one that stands.'
         USING ERRCODE = 'check_violation', CONSTRAINT = 'merged_community_leaves_nothing_behind', TABLE = 'community';
     END IF;
     RETURN NULL;
   END $$`,
  `CREATE CONSTRAINT TRIGGER community_merges_whole AFTER UPDATE OF merged_into_id ON community
     DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION community_merges_whole()`,
];

const members = [
  `CREATE TABLE member_tier (
     id uuid NOT NULL CONSTRAINT member_tier_pkey PRIMARY KEY,
     name text NOT NULL CONSTRAINT member_tier_has_a_name CHECK (name <> ''),
     CONSTRAINT member_tier_name_is_unique UNIQUE (name)
   )`,
  `ALTER TABLE member_organisation
     ADD COLUMN organisation_kind text CONSTRAINT member_organisation_kind_is_known CHECK (organisation_kind IN ('nonprofit','government','commission','other')),
     ADD COLUMN website text CONSTRAINT member_organisation_website_is_an_address CHECK (website ~ '^https?://')`,
  `ALTER TABLE dues_period
     ADD COLUMN tier_id uuid CONSTRAINT dues_period_is_of_tier REFERENCES member_tier ON DELETE RESTRICT,
     ADD COLUMN recorded_by uuid CONSTRAINT dues_period_was_recorded_by_account REFERENCES account ON DELETE RESTRICT,
     ADD COLUMN replaced_at timestamptz,
     ADD COLUMN replaced_by_id uuid CONSTRAINT dues_period_is_replaced_by_dues_period REFERENCES dues_period ON DELETE RESTRICT,
     ADD COLUMN replaced_because text,
     ADD CONSTRAINT dues_period_replaced_has_its_reason CHECK ((replaced_at IS NULL) = (replaced_because IS NULL)),
     ADD CONSTRAINT dues_period_replaced_by_another_has_its_moment CHECK (replaced_by_id IS NULL OR replaced_at IS NOT NULL),
     DROP CONSTRAINT dues_periods_of_a_member_do_not_overlap`,
  `ALTER TABLE dues_period ADD CONSTRAINT dues_periods_of_a_member_do_not_overlap
     EXCLUDE USING gist (member_id WITH =, daterange(from_on, to_on, '[]') WITH &&) WHERE (replaced_at IS NULL)`,
  'CREATE INDEX dues_period_by_member ON dues_period (member_id, from_on)',
  'CREATE INDEX dues_period_by_tier ON dues_period (tier_id)',
  'CREATE INDEX dues_period_by_account ON dues_period (recorded_by)',
  'CREATE INDEX dues_period_by_replacement ON dues_period (replaced_by_id)',
  `CREATE TABLE member_contact (
     id uuid NOT NULL CONSTRAINT member_contact_pkey PRIMARY KEY,
     member_id uuid NOT NULL CONSTRAINT member_contact_speaks_for_member REFERENCES member_organisation ON DELETE RESTRICT,
     office text NOT NULL CONSTRAINT member_contact_office_is_known CHECK (office IN ('primary','chair','youth','treasurer','government','other')),
     name text NOT NULL CONSTRAINT member_contact_has_a_name CHECK (name <> ''),
     email text,
     phone text,
     from_on date NOT NULL,
     until_on date,
     recorded_at timestamptz NOT NULL,
     recorded_by uuid CONSTRAINT member_contact_was_recorded_by_account REFERENCES account ON DELETE RESTRICT,
     CONSTRAINT member_contact_ends_after_it_begins CHECK (until_on >= from_on),
     CONSTRAINT member_contact_can_be_reached CHECK (email IS NOT NULL OR phone IS NOT NULL)
   )`,
  'CREATE INDEX member_contact_by_member ON member_contact (member_id, from_on)',
  'CREATE INDEX member_contact_by_account ON member_contact (recorded_by)',
];

const acts = [
  `ALTER TABLE partnership_act
     ADD COLUMN term_ends_on date,
     ADD COLUMN document_file_id uuid CONSTRAINT partnership_act_is_on_file REFERENCES stored_file ON DELETE RESTRICT,
     ADD COLUMN recorded_by uuid CONSTRAINT partnership_act_was_recorded_by_account REFERENCES account ON DELETE RESTRICT,
     ADD COLUMN replaced_at timestamptz,
     ADD COLUMN replaced_by_id uuid CONSTRAINT partnership_act_is_replaced_by_act REFERENCES partnership_act ON DELETE RESTRICT,
     ADD COLUMN replaced_because text,
     ADD CONSTRAINT partnership_act_replaced_has_its_reason CHECK ((replaced_at IS NULL) = (replaced_because IS NULL)),
     ADD CONSTRAINT partnership_act_replaced_by_another_has_its_moment CHECK (replaced_by_id IS NULL OR replaced_at IS NOT NULL),
     ADD CONSTRAINT partnership_act_term_ends_after_it_begins CHECK (term_ends_on > dated_on),
     DROP CONSTRAINT partnership_act_kind_is_known,
     ADD CONSTRAINT partnership_act_kind_is_known CHECK (kind IN
       ('council_resolution','signature','renewal','upgrade','reactivation','dormancy','emeritus','termination'))`,
  'DROP INDEX partnership_act_is_recorded_once',
  'CREATE UNIQUE INDEX partnership_act_is_recorded_once ON partnership_act (partnership_id, dated_on, kind) WHERE replaced_at IS NULL',
  'CREATE INDEX partnership_act_by_partnership ON partnership_act (partnership_id, dated_on)',
  'CREATE INDEX partnership_act_by_document ON partnership_act (document_file_id)',
  'CREATE INDEX partnership_act_by_account ON partnership_act (recorded_by)',
  'CREATE INDEX partnership_act_by_replacement ON partnership_act (replaced_by_id)',
  'CREATE INDEX partnership_act_by_term ON partnership_act (term_ends_on) WHERE replaced_at IS NULL',
];

/** A correction takes the row that was wrong out of every answer; a merged partnership answers through the one that stands. */
const asOf = [
  `CREATE OR REPLACE FUNCTION member_recognition_on(day date)
     RETURNS TABLE (member_id uuid, recognised boolean, from_on date, to_on date, paid_on date) LANGUAGE sql STABLE AS $$
     SELECT m.id, coalesce(d.paid_on <= day, false), d.from_on, d.to_on, d.paid_on
       FROM member_organisation m
       LEFT JOIN dues_period d ON d.member_id = m.id AND day BETWEEN d.from_on AND d.to_on AND d.replaced_at IS NULL
   $$`,
  'DROP FUNCTION partnership_status_on(date)',
  // What rested, ended or was renewed had begun before, on a day that nobody recorded: it is not unsigned, its history is unknown.
  `CREATE FUNCTION partnership_status_on(day date)
     RETURNS TABLE (partnership_id uuid, kind text, status text, since date, standing boolean) LANGUAGE sql STABLE AS $$
     SELECT p.id,
            CASE WHEN EXISTS (SELECT FROM partnership_act a WHERE a.partnership_id = p.id AND a.kind = 'upgrade' AND a.dated_on <= day
                                 AND a.replaced_at IS NULL) THEN 'sister' ELSE p.kind END,
            s.status, latest.dated_on, s.status IN ('history_unknown', 'in_force')
       FROM partnership p
       LEFT JOIN LATERAL (
         SELECT a.kind, a.dated_on FROM partnership_act a
          WHERE a.partnership_id = p.id AND a.dated_on <= day AND a.kind <> 'council_resolution' AND a.replaced_at IS NULL
          ORDER BY a.dated_on DESC,
                   array_position(ARRAY['signature','renewal','upgrade','reactivation','dormancy','emeritus','termination'], a.kind) DESC
          LIMIT 1) latest ON true
       CROSS JOIN LATERAL (SELECT CASE
         WHEN latest.kind IN ('signature', 'renewal', 'upgrade', 'reactivation') THEN 'in_force'
         WHEN latest.kind = 'dormancy' THEN 'dormant'
         WHEN latest.kind = 'emeritus' THEN 'emeritus'
         WHEN latest.kind = 'termination' THEN 'terminated'
         WHEN EXISTS (SELECT FROM partnership_act a WHERE a.partnership_id = p.id AND a.replaced_at IS NULL
                         AND a.kind IN ('council_resolution', 'signature')) THEN 'not_signed'
         ELSE 'history_unknown' END AS status) s
      WHERE p.merged_into_id IS NULL
   $$`,
];

const undone = [
  'DROP TABLE member_contact',
  'DROP FUNCTION partnership_status_on(date)',
  `CREATE FUNCTION partnership_status_on(day date)
     RETURNS TABLE (partnership_id uuid, status text, since date, standing boolean) LANGUAGE sql STABLE AS $$
     SELECT p.id, s.status, latest.dated_on, s.status IN ('history_unknown', 'in_force')
       FROM partnership p
       LEFT JOIN LATERAL (
         SELECT a.kind, a.dated_on FROM partnership_act a
          WHERE a.partnership_id = p.id AND a.dated_on <= day AND a.kind <> 'council_resolution'
          ORDER BY a.dated_on DESC, array_position(ARRAY['signature','renewal','dormancy','termination'], a.kind) DESC LIMIT 1) latest ON true
       CROSS JOIN LATERAL (SELECT CASE
         WHEN latest.kind IN ('signature', 'renewal') THEN 'in_force'
         WHEN latest.kind = 'dormancy' THEN 'dormant'
         WHEN latest.kind = 'termination' THEN 'terminated'
         WHEN EXISTS (SELECT 1 FROM partnership_act a WHERE a.partnership_id = p.id) THEN 'not_signed'
         ELSE 'history_unknown' END AS status) s
   $$`,
  `CREATE OR REPLACE FUNCTION member_recognition_on(day date)
     RETURNS TABLE (member_id uuid, recognised boolean, from_on date, to_on date, paid_on date) LANGUAGE sql STABLE AS $$
     SELECT m.id, coalesce(d.paid_on <= day, false), d.from_on, d.to_on, d.paid_on
       FROM member_organisation m LEFT JOIN dues_period d ON d.member_id = m.id AND day BETWEEN d.from_on AND d.to_on
   $$`,
  'DELETE FROM partnership_act WHERE replaced_at IS NOT NULL',
  `UPDATE partnership_act SET kind = CASE kind WHEN 'emeritus' THEN 'dormancy' ELSE 'renewal' END WHERE kind IN ('upgrade','reactivation','emeritus')`,
  'DROP INDEX partnership_act_is_recorded_once, partnership_act_by_partnership',
  `ALTER TABLE partnership_act DROP COLUMN term_ends_on, DROP COLUMN document_file_id, DROP COLUMN recorded_by, DROP COLUMN replaced_at,
     DROP COLUMN replaced_by_id, DROP COLUMN replaced_because, DROP CONSTRAINT partnership_act_kind_is_known,
     ADD CONSTRAINT partnership_act_kind_is_known CHECK (kind IN ('council_resolution','signature','renewal','dormancy','termination'))`,
  'CREATE UNIQUE INDEX partnership_act_is_recorded_once ON partnership_act (partnership_id, dated_on, kind)',
  'DELETE FROM dues_period WHERE replaced_at IS NOT NULL',
  'DROP INDEX dues_period_by_member',
  `ALTER TABLE dues_period DROP CONSTRAINT dues_periods_of_a_member_do_not_overlap, DROP COLUMN tier_id, DROP COLUMN recorded_by,
     DROP COLUMN replaced_at, DROP COLUMN replaced_by_id, DROP COLUMN replaced_because`,
  `ALTER TABLE dues_period ADD CONSTRAINT dues_periods_of_a_member_do_not_overlap
     EXCLUDE USING gist (member_id WITH =, daterange(from_on, to_on, '[]') WITH &&)`,
  'ALTER TABLE member_organisation DROP COLUMN organisation_kind, DROP COLUMN website',
  'DROP TABLE member_tier',
  'DROP TRIGGER partnership_party_is_a_standing_community ON partnership_party',
  'DROP TRIGGER member_organisation_stands_for_standing_community ON member_organisation',
  'DROP TRIGGER community_merges_whole ON community',
  'DROP FUNCTION community_of_row_stands(), community_merges_whole(), standing_community(uuid)',
  likeBody(''),
  `CREATE OR REPLACE FUNCTION community_keeps_search_text() RETURNS trigger LANGUAGE plpgsql AS $$
   BEGIN
     NEW.search_text := registry_search_key(concat_ws(' ', NEW.name, NEW.native_name));
     RETURN NEW;
   END $$`,
  'DROP TABLE community_name, registry_version',
  'DROP FUNCTION community_name_joins_search_text()',
  'ALTER TABLE partnership DROP COLUMN merged_into_id',
  'ALTER TABLE community DROP COLUMN parent_id, DROP COLUMN merged_into_id',
];
