import type { MigrationInterface, QueryRunner } from 'typeorm';

const up = [
  `CREATE FUNCTION refuse_strange_successor() RETURNS trigger LANGUAGE plpgsql AS $$
   BEGIN
     IF NEW.follows_round_id IS NOT NULL AND NOT EXISTS (
       SELECT FROM round f WHERE f.id = NEW.follows_round_id AND f.programme = NEW.programme AND f.level_id = NEW.level_id
          AND f.category = NEW.category AND f.sequence = NEW.sequence - 1) THEN
       RAISE EXCEPTION 'a round follows the one before it, of the same works' USING ERRCODE = 'restrict_violation', CONSTRAINT = 'round_follows_one_of_the_same_works';
     END IF;
     RETURN NEW;
   END $$`,
  `CREATE TRIGGER round_follows_one_of_the_same_works BEFORE INSERT OR UPDATE OF follows_round_id, sequence, category, level_id ON round
   FOR EACH ROW EXECUTE FUNCTION refuse_strange_successor()`,

  `CREATE FUNCTION refuse_work_that_did_not_advance() RETURNS trigger LANGUAGE plpgsql AS $$
   DECLARE
     followed uuid;
   BEGIN
     SELECT follows_round_id INTO followed FROM round WHERE id = NEW.round_id;
     IF followed IS NOT NULL AND NOT EXISTS (
       SELECT FROM round_entry e JOIN decision d ON d.round_entry_id = e.id
        WHERE e.round_id = followed AND e.work_id = NEW.work_id AND d.outcome = 'advanced') THEN
       RAISE EXCEPTION 'a later round takes works that advanced' USING ERRCODE = 'restrict_violation', CONSTRAINT = 'round_entry_advanced_from_followed_round';
     END IF;
     RETURN NEW;
   END $$`,
  `CREATE TRIGGER round_entry_advanced_from_followed_round BEFORE INSERT OR UPDATE OF round_id, work_id ON round_entry
   FOR EACH ROW EXECUTE FUNCTION refuse_work_that_did_not_advance()`,
];

/** A later round follows the one before it, and takes the works that this one let go on. */
export class ChainOfRounds1764210200000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of up) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TRIGGER round_entry_advanced_from_followed_round ON round_entry');
    await runner.query('DROP TRIGGER round_follows_one_of_the_same_works ON round');
    await runner.query('DROP FUNCTION refuse_work_that_did_not_advance, refuse_strange_successor');
  }
}
