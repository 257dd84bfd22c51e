import type { MigrationInterface, QueryRunner } from 'typeorm';

const tables = [
  `CREATE TABLE conflict_of_interest (
     id uuid NOT NULL, account_id uuid NOT NULL, round_entry_id uuid NOT NULL, source text NOT NULL, since timestamptz NOT NULL, declared_by uuid,
     CONSTRAINT conflict_of_interest_pkey PRIMARY KEY (id),
     CONSTRAINT conflict_of_interest_of_account FOREIGN KEY (account_id) REFERENCES account ON DELETE RESTRICT,
     CONSTRAINT conflict_of_interest_with_entry FOREIGN KEY (round_entry_id) REFERENCES round_entry ON DELETE CASCADE,
     CONSTRAINT conflict_of_interest_declared_by_account FOREIGN KEY (declared_by) REFERENCES account ON DELETE RESTRICT,
     CONSTRAINT conflict_of_interest_source_is_known CHECK (source IN ('own_work', 'household', 'relation', 'teacher', 'mentor', 'school',
       'email_domain', 'coordinator', 'own_community', 'partner_city', 'declared')),
     CONSTRAINT conflict_of_interest_declared_has_declarer CHECK (source <> 'declared' OR declared_by IS NOT NULL))`,
  'CREATE UNIQUE INDEX conflict_of_interest_is_unique ON conflict_of_interest (account_id, round_entry_id, source)',
  'CREATE INDEX conflict_of_interest_by_entry ON conflict_of_interest (round_entry_id)',
  'CREATE INDEX conflict_of_interest_declared_by ON conflict_of_interest (declared_by)',

  `CREATE TABLE conflict_clearance (
     id uuid NOT NULL, conflict_id uuid NOT NULL, reason text NOT NULL, cleared_by uuid NOT NULL, cleared_at timestamptz NOT NULL,
     ended_at timestamptz, ended_by uuid,
     CONSTRAINT conflict_clearance_pkey PRIMARY KEY (id),
     CONSTRAINT conflict_clearance_of_conflict FOREIGN KEY (conflict_id) REFERENCES conflict_of_interest ON DELETE CASCADE,
     CONSTRAINT conflict_clearance_by_account FOREIGN KEY (cleared_by) REFERENCES account ON DELETE RESTRICT,
     CONSTRAINT conflict_clearance_ended_by_account FOREIGN KEY (ended_by) REFERENCES account ON DELETE RESTRICT,
     CONSTRAINT conflict_clearance_has_reason CHECK (btrim(reason) <> ''),
     CONSTRAINT conflict_clearance_ended_has_ender CHECK ((ended_at IS NULL) = (ended_by IS NULL)))`,
  'CREATE UNIQUE INDEX conflict_clearance_is_unique_while_it_stands ON conflict_clearance (conflict_id) WHERE ended_at IS NULL',
  'CREATE INDEX conflict_clearance_by_conflict ON conflict_clearance (conflict_id)',
  'CREATE INDEX conflict_clearance_cleared_by ON conflict_clearance (cleared_by)',
  'CREATE INDEX conflict_clearance_ended_by ON conflict_clearance (ended_by)',

  `CREATE TABLE conflict_check (
     round_id uuid NOT NULL, account_id uuid NOT NULL, checked_at timestamptz NOT NULL,
     CONSTRAINT conflict_check_pkey PRIMARY KEY (round_id, account_id),
     CONSTRAINT conflict_check_of_round FOREIGN KEY (round_id) REFERENCES round ON DELETE CASCADE,
     CONSTRAINT conflict_check_of_account FOREIGN KEY (account_id) REFERENCES account ON DELETE CASCADE)`,
  'CREATE INDEX conflict_check_account ON conflict_check (account_id)',
];

/** What was known of judges alone, in one place with what is known of officials. */
const moved = [
  `INSERT INTO conflict_of_interest (id, account_id, round_entry_id, source, since, declared_by)
   SELECT c.id, j.account_id, c.round_entry_id, c.source, c.since, c.declared_by FROM judge_conflict c JOIN round_judge j ON j.id = c.round_judge_id`,
  'DROP TABLE judge_conflict',
];

const views = [
  // What keeps a person and a work apart: conflicts that no clearance sets aside.
  `CREATE VIEW standing_conflict AS
   SELECT c.id, c.account_id, c.round_entry_id, c.source, c.since, c.declared_by FROM conflict_of_interest c
    WHERE NOT EXISTS (SELECT FROM conflict_clearance k WHERE k.conflict_id = c.id AND k.ended_at IS NULL)`,
  // The same by the seat that a judge has in the work's round.
  `CREATE VIEW judge_conflict AS
   SELECT c.id, j.id AS round_judge_id, c.round_entry_id, c.source, c.since, c.declared_by
     FROM standing_conflict c JOIN round_entry e ON e.id = c.round_entry_id
     JOIN round_judge j ON j.round_id = e.round_id AND j.account_id = c.account_id`,
  // What an official does not see and does not decide. To coordinate the member is their office: it is the same tie to all works of a level.
  `CREATE VIEW withheld_work AS SELECT account_id, round_entry_id FROM standing_conflict WHERE source <> 'coordinator'`,
];

const refusals = [
  `CREATE OR REPLACE FUNCTION refuse_assignment_beside_conflict() RETURNS trigger LANGUAGE plpgsql AS $$
   DECLARE met uuid := CASE TG_TABLE_NAME WHEN 'conflict_clearance' THEN (to_jsonb(NEW) ->> 'conflict_id')::uuid ELSE NEW.id END;
   BEGIN
     IF EXISTS (SELECT FROM judge_conflict c JOIN assignment a USING (round_entry_id, round_judge_id) WHERE c.id = met AND a.state = 'offered') THEN
       RAISE EXCEPTION 'a judge in conflict steps back from the work' USING ERRCODE = 'restrict_violation', CONSTRAINT = 'judge_conflict_leaves_no_assignment';
     END IF;
     RETURN NULL;
   END $$`,
  `CREATE CONSTRAINT TRIGGER judge_conflict_leaves_no_assignment AFTER INSERT ON conflict_of_interest DEFERRABLE INITIALLY DEFERRED
   FOR EACH ROW EXECUTE FUNCTION refuse_assignment_beside_conflict()`,
  `CREATE CONSTRAINT TRIGGER ended_clearance_leaves_no_assignment AFTER UPDATE ON conflict_clearance DEFERRABLE INITIALLY DEFERRED
   FOR EACH ROW EXECUTE FUNCTION refuse_assignment_beside_conflict()`,
  `CREATE TRIGGER conflict_of_interest_is_never_changed BEFORE UPDATE ON conflict_of_interest FOR EACH ROW EXECUTE FUNCTION refuse_change()`,

  `CREATE FUNCTION refuse_interested_clearance() RETURNS trigger LANGUAGE plpgsql AS $$
   BEGIN
     IF EXISTS (SELECT FROM conflict_of_interest c WHERE c.id = NEW.conflict_id
                 AND (c.account_id = NEW.cleared_by
                   OR EXISTS (SELECT FROM withheld_work w WHERE w.account_id = NEW.cleared_by AND w.round_entry_id = c.round_entry_id))) THEN
       RAISE EXCEPTION 'who is in conflict clears nobody' USING ERRCODE = 'restrict_violation', CONSTRAINT = 'conflict_clearance_is_by_somebody_free';
     END IF;
     RETURN NEW;
   END $$`,
  `CREATE TRIGGER conflict_clearance_is_by_somebody_free BEFORE INSERT ON conflict_clearance
   FOR EACH ROW EXECUTE FUNCTION refuse_interested_clearance()`,

  `CREATE FUNCTION refuse_interested_decision() RETURNS trigger LANGUAGE plpgsql AS $$
   BEGIN
     IF EXISTS (SELECT FROM withheld_work w WHERE w.account_id = NEW.decided_by AND w.round_entry_id = NEW.round_entry_id) THEN
       RAISE EXCEPTION 'who is in conflict does not decide' USING ERRCODE = 'restrict_violation', CONSTRAINT = 'decision_is_by_somebody_free';
     END IF;
     RETURN NEW;
   END $$`,
  `CREATE TRIGGER decision_is_by_somebody_free BEFORE INSERT OR UPDATE OF decided_by ON decision
   FOR EACH ROW EXECUTE FUNCTION refuse_interested_decision()`,
];

const undone = [
  'DROP TRIGGER decision_is_by_somebody_free ON decision',
  'DROP FUNCTION refuse_interested_decision',
  'DROP VIEW withheld_work, judge_conflict, standing_conflict',
  `CREATE TABLE judge_conflict (
     id uuid NOT NULL, round_judge_id uuid NOT NULL, round_entry_id uuid NOT NULL, source text NOT NULL, since timestamptz NOT NULL, declared_by uuid,
     CONSTRAINT judge_conflict_pkey PRIMARY KEY (id),
     CONSTRAINT judge_conflict_of_judge FOREIGN KEY (round_judge_id) REFERENCES round_judge ON DELETE RESTRICT,
     CONSTRAINT judge_conflict_of_entry FOREIGN KEY (round_entry_id) REFERENCES round_entry ON DELETE CASCADE,
     CONSTRAINT judge_conflict_declared_by_account FOREIGN KEY (declared_by) REFERENCES account ON DELETE RESTRICT,
     CONSTRAINT judge_conflict_source_is_known CHECK (source IN ('own_community', 'partner_city', 'declared')),
     CONSTRAINT judge_conflict_declared_has_declarer CHECK (source <> 'declared' OR declared_by IS NOT NULL))`,
  'CREATE UNIQUE INDEX judge_conflict_is_unique ON judge_conflict (round_judge_id, round_entry_id, source)',
  'CREATE INDEX judge_conflict_by_entry ON judge_conflict (round_entry_id)',
  'CREATE INDEX judge_conflict_declared_by ON judge_conflict (declared_by)',
  // Ties that had no name then were said to be of the own community.
  `INSERT INTO judge_conflict (id, round_judge_id, round_entry_id, source, since, declared_by)
   SELECT DISTINCT ON (j.id, c.round_entry_id, 4) c.id, j.id, c.round_entry_id,
          CASE WHEN c.source IN ('partner_city', 'declared') THEN c.source ELSE 'own_community' END, c.since, c.declared_by
     FROM conflict_of_interest c JOIN round_entry e ON e.id = c.round_entry_id JOIN round_judge j ON j.round_id = e.round_id AND j.account_id = c.account_id`,
  'DROP TABLE conflict_check, conflict_clearance, conflict_of_interest',
  'DROP FUNCTION refuse_interested_clearance',
  `CREATE OR REPLACE FUNCTION refuse_assignment_beside_conflict() RETURNS trigger LANGUAGE plpgsql AS $$
   BEGIN
     IF EXISTS (SELECT FROM assignment a WHERE a.round_entry_id = NEW.round_entry_id AND a.round_judge_id = NEW.round_judge_id AND a.state = 'offered') THEN
       RAISE EXCEPTION 'a judge in conflict steps back from the work' USING ERRCODE = 'restrict_violation', CONSTRAINT = 'judge_conflict_leaves_no_assignment';
     END IF;
     RETURN NULL;
   END $$`,
  `CREATE CONSTRAINT TRIGGER judge_conflict_leaves_no_assignment AFTER INSERT ON judge_conflict DEFERRABLE INITIALLY DEFERRED
   FOR EACH ROW EXECUTE FUNCTION refuse_assignment_beside_conflict()`,
];

/**
 * Conflicts of all persons, of judges and of officials, with the clearances that set them aside. The trigger that refuses an assignment reads
 * `judge_conflict` as before: it is a view now, and leaves out what was cleared.
 */
export class ConflictsOfInterest1764240100000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [...tables, ...moved, ...views, ...refusals]) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of undone) await runner.query(statement);
  }
}
