import type { MigrationInterface, QueryRunner } from 'typeorm';

const statements = [
  `CREATE TABLE yls_ticket (
     id uuid NOT NULL, registration_id uuid NOT NULL, code text NOT NULL, code_hash text NOT NULL, issued_at timestamptz NOT NULL, ended_at timestamptz,
     CONSTRAINT yls_ticket_pkey PRIMARY KEY (id),
     CONSTRAINT yls_ticket_is_for_registration FOREIGN KEY (registration_id) REFERENCES yls_registration (id) ON DELETE RESTRICT,
     CONSTRAINT yls_ticket_code_is_readable CHECK (code ~ '^[0-9A-HJKMNP-TV-Z]{10}$'),
     CONSTRAINT yls_ticket_hash_is_short CHECK (code_hash ~ '^[0-9a-f]{32}$'),
     CONSTRAINT yls_ticket_ends_after_it_begins CHECK (ended_at >= issued_at))`,
  'CREATE UNIQUE INDEX yls_ticket_is_one ON yls_ticket (registration_id) WHERE ended_at IS NULL',
  'CREATE INDEX yls_ticket_of_registration ON yls_ticket (registration_id, issued_at)',
  'CREATE UNIQUE INDEX yls_ticket_hash_is_unique ON yls_ticket (code_hash)',

  `CREATE TABLE yls_check_in (
     id uuid NOT NULL, summit_id uuid NOT NULL, registration_id uuid, way text NOT NULL, device_id uuid, at timestamptz NOT NULL,
     received_at timestamptz NOT NULL, by_account_id uuid NOT NULL, outcome text NOT NULL,
     CONSTRAINT yls_check_in_pkey PRIMARY KEY (id),
     CONSTRAINT yls_check_in_at_summit FOREIGN KEY (summit_id) REFERENCES yls_summit (id) ON DELETE RESTRICT,
     CONSTRAINT yls_check_in_of_somebody FOREIGN KEY (registration_id) REFERENCES yls_registration (id) ON DELETE RESTRICT,
     CONSTRAINT yls_check_in_by_account FOREIGN KEY (by_account_id) REFERENCES account (id) ON DELETE RESTRICT,
     CONSTRAINT yls_check_in_outcome_is_known CHECK (outcome IN ('taken', 'again', 'replaced', 'not_ready', 'unknown')),
     CONSTRAINT yls_check_in_way_is_known CHECK (way IN ('scan', 'code', 'name')),
     CONSTRAINT yls_check_in_is_of_somebody CHECK (registration_id IS NOT NULL OR outcome = 'unknown'),
     CONSTRAINT yls_check_in_was_not_before_it_happened CHECK (at <= received_at))`,
  'CREATE INDEX yls_check_in_of_registration ON yls_check_in (registration_id, at)',
  'CREATE INDEX yls_check_in_of_summit ON yls_check_in (summit_id, received_at, id)',
  `CREATE INDEX yls_check_in_to_look_at ON yls_check_in (summit_id, received_at) WHERE outcome <> 'taken'`,
  'CREATE INDEX yls_check_in_by ON yls_check_in (by_account_id)',
];

/** The days of a summit: tickets and the door. */
export class YlsDay1764775010000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of statements) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE yls_check_in, yls_ticket');
  }
}
