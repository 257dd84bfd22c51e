import type { MigrationInterface, QueryRunner } from 'typeorm';

const statements = [
  `CREATE TABLE yls_extension (
     id uuid NOT NULL, summit_id uuid NOT NULL, deadline text NOT NULL, old_until timestamptz NOT NULL, new_until timestamptz NOT NULL,
     reason text NOT NULL, made_by uuid, made_at timestamptz NOT NULL,
     CONSTRAINT yls_extension_pkey PRIMARY KEY (id),
     CONSTRAINT yls_extension_of_summit FOREIGN KEY (summit_id) REFERENCES yls_summit (id) ON DELETE RESTRICT,
     CONSTRAINT yls_extension_is_made_by_account FOREIGN KEY (made_by) REFERENCES account (id) ON DELETE RESTRICT,
     CONSTRAINT yls_extension_deadline_is_known CHECK (deadline IN ('applies', 'recommends')),
     CONSTRAINT yls_extension_lengthens CHECK (new_until > old_until),
     CONSTRAINT yls_extension_has_reason CHECK (btrim(reason) <> ''))`,
  'CREATE UNIQUE INDEX yls_extension_follows_the_one_before ON yls_extension (summit_id, deadline, old_until)',
  'CREATE INDEX yls_extension_by_maker ON yls_extension (made_by)',
  'CREATE TRIGGER yls_extension_is_append_only BEFORE UPDATE OR DELETE ON yls_extension FOR EACH ROW EXECUTE FUNCTION refuse_change()',

  // Once students have read a deadline, it moves by an extension alone.
  `CREATE FUNCTION yls_deadlines_move_by_extension() RETURNS trigger LANGUAGE plpgsql AS $$
   BEGIN
     IF (NEW.applies_until <> OLD.applies_until AND NOT EXISTS (SELECT FROM yls_extension e WHERE e.summit_id = NEW.id
           AND e.deadline = 'applies' AND e.old_until = OLD.applies_until AND e.new_until = NEW.applies_until))
       OR (NEW.recommends_until <> OLD.recommends_until AND NOT EXISTS (SELECT FROM yls_extension e WHERE e.summit_id = NEW.id
           AND e.deadline = 'recommends' AND e.old_until = OLD.recommends_until AND e.new_until = NEW.recommends_until))
     THEN RAISE EXCEPTION 'the deadlines of an open summit move by an extension' USING ERRCODE = 'restrict_violation';
     END IF;
     RETURN NEW;
   END $$`,
  `CREATE TRIGGER yls_summit_deadlines_move_by_extension BEFORE UPDATE OF applies_until, recommends_until ON yls_summit
     FOR EACH ROW WHEN (OLD.state <> 'draft') EXECUTE FUNCTION yls_deadlines_move_by_extension()`,
];

/** Deadlines of a summit are lengthened by rows. */
export class YlsExtensions1764785010000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of statements) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TRIGGER yls_summit_deadlines_move_by_extension ON yls_summit');
    await runner.query('DROP FUNCTION yls_deadlines_move_by_extension');
    await runner.query('DROP TABLE yls_extension');
  }
}
