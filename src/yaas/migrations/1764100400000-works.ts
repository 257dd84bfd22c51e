import type { MigrationInterface, QueryRunner } from 'typeorm';

const ROLES = `('view', 'process', 'source_consent', 'text_original', 'captions')`;
const TEXTS = `('lyrics', 'transcript', 'translation')`;

const statements = [
  `CREATE TABLE entry_file (
     id uuid NOT NULL, entry_id uuid NOT NULL, role text NOT NULL, position int NOT NULL, file_id uuid NOT NULL,
     alternative_text text NOT NULL DEFAULT '',
     CONSTRAINT entry_file_pkey PRIMARY KEY (id),
     CONSTRAINT entry_file_has_its_own_position UNIQUE (entry_id, role, position) DEFERRABLE INITIALLY DEFERRED,
     CONSTRAINT entry_file_belongs_to_entry FOREIGN KEY (entry_id) REFERENCES entry ON DELETE CASCADE,
     CONSTRAINT entry_file_shows_file FOREIGN KEY (file_id) REFERENCES stored_file ON DELETE RESTRICT,
     CONSTRAINT entry_file_role_is_known CHECK (role IN ${ROLES}),
     CONSTRAINT entry_file_position_counts_from_one CHECK (position > 0))`,
  'CREATE UNIQUE INDEX entry_file_is_in_one_place ON entry_file (file_id)',
  `CREATE TABLE entry_text (
     id uuid NOT NULL, entry_id uuid NOT NULL, role text NOT NULL, locale text NOT NULL, title text NOT NULL DEFAULT '',
     statement text NOT NULL DEFAULT '', body text NOT NULL DEFAULT '', made_by text,
     CONSTRAINT entry_text_pkey PRIMARY KEY (id),
     CONSTRAINT entry_text_belongs_to_entry FOREIGN KEY (entry_id) REFERENCES entry ON DELETE CASCADE,
     CONSTRAINT entry_text_role_is_known CHECK (role IN ${TEXTS}),
     CONSTRAINT entry_text_translation_names_its_maker CHECK ((role = 'translation') = (made_by IS NOT NULL)),
     CONSTRAINT entry_text_maker_is_known CHECK (made_by IN ('entrant', 'helper', 'organiser')),
     CONSTRAINT entry_text_says_something CHECK (title <> '' OR statement <> '' OR body <> ''))`,
  'CREATE UNIQUE INDEX entry_text_is_one_for_role_and_language ON entry_text (entry_id, role, locale)',
  `CREATE TABLE entry_revision_file (
     revision_id uuid NOT NULL, role text NOT NULL, position int NOT NULL, file_id uuid NOT NULL, alternative_text text NOT NULL,
     CONSTRAINT entry_revision_file_pkey PRIMARY KEY (revision_id, role, position),
     CONSTRAINT entry_revision_file_belongs_to_revision FOREIGN KEY (revision_id) REFERENCES entry_revision ON DELETE RESTRICT,
     CONSTRAINT entry_revision_file_shows_file FOREIGN KEY (file_id) REFERENCES stored_file ON DELETE RESTRICT,
     CONSTRAINT entry_revision_file_role_is_known CHECK (role IN ${ROLES}))`,
  'CREATE INDEX entry_revision_file_by_file ON entry_revision_file (file_id)',
  `CREATE TABLE entry_revision_text (
     revision_id uuid NOT NULL, role text NOT NULL, locale text NOT NULL, title text NOT NULL, statement text NOT NULL, body text NOT NULL,
     made_by text,
     CONSTRAINT entry_revision_text_pkey PRIMARY KEY (revision_id, role, locale),
     CONSTRAINT entry_revision_text_belongs_to_revision FOREIGN KEY (revision_id) REFERENCES entry_revision ON DELETE RESTRICT,
     CONSTRAINT entry_revision_text_role_is_known CHECK (role IN ${TEXTS}),
     CONSTRAINT entry_revision_text_translation_names_its_maker CHECK ((role = 'translation') = (made_by IS NOT NULL)))`,
  'ALTER TABLE entry ADD COLUMN set_vertically boolean NOT NULL DEFAULT false',
  'ALTER TABLE entry_revision ADD COLUMN set_vertically boolean NOT NULL DEFAULT false',
];

/** Further views and companions of a work, frozen with each revision; the direction in which a text is set. */
export class Works1764100400000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of statements) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE entry_revision DROP COLUMN set_vertically');
    await runner.query('ALTER TABLE entry DROP COLUMN set_vertically');
    for (const table of ['entry_revision_text', 'entry_revision_file', 'entry_text', 'entry_file'])
      await runner.query(`DROP TABLE ${table}`);
  }
}
