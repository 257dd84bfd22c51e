import type { MigrationInterface, QueryRunner } from 'typeorm';

const statements = [
  `CREATE TABLE exchange_board_mark (
     id uuid NOT NULL, term_id uuid NOT NULL, scope uuid NOT NULL, application_id uuid, host_file_id uuid, kind text NOT NULL,
     reason text NOT NULL DEFAULT '', marked_by uuid NOT NULL, marked_at timestamptz NOT NULL, lifted_by uuid, lifted_at timestamptz,
     CONSTRAINT exchange_board_mark_pkey PRIMARY KEY (id),
     CONSTRAINT exchange_board_mark_of_term FOREIGN KEY (term_id) REFERENCES exchange_term (id) ON DELETE RESTRICT,
     CONSTRAINT exchange_board_mark_is_of_application FOREIGN KEY (application_id) REFERENCES exchange_application (id) ON DELETE RESTRICT,
     CONSTRAINT exchange_board_mark_is_of_host_file FOREIGN KEY (host_file_id) REFERENCES host_file (id) ON DELETE CASCADE,
     CONSTRAINT exchange_board_mark_is_by_account FOREIGN KEY (marked_by) REFERENCES account (id) ON DELETE RESTRICT,
     CONSTRAINT exchange_board_mark_is_lifted_by_account FOREIGN KEY (lifted_by) REFERENCES account (id) ON DELETE RESTRICT,
     CONSTRAINT exchange_board_mark_kind_is_known CHECK (kind IN ('pin', 'veto', 'hold')),
     CONSTRAINT exchange_board_mark_is_of_pair_or_one CHECK (
       num_nonnulls(application_id, host_file_id) = CASE WHEN kind = 'hold' THEN 1 ELSE 2 END),
     CONSTRAINT exchange_board_mark_is_lifted_by_somebody CHECK ((lifted_at IS NULL) = (lifted_by IS NULL)))`,
  'CREATE INDEX exchange_board_mark_by_board ON exchange_board_mark (term_id, scope, marked_at, id)',
  `CREATE UNIQUE INDEX exchange_board_mark_pins_student_once ON exchange_board_mark (application_id) WHERE kind = 'pin' AND lifted_at IS NULL`,
  `CREATE UNIQUE INDEX exchange_board_mark_vetoes_pair_once ON exchange_board_mark (application_id, host_file_id)
    WHERE kind = 'veto' AND lifted_at IS NULL`,
  `CREATE UNIQUE INDEX exchange_board_mark_holds_student_once ON exchange_board_mark (application_id)
    WHERE kind = 'hold' AND application_id IS NOT NULL AND lifted_at IS NULL`,
  `CREATE UNIQUE INDEX exchange_board_mark_holds_home_once ON exchange_board_mark (term_id, host_file_id)
    WHERE kind = 'hold' AND host_file_id IS NOT NULL AND lifted_at IS NULL`,
  'CREATE INDEX exchange_board_mark_application ON exchange_board_mark (application_id)',
  'CREATE INDEX exchange_board_mark_host_file ON exchange_board_mark (host_file_id)',
  'CREATE INDEX exchange_board_mark_marked_by ON exchange_board_mark (marked_by)',
  'CREATE INDEX exchange_board_mark_lifted_by ON exchange_board_mark (lifted_by)',
];

/** What desks say to the plan of their board. */
export class BoardMarks1764747000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of statements) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE exchange_board_mark');
  }
}
