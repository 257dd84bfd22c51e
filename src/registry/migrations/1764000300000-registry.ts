import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Registry1764000300000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [
      ...extensions,
      ...places,
      ...search,
      ...members,
      ...partnerships,
      ...parties,
      ...asOf,
      ...imports,
    ]) {
      await runner.query(statement);
    }
    await runner.query(`INSERT INTO country (iso2) SELECT unnest(string_to_array($1, ' '))`, [countries]);
    await runner.query(
      `INSERT INTO subdivision (code, country_iso2, name)
       SELECT 'US-' || left(line, 2), 'US', substr(line, 4) FROM unnest(string_to_array($1, '|')) AS line`,
      [usSubdivisions],
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      'DROP TABLE import_run, partnership_act, partnership_party, partnership, dues_period, member_organisation, community, subdivision, country',
    );
    await runner.query(
      'DROP FUNCTION partnership_status_on(date), member_recognition_on(date), communities_like(text)',
    );
    await runner.query(
      'DROP FUNCTION partnership_keeps_parties(), partnership_party_keeps_parties(), partnership_parties_hold(uuid)',
    );
    await runner.query('DROP FUNCTION community_keeps_search_text(), registry_search_key(text)');
  }
}

const extensions = [
  'CREATE EXTENSION IF NOT EXISTS pg_trgm',
  'CREATE EXTENSION IF NOT EXISTS unaccent',
  'CREATE EXTENSION IF NOT EXISTS btree_gist',
];

const places = [
  `CREATE TABLE country (
     iso2 text NOT NULL CONSTRAINT country_pkey PRIMARY KEY CONSTRAINT country_code_is_two_capitals CHECK (iso2 ~ '^[A-Z]{2}$')
   )`,
  `CREATE TABLE subdivision (
     code text NOT NULL CONSTRAINT subdivision_pkey PRIMARY KEY,
     country_iso2 text NOT NULL CONSTRAINT subdivision_lies_in_country REFERENCES country ON DELETE RESTRICT,
     name text NOT NULL,
     CONSTRAINT subdivision_code_begins_with_its_country CHECK (split_part(code, '-', 1) = country_iso2)
   )`,
  'CREATE INDEX subdivision_by_country ON subdivision (country_iso2)',
  `CREATE TABLE community (
     id uuid NOT NULL CONSTRAINT community_pkey PRIMARY KEY,
     kind text NOT NULL,
     name text NOT NULL,
     native_name text,
     country_iso2 text NOT NULL CONSTRAINT community_lies_in_country REFERENCES country ON DELETE RESTRICT,
     subdivision_code text CONSTRAINT community_lies_in_subdivision REFERENCES subdivision ON DELETE RESTRICT,
     geonames_admin1 text,
     geonames_id integer,
     latitude double precision NOT NULL,
     longitude double precision NOT NULL,
     population integer,
     population_year smallint,
     population_source text,
     time_zone text NOT NULL,
     slug text NOT NULL,
     search_text text NOT NULL DEFAULT '',
     created_at timestamptz NOT NULL DEFAULT now(),
     CONSTRAINT community_kind_is_known
       CHECK (kind IN ('city','town','county','state','province','prefecture','region','municipality')),
     CONSTRAINT community_lies_on_the_globe CHECK (latitude BETWEEN -90 AND 90 AND longitude BETWEEN -180 AND 180),
     CONSTRAINT community_subdivision_lies_in_its_country CHECK (split_part(subdivision_code, '-', 1) = country_iso2),
     CONSTRAINT community_population_has_people CHECK (population > 0),
     CONSTRAINT community_population_has_its_source CHECK ((population IS NULL) = (population_source IS NULL)),
     CONSTRAINT community_population_year_needs_population CHECK (population IS NOT NULL OR population_year IS NULL),
     CONSTRAINT community_slug_is_plain CHECK (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$')
   )`,
  'CREATE INDEX community_by_country ON community (country_iso2)',
  'CREATE INDEX community_by_subdivision ON community (subdivision_code)',
  'CREATE INDEX community_by_search_text ON community (search_text, id)',
  'CREATE UNIQUE INDEX community_geonames_id_is_unique ON community (geonames_id)',
  'CREATE UNIQUE INDEX community_slug_is_unique ON community (slug)',
  'CREATE INDEX community_by_trigrams ON community USING gin (search_text gin_trgm_ops)',
  `CREATE UNIQUE INDEX community_without_geonames_id_is_one_per_place
     ON community (kind, country_iso2, lower(name), round(latitude::numeric, 2), round(longitude::numeric, 2))
     WHERE geonames_id IS NULL`,
];

/** Lower case without accents and punctuation, on both sides of every comparison; kept by the database so that no writer can forget it. */
const search = [
  `CREATE FUNCTION registry_search_key(text) RETURNS text LANGUAGE sql STABLE AS $$
     SELECT trim(regexp_replace(lower(unaccent($1)), '[-–—''’ʻ.,;:()/%_\\\\[:space:]]+', ' ', 'g'))
   $$`,
  `CREATE FUNCTION community_keeps_search_text() RETURNS trigger LANGUAGE plpgsql AS $$
   BEGIN
     NEW.search_text := registry_search_key(concat_ws(' ', NEW.name, NEW.native_name));
     RETURN NEW;
   END $$`,
  `CREATE TRIGGER community_keeps_search_text BEFORE INSERT OR UPDATE OF name, native_name, search_text ON community
     FOR EACH ROW EXECUTE FUNCTION community_keeps_search_text()`,
  // Names that contain what was typed; only when there are none, the names that are most like it.
  // The planner takes reading all names for cheaper than the trigram index; comparing trigrams makes it many times dearer.
  `CREATE FUNCTION communities_like(query text) RETURNS TABLE (community_id uuid, closeness real)
   LANGUAGE plpgsql STABLE SET pg_trgm.word_similarity_threshold = '0.3' SET enable_seqscan = off AS $$
   DECLARE key text := registry_search_key(query);
   BEGIN
     RETURN QUERY SELECT c.id, (similarity(key, c.search_text) + (c.search_text LIKE key || '%')::int)::real
       FROM community c WHERE c.search_text LIKE '%' || key || '%';
     IF FOUND THEN RETURN; END IF;
     RETURN QUERY
       WITH hit AS (SELECT c.id, word_similarity(key, c.search_text) + similarity(key, c.search_text) AS likeness
                      FROM community c WHERE key <% c.search_text)
       SELECT hit.id, hit.likeness::real FROM hit WHERE hit.likeness > 0.8 * (SELECT max(likeness) FROM hit);
   END $$`,
];

const members = [
  `CREATE TABLE member_organisation (
     id uuid NOT NULL CONSTRAINT member_organisation_pkey PRIMARY KEY,
     name text NOT NULL CONSTRAINT member_organisation_has_a_name CHECK (name <> ''),
     community_id uuid NOT NULL CONSTRAINT member_organisation_stands_for_community REFERENCES community ON DELETE RESTRICT,
     contact_email text,
     joined_on date NOT NULL,
     created_at timestamptz NOT NULL DEFAULT now(),
     CONSTRAINT member_organisation_name_is_unique_in_its_community UNIQUE (community_id, name)
   )`,
  'CREATE INDEX member_organisation_by_name ON member_organisation (name, id)',
  `CREATE TABLE dues_period (
     id uuid NOT NULL CONSTRAINT dues_period_pkey PRIMARY KEY,
     member_id uuid NOT NULL CONSTRAINT dues_period_belongs_to_member REFERENCES member_organisation ON DELETE RESTRICT,
     from_on date NOT NULL,
     to_on date NOT NULL,
     paid_on date,
     created_at timestamptz NOT NULL DEFAULT now(),
     CONSTRAINT dues_period_ends_after_it_begins CHECK (from_on <= to_on),
     CONSTRAINT dues_periods_of_a_member_do_not_overlap
       EXCLUDE USING gist (member_id WITH =, daterange(from_on, to_on, '[]') WITH &&)
   )`,
];

const partnerships = [
  `CREATE TABLE partnership (
     id uuid NOT NULL CONSTRAINT partnership_pkey PRIMARY KEY,
     kind text NOT NULL CONSTRAINT partnership_kind_is_known CHECK (kind IN ('sister','friendship')),
     party_key text NOT NULL,
     source text NOT NULL,
     created_at timestamptz NOT NULL DEFAULT now(),
     CONSTRAINT partnership_is_one_per_kind_and_parties UNIQUE (kind, party_key)
   )`,
  `CREATE TABLE partnership_party (
     partnership_id uuid NOT NULL CONSTRAINT partnership_party_belongs_to_partnership REFERENCES partnership ON DELETE CASCADE,
     community_id uuid NOT NULL CONSTRAINT partnership_party_is_a_community REFERENCES community ON DELETE RESTRICT,
     position smallint NOT NULL,
     CONSTRAINT partnership_party_pkey PRIMARY KEY (partnership_id, community_id),
     CONSTRAINT partnership_party_has_its_own_position UNIQUE (partnership_id, position)
   )`,
  'CREATE INDEX partnership_party_by_community ON partnership_party (community_id)',
  `CREATE TABLE partnership_act (
     id uuid NOT NULL CONSTRAINT partnership_act_pkey PRIMARY KEY,
     partnership_id uuid NOT NULL CONSTRAINT partnership_act_belongs_to_partnership REFERENCES partnership ON DELETE RESTRICT,
     kind text NOT NULL,
     dated_on date NOT NULL,
     date_precision text NOT NULL DEFAULT 'day',
     signers text[] NOT NULL DEFAULT '{}',
     source text,
     created_at timestamptz NOT NULL DEFAULT now(),
     CONSTRAINT partnership_act_kind_is_known
       CHECK (kind IN ('council_resolution','signature','renewal','dormancy','termination')),
     CONSTRAINT partnership_act_date_precision_is_known CHECK (date_precision IN ('day','month','year'))
   )`,
  'CREATE UNIQUE INDEX partnership_act_is_recorded_once ON partnership_act (partnership_id, dated_on, kind)',
];

/** Checked when the transaction ends: at least two parties, and the key is theirs. */
const parties = [
  `CREATE FUNCTION partnership_parties_hold(subject uuid) RETURNS void LANGUAGE plpgsql AS $$
   DECLARE found record;
   BEGIN
     SELECT p.party_key, count(y.community_id) AS parties, string_agg(y.community_id::text, ' ' ORDER BY y.community_id) AS actual
       INTO found FROM partnership p LEFT JOIN partnership_party y ON y.partnership_id = p.id WHERE p.id = subject GROUP BY p.id;
     IF found.parties < 2 THEN
       RAISE EXCEPTION 'A partnership needs two communities or more.'
         USING ERRCODE = 'check_violation', CONSTRAINT = 'partnership_has_two_parties_or_more', TABLE = 'partnership';
     ELSIF found.actual <> found.party_key THEN
       RAISE EXCEPTION 'The key of a partnership is the sorted list of its parties.'
         USING ERRCODE = 'check_violation', CONSTRAINT = 'partnership_key_names_its_parties', TABLE = 'partnership';
     END IF;
   END $$`,
  `CREATE FUNCTION partnership_keeps_parties() RETURNS trigger LANGUAGE plpgsql AS $$
   BEGIN
     PERFORM partnership_parties_hold(NEW.id);
     RETURN NULL;
   END $$`,
  `CREATE FUNCTION partnership_party_keeps_parties() RETURNS trigger LANGUAGE plpgsql AS $$
   BEGIN
     IF TG_OP <> 'INSERT' THEN PERFORM partnership_parties_hold(OLD.partnership_id); END IF;
     IF TG_OP <> 'DELETE' THEN PERFORM partnership_parties_hold(NEW.partnership_id); END IF;
     RETURN NULL;
   END $$`,
  `CREATE CONSTRAINT TRIGGER partnership_keeps_parties AFTER INSERT OR UPDATE OF party_key ON partnership
     DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION partnership_keeps_parties()`,
  `CREATE CONSTRAINT TRIGGER partnership_party_keeps_parties AFTER INSERT OR UPDATE OR DELETE ON partnership_party
     DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION partnership_party_keeps_parties()`,
];

/** What was so on a day, always derived and never stored. */
const asOf = [
  `CREATE FUNCTION member_recognition_on(day date)
     RETURNS TABLE (member_id uuid, recognised boolean, from_on date, to_on date, paid_on date) LANGUAGE sql STABLE AS $$
     SELECT m.id, coalesce(d.paid_on <= day, false), d.from_on, d.to_on, d.paid_on
       FROM member_organisation m LEFT JOIN dues_period d ON d.member_id = m.id AND day BETWEEN d.from_on AND d.to_on
   $$`,
  // The latest act that changes the state decides; a council's resolution alone puts nothing in force.
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
];

const imports = [
  `CREATE TABLE import_run (
     id uuid NOT NULL CONSTRAINT import_run_pkey PRIMARY KEY CONSTRAINT import_run_has_progress REFERENCES long_work ON DELETE CASCADE,
     file_name text NOT NULL,
     csv bytea,
     started_by uuid CONSTRAINT import_run_was_started_by_account REFERENCES account ON DELETE RESTRICT,
     outcome jsonb,
     finished_at timestamptz,
     created_at timestamptz NOT NULL DEFAULT now(),
     CONSTRAINT import_run_is_finished_with_its_outcome CHECK ((finished_at IS NULL) = (outcome IS NULL)),
     CONSTRAINT import_run_keeps_its_file_until_finished CHECK ((finished_at IS NULL) = (csv IS NOT NULL))
   )`,
  'CREATE INDEX import_run_by_account ON import_run (started_by)',
  'CREATE INDEX import_run_by_created_at ON import_run (created_at, id)',
];

/** ISO 3166-1 alpha-2, with XK (user-assigned, in common use for Kosovo). */
const countries =
  'AD AE AF AG AI AL AM AO AQ AR AS AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ BL BM BN BO BQ BR BS BT BV BW BY BZ CA CC CD CF CG CH CI CK CL CM CN CO CR CU CV CW CX CY CZ ' +
  'DE DJ DK DM DO DZ EC EE EG EH ER ES ET FI FJ FK FM FO FR GA GB GD GE GF GG GH GI GL GM GN GP GQ GR GS GT GU GW GY HK HM HN HR HT HU ID IE IL IM IN IO IQ IR IS IT ' +
  'JE JM JO JP KE KG KH KI KM KN KP KR KW KY KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME MF MG MH MK ML MM MN MO MP MQ MR MS MT MU MV MW MX MY MZ ' +
  'NA NC NE NF NG NI NL NO NP NR NU NZ OM PA PE PF PG PH PK PL PM PN PR PS PT PW PY QA RE RO RS RU RW SA SB SC SD SE SG SH SI SJ SK SL SM SN SO SR SS ST SV SX SY SZ ' +
  'TC TD TF TG TH TJ TK TL TM TN TO TR TT TV TW TZ UA UG UM US UY UZ VA VC VE VG VI VN VU WF WS XK YE YT ZA ZM ZW';

/** ISO 3166-2:US. */
const usSubdivisions =
  'AK Alaska|AL Alabama|AR Arkansas|AS American Samoa|AZ Arizona|CA California|CO Colorado|CT Connecticut|DC District of Columbia|DE Delaware|' +
  'FL Florida|GA Georgia|GU Guam|HI Hawaii|IA Iowa|ID Idaho|IL Illinois|IN Indiana|KS Kansas|KY Kentucky|LA Louisiana|MA Massachusetts|' +
  'MD Maryland|ME Maine|MI Michigan|MN Minnesota|MO Missouri|MP Northern Mariana Islands|MS Mississippi|MT Montana|NC North Carolina|' +
  'ND North Dakota|NE Nebraska|NH New Hampshire|NJ New Jersey|NM New Mexico|NV Nevada|NY New York|OH Ohio|OK Oklahoma|OR Oregon|' +
  'PA Pennsylvania|PR Puerto Rico|RI Rhode Island|SC South Carolina|SD South Dakota|TN Tennessee|TX Texas|' +
  'UM United States Minor Outlying Islands|UT Utah|VA Virginia|VI United States Virgin Islands|VT Vermont|WA Washington|WI Wisconsin|' +
  'WV West Virginia|WY Wyoming';
