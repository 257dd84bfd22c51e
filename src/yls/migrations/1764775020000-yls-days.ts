import type { MigrationInterface, QueryRunner } from 'typeorm';

const pickUp = [
  `CREATE TABLE yls_collector (
     id uuid NOT NULL, registration_id uuid NOT NULL, name text NOT NULL, code_hash text NOT NULL, named_at timestamptz NOT NULL,
     ended_at timestamptz, wrong_tries smallint NOT NULL DEFAULT 0,
     CONSTRAINT yls_collector_pkey PRIMARY KEY (id),
     CONSTRAINT yls_collector_of_registration FOREIGN KEY (registration_id) REFERENCES yls_registration (id) ON DELETE RESTRICT,
     CONSTRAINT yls_collector_has_name CHECK (btrim(name) <> ''),
     CONSTRAINT yls_collector_code_is_hashed CHECK (code_hash ~ '^[0-9a-f]{64}$'))`,
  'CREATE INDEX yls_collector_by_registration ON yls_collector (registration_id, named_at)',

  `CREATE TABLE yls_release (
     id uuid NOT NULL, registration_id uuid NOT NULL, collector_id uuid, collected_by text NOT NULL, reason text NOT NULL DEFAULT '',
     by_account_id uuid NOT NULL, released_at timestamptz NOT NULL,
     CONSTRAINT yls_release_pkey PRIMARY KEY (id),
     CONSTRAINT yls_release_of_registration FOREIGN KEY (registration_id) REFERENCES yls_registration (id) ON DELETE RESTRICT,
     CONSTRAINT yls_release_to_collector FOREIGN KEY (collector_id) REFERENCES yls_collector (id) ON DELETE RESTRICT,
     CONSTRAINT yls_release_by_account FOREIGN KEY (by_account_id) REFERENCES account (id) ON DELETE RESTRICT,
     CONSTRAINT yls_release_has_name CHECK (btrim(collected_by) <> ''),
     CONSTRAINT yls_release_is_by_code_or_says_why CHECK (collector_id IS NOT NULL OR btrim(reason) <> ''))`,
  'CREATE UNIQUE INDEX yls_release_is_once ON yls_release (registration_id)',
  'CREATE INDEX yls_release_collector ON yls_release (collector_id)',
  'CREATE INDEX yls_release_by ON yls_release (by_account_id)',
];

const counts = [
  `CREATE TABLE yls_bus (
     id uuid NOT NULL, summit_id uuid NOT NULL, name text NOT NULL, leaves_from text NOT NULL, leaves_at timestamptz NOT NULL, seats smallint NOT NULL,
     CONSTRAINT yls_bus_pkey PRIMARY KEY (id),
     CONSTRAINT yls_bus_of_summit FOREIGN KEY (summit_id) REFERENCES yls_summit (id) ON DELETE RESTRICT,
     CONSTRAINT yls_bus_has_name CHECK (btrim(name) <> '' AND btrim(leaves_from) <> ''),
     CONSTRAINT yls_bus_has_seats CHECK (seats BETWEEN 1 AND 120))`,
  'CREATE UNIQUE INDEX yls_bus_name_is_unique ON yls_bus (summit_id, name)',
  'CREATE INDEX yls_bus_by_time ON yls_bus (summit_id, leaves_at, id)',

  `CREATE TABLE yls_bus_rider (
     bus_id uuid NOT NULL, registration_id uuid NOT NULL,
     CONSTRAINT yls_bus_rider_pkey PRIMARY KEY (bus_id, registration_id),
     CONSTRAINT yls_bus_rider_goes_by_bus FOREIGN KEY (bus_id) REFERENCES yls_bus (id) ON DELETE RESTRICT,
     CONSTRAINT yls_bus_rider_is_registration FOREIGN KEY (registration_id) REFERENCES yls_registration (id) ON DELETE RESTRICT)`,
  'CREATE INDEX yls_bus_rider_registration ON yls_bus_rider (registration_id)',

  `CREATE TABLE yls_head_count (
     id uuid NOT NULL, summit_id uuid NOT NULL, bus_id uuid, session_id uuid, expected integer NOT NULL, counted integer NOT NULL,
     by_account_id uuid NOT NULL, counted_at timestamptz NOT NULL, settled_at timestamptz, settled_because text NOT NULL DEFAULT '',
     CONSTRAINT yls_head_count_pkey PRIMARY KEY (id),
     CONSTRAINT yls_head_count_at_summit FOREIGN KEY (summit_id) REFERENCES yls_summit (id) ON DELETE RESTRICT,
     CONSTRAINT yls_head_count_on_bus FOREIGN KEY (bus_id) REFERENCES yls_bus (id) ON DELETE RESTRICT,
     CONSTRAINT yls_head_count_in_session FOREIGN KEY (session_id) REFERENCES yls_session (id) ON DELETE RESTRICT,
     CONSTRAINT yls_head_count_by_account FOREIGN KEY (by_account_id) REFERENCES account (id) ON DELETE RESTRICT,
     CONSTRAINT yls_head_count_is_of_one CHECK (num_nonnulls(bus_id, session_id) = 1),
     CONSTRAINT yls_head_count_is_no_debt CHECK (counted BETWEEN 0 AND expected),
     CONSTRAINT yls_head_count_settled_says_how CHECK ((settled_at IS NULL) = (settled_because = '')))`,
  'CREATE INDEX yls_head_count_of_bus ON yls_head_count (bus_id, counted_at)',
  'CREATE INDEX yls_head_count_of_session ON yls_head_count (session_id, counted_at)',
  'CREATE INDEX yls_head_count_with_missing ON yls_head_count (summit_id, counted_at) WHERE counted < expected AND settled_at IS NULL',
  'CREATE INDEX yls_head_count_by ON yls_head_count (by_account_id)',

  `CREATE TABLE yls_attendance (
     head_count_id uuid NOT NULL, registration_id uuid NOT NULL, is_here boolean NOT NULL,
     CONSTRAINT yls_attendance_pkey PRIMARY KEY (head_count_id, registration_id),
     CONSTRAINT yls_attendance_at_count FOREIGN KEY (head_count_id) REFERENCES yls_head_count (id) ON DELETE RESTRICT,
     CONSTRAINT yls_attendance_of_registration FOREIGN KEY (registration_id) REFERENCES yls_registration (id) ON DELETE RESTRICT)`,
  'CREATE INDEX yls_attendance_registration ON yls_attendance (registration_id)',
];

const others = [
  `CREATE TABLE yls_calendar (
     registration_id uuid NOT NULL, token_hash text NOT NULL, made_at timestamptz NOT NULL,
     CONSTRAINT yls_calendar_pkey PRIMARY KEY (registration_id),
     CONSTRAINT yls_calendar_of_registration FOREIGN KEY (registration_id) REFERENCES yls_registration (id) ON DELETE RESTRICT,
     CONSTRAINT yls_calendar_token_hash_is_sha256 CHECK (token_hash ~ '^[0-9a-f]{64}$'))`,
  'CREATE UNIQUE INDEX yls_calendar_token_is_unique ON yls_calendar (token_hash)',

  `CREATE TABLE yls_announcement (
     id uuid NOT NULL, summit_id uuid NOT NULL, group_kind text NOT NULL, group_id uuid, words text NOT NULL, by_account_id uuid NOT NULL,
     said_at timestamptz NOT NULL,
     CONSTRAINT yls_announcement_pkey PRIMARY KEY (id),
     CONSTRAINT yls_announcement_at_summit FOREIGN KEY (summit_id) REFERENCES yls_summit (id) ON DELETE RESTRICT,
     CONSTRAINT yls_announcement_by_account FOREIGN KEY (by_account_id) REFERENCES account (id) ON DELETE RESTRICT,
     CONSTRAINT yls_announcement_group_is_known CHECK (group_kind IN ('all', 'delegation', 'session', 'bus', 'chaperones', 'guardians')),
     CONSTRAINT yls_announcement_names_its_group CHECK ((group_id IS NOT NULL) = (group_kind IN ('delegation', 'session', 'bus'))),
     CONSTRAINT yls_announcement_says_something CHECK (btrim(words) <> ''))`,
  'CREATE INDEX yls_announcement_of_summit ON yls_announcement (summit_id, said_at, id)',
  'CREATE INDEX yls_announcement_by ON yls_announcement (by_account_id)',

  `CREATE TABLE yls_send_home (
     registration_id uuid NOT NULL, reason text NOT NULL, asked_by uuid NOT NULL, asked_at timestamptz NOT NULL, agreed_by uuid, agreed_at timestamptz,
     CONSTRAINT yls_send_home_pkey PRIMARY KEY (registration_id),
     CONSTRAINT yls_send_home_of_registration FOREIGN KEY (registration_id) REFERENCES yls_registration (id) ON DELETE RESTRICT,
     CONSTRAINT yls_send_home_asked_by_account FOREIGN KEY (asked_by) REFERENCES account (id) ON DELETE RESTRICT,
     CONSTRAINT yls_send_home_agreed_by_account FOREIGN KEY (agreed_by) REFERENCES account (id) ON DELETE RESTRICT,
     CONSTRAINT yls_send_home_says_why CHECK (btrim(reason) <> ''),
     CONSTRAINT yls_send_home_is_of_two CHECK (agreed_by <> asked_by),
     CONSTRAINT yls_send_home_agreed_has_moment CHECK ((agreed_by IS NULL) = (agreed_at IS NULL)))`,
  'CREATE INDEX yls_send_home_asked ON yls_send_home (asked_by)',
  'CREATE INDEX yls_send_home_agreed ON yls_send_home (agreed_by)',
];

/** The days themselves: who collects a student, heads that are counted, schedules, announcements, sending somebody home. */
export class YlsDays1764775020000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [...pickUp, ...counts, ...others]) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      'DROP TABLE yls_send_home, yls_announcement, yls_calendar, yls_attendance, yls_head_count, yls_bus_rider, yls_bus, yls_release, yls_collector',
    );
  }
}
