import type { MigrationInterface, QueryRunner } from 'typeorm';

const statements = [
  `CREATE TABLE exchange_match_run (
     id uuid NOT NULL, term_id uuid NOT NULL, scope uuid NOT NULL, kind text NOT NULL, asked jsonb NOT NULL, asked_sha256 text NOT NULL,
     weights_id uuid, made jsonb NOT NULL, started_by uuid NOT NULL, at timestamptz NOT NULL,
     CONSTRAINT exchange_match_run_pkey PRIMARY KEY (id),
     CONSTRAINT exchange_match_run_of_term FOREIGN KEY (term_id) REFERENCES exchange_term (id) ON DELETE RESTRICT,
     CONSTRAINT exchange_match_run_goes_by_weights FOREIGN KEY (weights_id) REFERENCES exchange_match_weights (id) ON DELETE RESTRICT,
     CONSTRAINT exchange_match_run_is_started_by_account FOREIGN KEY (started_by) REFERENCES account (id) ON DELETE RESTRICT,
     CONSTRAINT exchange_match_run_kind_is_known CHECK (kind IN ('repaired', 'proven')),
     CONSTRAINT exchange_match_run_is_proven_by_what_it_made CHECK ((kind = 'proven') = ((made ->> 'isProven')::boolean IS TRUE)),
     CONSTRAINT exchange_match_run_has_hash CHECK (asked_sha256 ~ '^[0-9a-f]{64}$'),
     CONSTRAINT exchange_match_run_is_made_from_what_was_asked CHECK ((made ->> 'askedSha256') IS NOT DISTINCT FROM asked_sha256))`,
  'CREATE INDEX exchange_match_run_by_board ON exchange_match_run (term_id, scope, at, id)',
  'CREATE INDEX exchange_match_run_by_hash ON exchange_match_run (asked_sha256, kind)',
  'CREATE INDEX exchange_match_run_weights ON exchange_match_run (weights_id)',
  'CREATE INDEX exchange_match_run_started_by ON exchange_match_run (started_by)',
  `CREATE TRIGGER exchange_match_run_is_append_only BEFORE UPDATE OR DELETE ON exchange_match_run
   FOR EACH ROW EXECUTE FUNCTION refuse_change()`,
];

/** Plans that were kept or used, each with what it was made from. */
export class MatchRuns1764749920000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of statements) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE exchange_match_run');
  }
}
