import type { MigrationInterface, QueryRunner } from 'typeorm';

const statements = [
  `CREATE TABLE worker (
     id uuid NOT NULL, account_id uuid NOT NULL, scope uuid NOT NULL, employer text NOT NULL DEFAULT '', home_place text NOT NULL,
     home_latitude double precision, home_longitude double precision, time_zone text NOT NULL, supervisor_account_id uuid,
     appointed_by uuid, appointed_at timestamptz NOT NULL, ended_at timestamptz, end_reason text,
     CONSTRAINT worker_pkey PRIMARY KEY (id),
     CONSTRAINT worker_is_account FOREIGN KEY (account_id) REFERENCES account (id) ON DELETE RESTRICT,
     CONSTRAINT worker_is_supervised_by_account FOREIGN KEY (supervisor_account_id) REFERENCES account (id) ON DELETE RESTRICT,
     CONSTRAINT worker_is_appointed_by_account FOREIGN KEY (appointed_by) REFERENCES account (id) ON DELETE RESTRICT,
     CONSTRAINT worker_has_both_coordinates_or_none CHECK ((home_latitude IS NULL) = (home_longitude IS NULL)),
     CONSTRAINT worker_latitude_is_on_earth CHECK (home_latitude BETWEEN -90 AND 90),
     CONSTRAINT worker_longitude_is_on_earth CHECK (home_longitude BETWEEN -180 AND 180),
     CONSTRAINT worker_does_not_supervise_themselves CHECK (supervisor_account_id <> account_id),
     CONSTRAINT worker_ended_says_why CHECK ((ended_at IS NULL) = (end_reason IS NULL)))`,
  'CREATE UNIQUE INDEX worker_is_appointed_once_at_a_time ON worker (account_id, scope) WHERE ended_at IS NULL',
  'CREATE UNIQUE INDEX worker_id_with_account_is_unique ON worker (id, account_id)',
  'CREATE INDEX worker_by_scope ON worker (scope, appointed_at, id)',
  'CREATE INDEX worker_account ON worker (account_id)',
  'CREATE INDEX worker_supervisor ON worker (supervisor_account_id)',
  'CREATE INDEX worker_appointed_by ON worker (appointed_by)',

  `CREATE TABLE worker_paper (
     id uuid NOT NULL, worker_id uuid NOT NULL, account_id uuid NOT NULL, kind text NOT NULL, completed_on date NOT NULL, clear boolean NOT NULL,
     vendor_reference text, note text NOT NULL DEFAULT '', recorded_by uuid NOT NULL, recorded_at timestamptz NOT NULL,
     CONSTRAINT worker_paper_pkey PRIMARY KEY (id),
     CONSTRAINT worker_paper_is_about_worker FOREIGN KEY (worker_id, account_id) REFERENCES worker (id, account_id) ON DELETE RESTRICT,
     CONSTRAINT worker_paper_is_recorded_by_account FOREIGN KEY (recorded_by) REFERENCES account (id) ON DELETE RESTRICT,
     CONSTRAINT worker_paper_kind_is_known CHECK (kind IN ('coordinator-training', 'department-training', 'refresher', 'criminal-check', 'registry-check', 'conflict-declaration')),
     CONSTRAINT worker_paper_of_check_has_reference CHECK ((kind IN ('criminal-check', 'registry-check')) = (vendor_reference IS NOT NULL)),
     CONSTRAINT worker_paper_is_put_on_file_by_another CHECK ((kind = 'conflict-declaration') = (recorded_by = account_id)),
     CONSTRAINT worker_paper_is_not_of_the_future CHECK (completed_on <= (recorded_at AT TIME ZONE 'UTC')::date + 1))`,
  'CREATE INDEX worker_paper_by_worker ON worker_paper (worker_id, completed_on, id)',
  'CREATE INDEX worker_paper_about ON worker_paper (worker_id, account_id)',
  'CREATE INDEX worker_paper_recorded_by ON worker_paper (recorded_by)',

  `CREATE TABLE paper_strike (
     paper_id uuid NOT NULL, reason text NOT NULL, struck_by uuid NOT NULL, struck_at timestamptz NOT NULL,
     CONSTRAINT paper_strike_pkey PRIMARY KEY (paper_id),
     CONSTRAINT paper_strike_of_paper FOREIGN KEY (paper_id) REFERENCES worker_paper (id) ON DELETE RESTRICT,
     CONSTRAINT paper_strike_is_by_account FOREIGN KEY (struck_by) REFERENCES account (id) ON DELETE RESTRICT,
     CONSTRAINT paper_strike_has_reason CHECK (reason <> ''))`,
  'CREATE INDEX paper_strike_struck_by ON paper_strike (struck_by)',

  ...['worker_paper', 'paper_strike'].map(
    (table) =>
      `CREATE TRIGGER ${table}_is_never_changed BEFORE UPDATE ON ${table} FOR EACH ROW EXECUTE FUNCTION refuse_change()`,
  ),
];

/** People who work with families, and the papers that this rests on. */
export class Vetting1764320000200 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of statements) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE paper_strike, worker_paper, worker');
  }
}
