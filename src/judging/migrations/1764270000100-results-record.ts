import type { MigrationInterface, QueryRunner } from 'typeorm';

const up = [
  `CREATE TABLE results_record (
     id uuid NOT NULL, round_id uuid NOT NULL, version int NOT NULL, file_id uuid NOT NULL, root text NOT NULL, key_id text NOT NULL,
     public_key text NOT NULL, signed_at timestamptz NOT NULL,
     CONSTRAINT results_record_pkey PRIMARY KEY (id),
     CONSTRAINT results_record_of_round FOREIGN KEY (round_id) REFERENCES round ON DELETE RESTRICT,
     CONSTRAINT results_record_is_made_file FOREIGN KEY (file_id) REFERENCES made_file ON DELETE RESTRICT,
     CONSTRAINT results_record_root_is_sha256 CHECK (root ~ '^[0-9a-f]{64}$'),
     CONSTRAINT results_record_key_is_ed25519 CHECK (public_key ~ '^[0-9a-f]{64}$' AND key_id ~ '^[0-9a-f]{32}$'),
     CONSTRAINT results_record_version_is_natural CHECK (version > 0))`,
  'CREATE UNIQUE INDEX results_record_version_is_unique_in_round ON results_record (round_id, version)',
  'CREATE UNIQUE INDEX results_record_root_is_unique ON results_record (root)',
  'CREATE INDEX results_record_file ON results_record (file_id)',
  'CREATE INDEX results_record_by_key ON results_record (key_id)',
  `CREATE TRIGGER results_record_is_append_only BEFORE UPDATE OR DELETE ON results_record FOR EACH ROW EXECUTE FUNCTION refuse_change()`,
];

/** Signed records of released rounds. */
export class ResultsRecord1764270000100 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of up) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE results_record');
  }
}
