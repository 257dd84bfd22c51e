import type { MigrationInterface, QueryRunner } from 'typeorm';

const refusal = (
  ranking: string,
) => `CREATE OR REPLACE FUNCTION refuse_departure_of_one() RETURNS trigger LANGUAGE plpgsql AS $$
   BEGIN
     IF NEW.departure_id IS NOT NULL AND NOT EXISTS (
          SELECT FROM departure p WHERE p.id = NEW.departure_id AND p.seconded_at IS NOT NULL AND p.withdrawn_at IS NULL) THEN
       RAISE EXCEPTION 'a departure from the ranking needs a second person' USING ERRCODE = 'restrict_violation', CONSTRAINT = 'decision_departs_with_a_second';
     END IF;${ranking}
     RETURN NEW;
   END $$`;

const up = [
  'ALTER TABLE departure ADD COLUMN result_run_id uuid, ADD COLUMN withdrawn_for text',
  `UPDATE departure p SET result_run_id = d.result_run_id FROM decision d WHERE d.departure_id = p.id`,
  `UPDATE departure p SET result_run_id = o.result_run_id FROM round_entry e JOIN result_adoption o ON o.round_id = e.round_id
    WHERE e.id = p.round_entry_id AND p.result_run_id IS NULL AND p.withdrawn_at IS NULL AND p.proposed_at >= o.adopted_at`,
  `UPDATE departure SET withdrawn_for = 'opened_again' WHERE withdrawn_at IS NOT NULL AND withdrawn_by IS NULL`,
  // Agreed about a ranking that another one has replaced since.
  `UPDATE departure SET withdrawn_at = now(), withdrawn_for = 'counted_anew' WHERE withdrawn_at IS NULL AND result_run_id IS NULL`,
  `ALTER TABLE departure ADD CONSTRAINT departure_from_result_run FOREIGN KEY (result_run_id) REFERENCES result_run ON DELETE RESTRICT,
     ADD CONSTRAINT departure_cause_is_known CHECK (withdrawn_for IN ('counted_anew', 'opened_again', 'work_left')),
     ADD CONSTRAINT departure_falls_by_somebody_or_for_a_cause
       CHECK (CASE WHEN withdrawn_at IS NULL THEN withdrawn_for IS NULL ELSE (withdrawn_by IS NULL) = (withdrawn_for IS NOT NULL) END)`,
  'CREATE INDEX departure_result_run ON departure (result_run_id)',
  refusal(`
     IF EXISTS (SELECT FROM departure p JOIN result_run was ON was.id = p.result_run_id JOIN result_run now ON now.id = NEW.result_run_id
                 WHERE p.id = NEW.departure_id AND was.inputs_hash <> now.inputs_hash) THEN
       RAISE EXCEPTION 'two people agreed about another ranking' USING ERRCODE = 'restrict_violation', CONSTRAINT = 'decision_departs_from_its_ranking';
     END IF;`),
];

const down = [refusal(''), 'ALTER TABLE departure DROP COLUMN result_run_id, DROP COLUMN withdrawn_for'];

/** What two people agree on is about one ranking, and falls with it; a departure that nobody takes back says why it fell. */
export class DeparturesOfARanking1764620000500 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of up) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of down) await runner.query(statement);
  }
}
