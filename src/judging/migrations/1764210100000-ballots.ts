import type { MigrationInterface, QueryRunner } from 'typeorm';

const tables = [
  `CREATE TABLE judge_ballot (
     round_judge_id uuid NOT NULL, version int NOT NULL, status text NOT NULL, saved_at timestamptz NOT NULL, completed_at timestamptz,
     CONSTRAINT judge_ballot_pkey PRIMARY KEY (round_judge_id),
     CONSTRAINT judge_ballot_of_judge FOREIGN KEY (round_judge_id) REFERENCES round_judge ON DELETE RESTRICT,
     CONSTRAINT judge_ballot_status_is_known CHECK (status IN ('incomplete', 'complete')),
     CONSTRAINT judge_ballot_complete_has_time CHECK ((status = 'complete') = (completed_at IS NOT NULL)),
     CONSTRAINT judge_ballot_version_is_natural CHECK (version > 0))`,
  'CREATE UNIQUE INDEX assignment_id_is_unique_for_judge ON assignment (id, round_judge_id)',
  `CREATE TABLE judge_ballot_line (
     assignment_id uuid NOT NULL, round_judge_id uuid NOT NULL, rank int, points int,
     CONSTRAINT judge_ballot_line_pkey PRIMARY KEY (assignment_id),
     CONSTRAINT judge_ballot_line_of_ballot FOREIGN KEY (round_judge_id) REFERENCES judge_ballot ON DELETE CASCADE,
     CONSTRAINT judge_ballot_line_is_of_a_work_in_hand FOREIGN KEY (assignment_id, round_judge_id) REFERENCES assignment (id, round_judge_id) ON DELETE RESTRICT,
     CONSTRAINT judge_ballot_line_has_rank_or_points CHECK ((rank IS NULL) <> (points IS NULL)),
     CONSTRAINT judge_ballot_line_rank_is_natural CHECK (rank > 0),
     CONSTRAINT judge_ballot_line_points_are_natural CHECK (points >= 0),
     CONSTRAINT judge_ballot_line_rank_is_given_once UNIQUE (round_judge_id, rank) DEFERRABLE INITIALLY DEFERRED)`,
  `CREATE TABLE judge_ballot_version (
     round_judge_id uuid NOT NULL, version int NOT NULL, restores int, lines jsonb NOT NULL, saved_at timestamptz NOT NULL,
     CONSTRAINT judge_ballot_version_pkey PRIMARY KEY (round_judge_id, version),
     CONSTRAINT judge_ballot_version_of_judge FOREIGN KEY (round_judge_id) REFERENCES round_judge ON DELETE RESTRICT,
     CONSTRAINT judge_ballot_version_restores_an_earlier_one CHECK (restores BETWEEN 0 AND version - 1))`,
  `CREATE TABLE comparison (
     id uuid NOT NULL, round_judge_id uuid NOT NULL, first_entry_id uuid NOT NULL, second_entry_id uuid NOT NULL, winner text NOT NULL,
     made_at timestamptz NOT NULL, undone_at timestamptz,
     CONSTRAINT comparison_pkey PRIMARY KEY (id),
     CONSTRAINT comparison_by_round_judge FOREIGN KEY (round_judge_id) REFERENCES round_judge ON DELETE RESTRICT,
     CONSTRAINT comparison_shows_first FOREIGN KEY (first_entry_id) REFERENCES round_entry ON DELETE RESTRICT,
     CONSTRAINT comparison_shows_second FOREIGN KEY (second_entry_id) REFERENCES round_entry ON DELETE RESTRICT,
     CONSTRAINT comparison_is_of_two_works CHECK (first_entry_id <> second_entry_id),
     CONSTRAINT comparison_winner_is_known CHECK (winner IN ('first', 'second', 'tie')),
     CONSTRAINT comparison_is_undone_later CHECK (undone_at >= made_at))`,
  'CREATE INDEX comparison_by_judge ON comparison (round_judge_id, made_at, id)',
  'CREATE INDEX comparison_first_entry ON comparison (first_entry_id)',
  'CREATE INDEX comparison_second_entry ON comparison (second_entry_id)',
  `CREATE UNIQUE INDEX comparison_stands_once_for_each_pair ON comparison
     (round_judge_id, least(first_entry_id, second_entry_id), greatest(first_entry_id, second_entry_id)) WHERE undone_at IS NULL`,
];

const invariants = [
  `CREATE FUNCTION refuse_ballot_beyond_its_round() RETURNS trigger LANGUAGE plpgsql AS $$
   DECLARE
     kind text;
     asked jsonb;
   BEGIN
     SELECT r.mode, r.mode_settings INTO kind, asked FROM round_judge j JOIN round r ON r.id = j.round_id WHERE j.id = NEW.round_judge_id;
     IF (kind = 'ranking' AND NEW.rank <= (asked ->> 'top')::int)
        OR (kind = 'points' AND NEW.points <= (asked ->> 'most')::int
            AND (SELECT sum(points) FROM judge_ballot_line WHERE round_judge_id = NEW.round_judge_id) <= (asked ->> 'budget')::int) THEN
       RETURN NULL;
     END IF;
     RAISE EXCEPTION 'a ballot keeps to what its round asks' USING ERRCODE = 'check_violation', CONSTRAINT = 'ballot_keeps_to_its_round';
   END $$`,
  `CREATE CONSTRAINT TRIGGER ballot_keeps_to_its_round AFTER INSERT OR UPDATE ON judge_ballot_line DEFERRABLE INITIALLY DEFERRED
   FOR EACH ROW EXECUTE FUNCTION refuse_ballot_beyond_its_round()`,

  `CREATE FUNCTION refuse_comparison_of_works_not_in_hand() RETURNS trigger LANGUAGE plpgsql AS $$
   BEGIN
     IF (SELECT count(*) FROM assignment a JOIN round_judge j ON j.id = a.round_judge_id JOIN round r ON r.id = j.round_id
          WHERE a.round_judge_id = NEW.round_judge_id AND a.state = 'offered' AND r.mode = 'pairwise'
            AND a.round_entry_id IN (NEW.first_entry_id, NEW.second_entry_id)) < 2 THEN
       RAISE EXCEPTION 'a judge compares works in hand' USING ERRCODE = 'restrict_violation', CONSTRAINT = 'comparison_is_of_works_in_hand';
     END IF;
     RETURN NEW;
   END $$`,
  `CREATE TRIGGER comparison_is_of_works_in_hand BEFORE INSERT ON comparison
   FOR EACH ROW EXECUTE FUNCTION refuse_comparison_of_works_not_in_hand()`,

  `CREATE FUNCTION refuse_change_beside_undoing() RETURNS trigger LANGUAGE plpgsql AS $$
   BEGIN
     IF OLD.undone_at IS NOT NULL OR NEW.undone_at IS NULL OR (to_jsonb(NEW) - 'undone_at') <> (to_jsonb(OLD) - 'undone_at') THEN
       RAISE EXCEPTION 'a comparison is undone, never changed' USING ERRCODE = 'restrict_violation', CONSTRAINT = 'comparison_is_only_undone';
     END IF;
     RETURN NEW;
   END $$`,
  'CREATE TRIGGER comparison_is_only_undone BEFORE UPDATE ON comparison FOR EACH ROW EXECUTE FUNCTION refuse_change_beside_undoing()',
  'CREATE TRIGGER comparison_is_kept BEFORE DELETE ON comparison FOR EACH ROW EXECUTE FUNCTION refuse_change()',
  'CREATE TRIGGER judge_ballot_version_is_append_only BEFORE UPDATE OR DELETE ON judge_ballot_version FOR EACH ROW EXECUTE FUNCTION refuse_change()',
];

/** Sheets on which a judge weighs the works in hand against one another: in order, by points, in pairs. */
export class Ballots1764210100000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [...tables, ...invariants]) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE comparison, judge_ballot_version, judge_ballot_line, judge_ballot');
    await runner.query('DROP INDEX assignment_id_is_unique_for_judge');
    await runner.query(
      'DROP FUNCTION refuse_ballot_beyond_its_round, refuse_comparison_of_works_not_in_hand, refuse_change_beside_undoing',
    );
  }
}
