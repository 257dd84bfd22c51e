import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Files that the portal itself makes. */
export class MadeFiles1764270000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE made_file (
      id uuid NOT NULL, storage_key text NOT NULL, sha256 text NOT NULL, bytes int NOT NULL, type text NOT NULL, made_at timestamptz NOT NULL,
      CONSTRAINT made_file_pkey PRIMARY KEY (id),
      CONSTRAINT made_file_is_not_empty CHECK (bytes > 0),
      CONSTRAINT made_file_sha256_is_hexadecimal CHECK (sha256 ~ '^[0-9a-f]{64}$'))`);
    await runner.query('CREATE UNIQUE INDEX made_file_storage_key_is_unique ON made_file (storage_key)');
    await runner.query(`CREATE TRIGGER made_file_is_append_only BEFORE UPDATE OR DELETE ON made_file
      FOR EACH ROW EXECUTE FUNCTION refuse_change()`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE made_file');
  }
}
