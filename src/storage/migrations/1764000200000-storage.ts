import type { MigrationInterface, QueryRunner } from 'typeorm';
import { guardState } from '../../platform/index.js';

const statements = [
  `CREATE TABLE stored_file (
     id uuid NOT NULL,
     purpose text NOT NULL,
     storage_key text,
     sha256 text NOT NULL,
     bytes integer NOT NULL,
     type text NOT NULL,
     width integer,
     height integer,
     duration_ms integer,
     state text NOT NULL,
     refused_reason text,
     owner_account_id uuid,
     original_name text NOT NULL,
     created_at timestamptz NOT NULL,
     processed_at timestamptz,
     published_at timestamptz,
     CONSTRAINT stored_file_pkey PRIMARY KEY (id),
     CONSTRAINT stored_file_owner_account_id_fkey FOREIGN KEY (owner_account_id) REFERENCES account ON DELETE RESTRICT,
     CONSTRAINT stored_file_state_is_known CHECK (state IN ('quarantine', 'ready', 'refused')),
     CONSTRAINT stored_file_refused_has_reason CHECK ((state = 'refused') = (refused_reason IS NOT NULL)),
     CONSTRAINT stored_file_refused_keeps_no_object CHECK ((state = 'refused') = (storage_key IS NULL)),
     CONSTRAINT stored_file_out_of_quarantine_was_processed CHECK ((state = 'quarantine') = (processed_at IS NULL)),
     CONSTRAINT stored_file_published_is_ready CHECK (published_at IS NULL OR state = 'ready'),
     CONSTRAINT stored_file_picture_has_both_sides CHECK ((width IS NULL) = (height IS NULL)),
     CONSTRAINT stored_file_is_not_empty CHECK (bytes > 0),
     CONSTRAINT stored_file_sha256_is_hexadecimal CHECK (sha256 ~ '^[0-9a-f]{64}$'))`,
  'CREATE UNIQUE INDEX stored_file_storage_key_is_unique ON stored_file (storage_key)',
  'CREATE INDEX stored_file_owner_account_id_idx ON stored_file (owner_account_id)',
  `CREATE INDEX stored_file_in_quarantine_idx ON stored_file (created_at) WHERE state = 'quarantine'`,
  guardState('stored_file'),

  `CREATE TABLE file_derivative (
     id uuid NOT NULL,
     file_id uuid NOT NULL,
     size text NOT NULL,
     storage_key text NOT NULL,
     type text NOT NULL,
     bytes integer NOT NULL,
     width integer,
     height integer,
     CONSTRAINT file_derivative_pkey PRIMARY KEY (id),
     CONSTRAINT file_derivative_file_id_fkey FOREIGN KEY (file_id) REFERENCES stored_file ON DELETE CASCADE,
     CONSTRAINT file_derivative_size_is_known CHECK (size IN ('list', 'page', 'zoom', 'audio')),
     CONSTRAINT file_derivative_picture_has_both_sides CHECK ((size = 'audio') = (width IS NULL) AND (width IS NULL) = (height IS NULL)))`,
  'CREATE UNIQUE INDEX file_derivative_size_is_unique_in_file ON file_derivative (file_id, size)',
  'CREATE UNIQUE INDEX file_derivative_storage_key_is_unique ON file_derivative (storage_key)',
];

/** Files and what is made from them. */
export class Storage1764000200000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of statements) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE file_derivative, stored_file');
  }
}
