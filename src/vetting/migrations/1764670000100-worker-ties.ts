import type { MigrationInterface, QueryRunner } from 'typeorm';

const statements = [
  `CREATE TABLE worker_tie (
     id uuid NOT NULL, account_id uuid NOT NULL, kind text NOT NULL, name text NOT NULL, tied_account_id uuid,
     declared_by uuid NOT NULL, declared_at timestamptz NOT NULL, ended_at timestamptz, ended_by uuid,
     CONSTRAINT worker_tie_pkey PRIMARY KEY (id),
     CONSTRAINT worker_tie_of_account FOREIGN KEY (account_id) REFERENCES account (id) ON DELETE RESTRICT,
     CONSTRAINT worker_tie_is_to_account FOREIGN KEY (tied_account_id) REFERENCES account (id) ON DELETE SET NULL,
     CONSTRAINT worker_tie_is_declared_by_account FOREIGN KEY (declared_by) REFERENCES account (id) ON DELETE RESTRICT,
     CONSTRAINT worker_tie_is_ended_by_account FOREIGN KEY (ended_by) REFERENCES account (id) ON DELETE RESTRICT,
     CONSTRAINT worker_tie_kind_is_known CHECK (kind IN ('spouse', 'parent-or-child', 'sibling', 'other-relative', 'shares-home')),
     CONSTRAINT worker_tie_has_name CHECK (btrim(name) <> ''),
     CONSTRAINT worker_tie_is_to_another CHECK (tied_account_id <> account_id),
     CONSTRAINT worker_tie_ended_by_somebody CHECK ((ended_at IS NULL) = (ended_by IS NULL)))`,
  'CREATE INDEX worker_tie_by_account ON worker_tie (account_id, declared_at, id)',
  'CREATE INDEX worker_tie_tied_account ON worker_tie (tied_account_id)',
  'CREATE INDEX worker_tie_declared_by ON worker_tie (declared_by)',
  'CREATE INDEX worker_tie_ended_by ON worker_tie (ended_by)',
];

/** Relatives of people who work with families. */
export class WorkerTies1764670000100 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of statements) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE worker_tie');
  }
}
