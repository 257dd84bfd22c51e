import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What a visitor types is compared without case, accents and punctuation. */
const search = [
  `CREATE FUNCTION exhibit_search_key(text) RETURNS text LANGUAGE sql STABLE AS $$
     SELECT trim(regexp_replace(lower(unaccent($1)), '[-–—''’ʻ.,;:!?()"“”„«»/%_\\\\[:space:]]+', ' ', 'g'))
   $$`,
  `ALTER TABLE exhibit_piece ADD COLUMN search_text text NOT NULL DEFAULT ''`,
  `CREATE FUNCTION exhibit_piece_keeps_search_text() RETURNS trigger LANGUAGE plpgsql AS $$
   BEGIN
     NEW.search_text := exhibit_search_key(concat_ws(' ', NEW.title, NEW.statement, NEW.alternative_text, NEW.body,
       (SELECT string_agg(concat_ws(' ', c.name, c.native_name), ' ') FROM community c WHERE c.id IN (NEW.community_id, NEW.partner_community_id))));
     RETURN NEW;
   END $$`,
  `CREATE TRIGGER exhibit_piece_keeps_search_text BEFORE INSERT OR UPDATE ON exhibit_piece
     FOR EACH ROW EXECUTE FUNCTION exhibit_piece_keeps_search_text()`,
  'CREATE INDEX exhibit_piece_by_trigrams ON exhibit_piece USING gin (search_text gin_trgm_ops)',
];

/** Under each community and country the works in the wall's order, so that a page of any of them is one walk along an index. */
const places = [
  `CREATE TABLE exhibit_piece_place (
     edition_id uuid NOT NULL, place text NOT NULL, rank text COLLATE "C" NOT NULL, category text NOT NULL, piece_id uuid NOT NULL,
     CONSTRAINT exhibit_piece_place_pkey PRIMARY KEY (edition_id, place, rank),
     CONSTRAINT exhibit_piece_place_finds_piece FOREIGN KEY (piece_id) REFERENCES exhibit_piece ON DELETE CASCADE)`,
  'CREATE INDEX exhibit_piece_place_by_category ON exhibit_piece_place (edition_id, place, category, rank)',
  'CREATE INDEX exhibit_piece_place_by_piece ON exhibit_piece_place (piece_id)',
  `CREATE FUNCTION exhibit_piece_keeps_places() RETURNS trigger LANGUAGE plpgsql AS $$
   BEGIN
     DELETE FROM exhibit_piece_place WHERE piece_id = NEW.id;
     INSERT INTO exhibit_piece_place (edition_id, place, rank, category, piece_id)
       SELECT NEW.edition_id, p.place, NEW.rank, NEW.category, NEW.id FROM community c, LATERAL (VALUES (c.slug), (c.country_iso2)) p (place)
        WHERE c.id IN (NEW.community_id, NEW.partner_community_id) GROUP BY p.place;
     RETURN NULL;
   END $$`,
  `CREATE TRIGGER exhibit_piece_keeps_places AFTER INSERT OR UPDATE OF edition_id, rank, category, community_id, partner_community_id ON exhibit_piece
     FOR EACH ROW EXECUTE FUNCTION exhibit_piece_keeps_places()`,
];

const parts = [
  'ALTER TABLE exhibit_piece ADD COLUMN set_vertically boolean NOT NULL DEFAULT false',
  `CREATE TABLE exhibit_piece_file (
     piece_id uuid NOT NULL, position int NOT NULL, role text NOT NULL, file_id uuid NOT NULL, alternative_text text NOT NULL,
     CONSTRAINT exhibit_piece_file_pkey PRIMARY KEY (piece_id, position),
     CONSTRAINT exhibit_piece_file_belongs_to_piece FOREIGN KEY (piece_id) REFERENCES exhibit_piece ON DELETE CASCADE,
     CONSTRAINT exhibit_piece_file_shows_file FOREIGN KEY (file_id) REFERENCES stored_file ON DELETE RESTRICT,
     CONSTRAINT exhibit_piece_file_role_is_known CHECK (role IN ('view', 'captions')))`,
  'CREATE INDEX exhibit_piece_file_by_file ON exhibit_piece_file (file_id)',
  `CREATE TABLE exhibit_piece_text (
     piece_id uuid NOT NULL, role text NOT NULL, locale text NOT NULL, title text NOT NULL, statement text NOT NULL, body text NOT NULL, made_by text,
     CONSTRAINT exhibit_piece_text_pkey PRIMARY KEY (piece_id, role, locale),
     CONSTRAINT exhibit_piece_text_belongs_to_piece FOREIGN KEY (piece_id) REFERENCES exhibit_piece ON DELETE CASCADE,
     CONSTRAINT exhibit_piece_text_role_is_known CHECK (role IN ('translation', 'lyrics', 'transcript')))`,
];

const takedowns = [
  `CREATE TABLE exhibit_takedown (
     id uuid NOT NULL, entry_id uuid NOT NULL, title text NOT NULL, reason text NOT NULL, note text NOT NULL, taken_by uuid, taken_at timestamptz NOT NULL,
     lifted_by uuid, lifted_at timestamptz,
     CONSTRAINT exhibit_takedown_pkey PRIMARY KEY (id),
     CONSTRAINT exhibit_takedown_is_of_entry FOREIGN KEY (entry_id) REFERENCES entry ON DELETE RESTRICT,
     CONSTRAINT exhibit_takedown_is_made_by_account FOREIGN KEY (taken_by) REFERENCES account ON DELETE RESTRICT,
     CONSTRAINT exhibit_takedown_is_lifted_by_account FOREIGN KEY (lifted_by) REFERENCES account ON DELETE RESTRICT,
     CONSTRAINT exhibit_takedown_reason_is_known CHECK (reason IN ('safety', 'personal_data', 'originality', 'family', 'rights', 'other')),
     CONSTRAINT exhibit_takedown_for_other_reason_says_which CHECK (reason <> 'other' OR btrim(note) <> ''),
     CONSTRAINT exhibit_takedown_lifted_has_lifter CHECK (lifted_at IS NOT NULL OR lifted_by IS NULL))`,
  'CREATE UNIQUE INDEX exhibit_takedown_is_one_at_a_time ON exhibit_takedown (entry_id) WHERE lifted_at IS NULL',
  'CREATE INDEX exhibit_takedown_by_entry ON exhibit_takedown (entry_id)',
  'CREATE INDEX exhibit_takedown_by_time ON exhibit_takedown (taken_at, id)',
  'CREATE INDEX exhibit_takedown_by_maker ON exhibit_takedown (taken_by)',
  'CREATE INDEX exhibit_takedown_by_lifter ON exhibit_takedown (lifted_by)',
];

/**
 * The wall's version rises with each transaction that changed it, and not before its commit: whoever reads the version first and the wall after
 * it never takes an old wall for the new one. Deferred, so that no transaction waits for another's with rows locked.
 */
const version = [
  `CREATE TABLE exhibit_wall (
     id boolean NOT NULL, version bigint NOT NULL, changed_in bigint NOT NULL,
     CONSTRAINT exhibit_wall_pkey PRIMARY KEY (id),
     CONSTRAINT exhibit_wall_is_one CHECK (id))`,
  'INSERT INTO exhibit_wall VALUES (true, 1, 0)',
  `CREATE FUNCTION exhibit_wall_has_changed() RETURNS trigger LANGUAGE plpgsql AS $$
   BEGIN
     UPDATE exhibit_wall SET version = version + 1, changed_in = pg_current_xact_id()::text::bigint
      WHERE changed_in <> pg_current_xact_id()::text::bigint;
     RETURN NULL;
   END $$`,
  ...['exhibit_piece', 'exhibit_piece_file', 'exhibit_piece_text'].map(
    (table) => `CREATE CONSTRAINT TRIGGER ${table}_changes_wall AFTER INSERT OR UPDATE OR DELETE ON ${table}
     DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION exhibit_wall_has_changed()`,
  ),
];

/** Finding works by place and by words; further views and texts; takedowns; the wall's version. */
export class ExhibitPlaces1764100600000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [...search, ...places, ...parts, ...takedowns, ...version]) await runner.query(statement);
    await runner.query('UPDATE exhibit_piece SET rank = rank');
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const trigger of ['changes_wall', 'keeps_places', 'keeps_search_text'])
      await runner.query(`DROP TRIGGER exhibit_piece_${trigger} ON exhibit_piece`);
    await runner.query(
      'DROP TABLE exhibit_wall, exhibit_takedown, exhibit_piece_text, exhibit_piece_file, exhibit_piece_place',
    );
    await runner.query('DROP INDEX exhibit_piece_by_trigrams');
    await runner.query('ALTER TABLE exhibit_piece DROP COLUMN search_text, DROP COLUMN set_vertically');
    for (const name of ['wall_has_changed', 'piece_keeps_places', 'piece_keeps_search_text'])
      await runner.query(`DROP FUNCTION exhibit_${name}()`);
    await runner.query('DROP FUNCTION exhibit_search_key(text)');
  }
}
