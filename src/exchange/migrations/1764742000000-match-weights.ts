import type { MigrationInterface, QueryRunner } from 'typeorm';

const statements = [
  `CREATE TABLE exchange_match_weights (
     id uuid NOT NULL, term_id uuid NOT NULL, weights jsonb NOT NULL, reason text NOT NULL, set_by uuid NOT NULL, set_at timestamptz NOT NULL,
     CONSTRAINT exchange_match_weights_pkey PRIMARY KEY (id),
     CONSTRAINT exchange_match_weights_of_term FOREIGN KEY (term_id) REFERENCES exchange_term (id) ON DELETE RESTRICT,
     CONSTRAINT exchange_match_weights_is_set_by_account FOREIGN KEY (set_by) REFERENCES account (id) ON DELETE RESTRICT,
     CONSTRAINT exchange_match_weights_has_reason CHECK (btrim(reason) <> ''),
     CONSTRAINT exchange_match_weights_is_by_criterion CHECK (jsonb_typeof(weights) = 'object'))`,
  'CREATE INDEX exchange_match_weights_by_term ON exchange_match_weights (term_id, set_at, id)',
  'CREATE INDEX exchange_match_weights_set_by ON exchange_match_weights (set_by)',
  `CREATE TRIGGER exchange_match_weights_is_append_only BEFORE UPDATE OR DELETE ON exchange_match_weights
   FOR EACH ROW EXECUTE FUNCTION refuse_change()`,
];

/** What the criteria of the matching weigh in a term, with history. */
export class MatchWeights1764742000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of statements) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE exchange_match_weights');
  }
}
