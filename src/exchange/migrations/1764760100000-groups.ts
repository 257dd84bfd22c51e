import type { MigrationInterface, QueryRunner } from 'typeorm';

const statements = [
  `ALTER TABLE exchange_term ADD students_per_chaperone smallint NOT NULL DEFAULT 8, ADD unrelated_adults smallint NOT NULL DEFAULT 2,
     ADD CONSTRAINT exchange_term_has_chaperones CHECK (students_per_chaperone BETWEEN 1 AND 50 AND unrelated_adults BETWEEN 1 AND 10)`,
  `CREATE TABLE exchange_group (
     id uuid NOT NULL, term_id uuid NOT NULL, sponsor_id uuid NOT NULL, sending_community_id uuid NOT NULL, scope uuid NOT NULL, name text NOT NULL,
     fewest_students smallint NOT NULL, most_students smallint NOT NULL, opened_by uuid, opened_at timestamptz NOT NULL,
     CONSTRAINT exchange_group_pkey PRIMARY KEY (id),
     CONSTRAINT exchange_group_of_term FOREIGN KEY (term_id) REFERENCES exchange_term (id) ON DELETE RESTRICT,
     CONSTRAINT exchange_group_is_of_sponsor FOREIGN KEY (sponsor_id) REFERENCES exchange_sponsor (id) ON DELETE RESTRICT,
     CONSTRAINT exchange_group_is_sent_by_community FOREIGN KEY (sending_community_id) REFERENCES community (id) ON DELETE RESTRICT,
     CONSTRAINT exchange_group_is_opened_by_account FOREIGN KEY (opened_by) REFERENCES account (id) ON DELETE RESTRICT,
     CONSTRAINT exchange_group_has_name CHECK (btrim(name) <> ''),
     CONSTRAINT exchange_group_has_size CHECK (fewest_students BETWEEN 1 AND most_students AND most_students <= 60))`,
  'CREATE UNIQUE INDEX exchange_group_name_is_unique ON exchange_group (term_id, scope, name)',
  'CREATE INDEX exchange_group_by_scope ON exchange_group (scope, id)',
  'CREATE INDEX exchange_group_by_community ON exchange_group (sending_community_id, id)',
  'CREATE INDEX exchange_group_by_sponsor ON exchange_group (sponsor_id, id)',
  'CREATE INDEX exchange_group_opened_by ON exchange_group (opened_by)',

  `CREATE TABLE exchange_group_seat (
     id uuid NOT NULL, group_id uuid NOT NULL, application_id uuid NOT NULL, seat smallint NOT NULL, seated_at timestamptz NOT NULL, left_at timestamptz,
     CONSTRAINT exchange_group_seat_pkey PRIMARY KEY (id),
     CONSTRAINT exchange_group_seat_is_in_group FOREIGN KEY (group_id) REFERENCES exchange_group (id) ON DELETE RESTRICT,
     CONSTRAINT exchange_group_seat_is_of_application FOREIGN KEY (application_id) REFERENCES exchange_application (id) ON DELETE RESTRICT,
     CONSTRAINT exchange_group_seat_is_of_a_group CHECK (seat BETWEEN 1 AND 60))`,
  'CREATE UNIQUE INDEX exchange_group_seat_is_one_of_student ON exchange_group_seat (application_id) WHERE left_at IS NULL',
  'CREATE UNIQUE INDEX exchange_group_seat_is_taken_once ON exchange_group_seat (group_id, seat) WHERE left_at IS NULL',
  'CREATE INDEX exchange_group_seat_by_application ON exchange_group_seat (application_id, seated_at, id)',
  'CREATE INDEX exchange_group_seat_by_group ON exchange_group_seat (group_id, seated_at, id)',

  `CREATE TABLE exchange_chaperone (
     id uuid NOT NULL, group_id uuid NOT NULL, name text NOT NULL, gender text NOT NULL, worker_id uuid, host_file_id uuid,
     named_at timestamptz NOT NULL, withdrawn_at timestamptz, withdrawn_because text NOT NULL DEFAULT '',
     CONSTRAINT exchange_chaperone_pkey PRIMARY KEY (id),
     CONSTRAINT exchange_chaperone_of_group FOREIGN KEY (group_id) REFERENCES exchange_group (id) ON DELETE RESTRICT,
     CONSTRAINT exchange_chaperone_is_worker FOREIGN KEY (worker_id) REFERENCES worker (id) ON DELETE RESTRICT,
     CONSTRAINT exchange_chaperone_stays_in_home FOREIGN KEY (host_file_id) REFERENCES host_file (id) ON DELETE SET NULL,
     CONSTRAINT exchange_chaperone_has_name CHECK (btrim(name) <> ''),
     CONSTRAINT exchange_chaperone_gender_is_known CHECK (gender IN ('female', 'male', 'other')),
     CONSTRAINT exchange_chaperone_withdrawn_says_why CHECK ((withdrawn_at IS NULL) = (withdrawn_because = '')))`,
  'CREATE UNIQUE INDEX exchange_chaperone_is_named_once ON exchange_chaperone (group_id, worker_id) WHERE withdrawn_at IS NULL',
  'CREATE INDEX exchange_chaperone_by_group ON exchange_chaperone (group_id, named_at, id)',
  'CREATE INDEX exchange_chaperone_worker ON exchange_chaperone (worker_id)',
  'CREATE INDEX exchange_chaperone_home ON exchange_chaperone (host_file_id)',
];

/** Groups of Youth Ambassador trips: who travels in them, and who accompanies them. */
export class Groups1764760100000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of statements) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE exchange_chaperone, exchange_group_seat, exchange_group');
    await runner.query('ALTER TABLE exchange_term DROP students_per_chaperone, DROP unrelated_adults');
  }
}
