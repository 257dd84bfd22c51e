import type { MigrationInterface, QueryRunner } from 'typeorm';

const statements = [
  `CREATE TABLE resumable_upload (
     id uuid NOT NULL,
     owner_account_id uuid NOT NULL,
     purpose text NOT NULL,
     subject text NOT NULL,
     original_name text NOT NULL,
     bytes integer NOT NULL,
     started_at timestamptz NOT NULL,
     expires_at timestamptz NOT NULL,
     file_id uuid,
     lease_holder uuid,
     lease_until timestamptz,
     lease_wanted boolean NOT NULL DEFAULT false,
     CONSTRAINT resumable_upload_pkey PRIMARY KEY (id),
     CONSTRAINT resumable_upload_owner_account_id_fkey FOREIGN KEY (owner_account_id) REFERENCES account ON DELETE RESTRICT,
     CONSTRAINT resumable_upload_file_id_fkey FOREIGN KEY (file_id) REFERENCES stored_file ON DELETE CASCADE,
     CONSTRAINT resumable_upload_is_not_empty CHECK (bytes > 0),
     CONSTRAINT resumable_upload_expires_after_it_started CHECK (expires_at > started_at),
     CONSTRAINT resumable_upload_lease_has_holder_and_end CHECK ((lease_holder IS NULL) = (lease_until IS NULL)))`,
  'CREATE INDEX resumable_upload_owner_account_id_idx ON resumable_upload (owner_account_id)',
  'CREATE UNIQUE INDEX resumable_upload_file_id_is_unique ON resumable_upload (file_id)',
  'CREATE INDEX resumable_upload_expires_at_idx ON resumable_upload (expires_at)',
  'ALTER TABLE stored_file ADD COLUMN started_at timestamptz',
  'ALTER TABLE stored_file ADD CONSTRAINT stored_file_started_before_it_came CHECK (started_at <= created_at)',
];

/** Uploads that resume, and when the sender of a file began. */
export class ResumableUploads1764100300000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of statements) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE stored_file DROP COLUMN started_at');
    await runner.query('DROP TABLE resumable_upload');
  }
}
