import type { MigrationInterface, QueryRunner } from 'typeorm';
import { keepsWithin } from './keeps-within.js';

const programme = [
  `CREATE TABLE yls_slot (
     id uuid NOT NULL, summit_id uuid NOT NULL, title jsonb NOT NULL, starts_at timestamptz NOT NULL, ends_at timestamptz NOT NULL,
     CONSTRAINT yls_slot_pkey PRIMARY KEY (id),
     CONSTRAINT yls_slot_of_summit FOREIGN KEY (summit_id) REFERENCES yls_summit (id) ON DELETE RESTRICT,
     CONSTRAINT yls_slot_ends_after_it_starts CHECK (ends_at > starts_at),
     CONSTRAINT yls_slot_has_title CHECK (btrim(title ->> 'en') <> ''),
     CONSTRAINT yls_slot_is_alone_in_its_time EXCLUDE USING gist (summit_id WITH =, tstzrange(starts_at, ends_at) WITH &&))`,
  'CREATE INDEX yls_slot_by_time ON yls_slot (summit_id, starts_at, id)',

  `CREATE TABLE yls_session (
     id uuid NOT NULL, slot_id uuid NOT NULL, topic text NOT NULL, kind text NOT NULL, title jsonb NOT NULL, about jsonb NOT NULL DEFAULT '{}',
     place text NOT NULL DEFAULT '', capacity integer NOT NULL, age_from smallint, age_to smallint, languages text[] NOT NULL DEFAULT '{}',
     is_step_free boolean NOT NULL DEFAULT true, most_of_delegation smallint,
     CONSTRAINT yls_session_pkey PRIMARY KEY (id),
     CONSTRAINT yls_session_of_slot FOREIGN KEY (slot_id) REFERENCES yls_slot (id) ON DELETE RESTRICT,
     CONSTRAINT yls_session_kind_is_known CHECK (kind IN ('session', 'simulation', 'project')),
     CONSTRAINT yls_session_has_title CHECK (btrim(title ->> 'en') <> '' AND btrim(topic) <> ''),
     CONSTRAINT yls_session_has_places CHECK (capacity BETWEEN 1 AND 10000),
     CONSTRAINT yls_session_ages_are_in_order CHECK (age_from <= age_to),
     CONSTRAINT yls_session_takes_somebody_of_a_delegation CHECK (most_of_delegation > 0))`,
  'CREATE UNIQUE INDEX yls_session_topic_is_unique ON yls_session (slot_id, topic)',
  'CREATE UNIQUE INDEX yls_session_is_of_its_slot ON yls_session (id, slot_id)',
];

const wishes = [
  `CREATE TABLE yls_ranking (
     summit_id uuid NOT NULL, ranks_until timestamptz NOT NULL, seed text NOT NULL, published_at timestamptz NOT NULL,
     CONSTRAINT yls_ranking_pkey PRIMARY KEY (summit_id),
     CONSTRAINT yls_ranking_of_summit FOREIGN KEY (summit_id) REFERENCES yls_summit (id) ON DELETE RESTRICT,
     CONSTRAINT yls_ranking_has_seed CHECK (seed ~ '^[0-9a-f]{16}$'))`,

  `CREATE TABLE yls_delegate (
     registration_id uuid NOT NULL, languages text[] NOT NULL DEFAULT '{en}', experience smallint NOT NULL DEFAULT 0,
     needs_step_free boolean NOT NULL DEFAULT false, needs_nurse_near boolean NOT NULL DEFAULT false, ranked_at timestamptz,
     CONSTRAINT yls_delegate_pkey PRIMARY KEY (registration_id),
     CONSTRAINT yls_delegate_is_registration FOREIGN KEY (registration_id) REFERENCES yls_registration (id) ON DELETE RESTRICT,
     CONSTRAINT yls_delegate_experience_is_known CHECK (experience BETWEEN 0 AND 2))`,

  `CREATE TABLE yls_preference (
     registration_id uuid NOT NULL, session_id uuid NOT NULL, slot_id uuid NOT NULL, rank smallint NOT NULL,
     CONSTRAINT yls_preference_pkey PRIMARY KEY (registration_id, session_id),
     CONSTRAINT yls_preference_is_by_registration FOREIGN KEY (registration_id) REFERENCES yls_registration (id) ON DELETE RESTRICT,
     CONSTRAINT yls_preference_is_for_session FOREIGN KEY (session_id, slot_id) REFERENCES yls_session (id, slot_id) ON DELETE RESTRICT,
     CONSTRAINT yls_preference_rank_counts_from_one CHECK (rank BETWEEN 1 AND 100))`,
  'CREATE UNIQUE INDEX yls_preference_rank_is_unique ON yls_preference (registration_id, slot_id, rank)',
  'CREATE INDEX yls_preference_session ON yls_preference (session_id, slot_id)',
];

const runs = [
  `CREATE TABLE yls_allocation_run (
     id uuid NOT NULL, summit_id uuid NOT NULL, kind text NOT NULL, session_id uuid, seed text NOT NULL, asked jsonb NOT NULL,
     asked_sha256 text NOT NULL, made jsonb NOT NULL, is_proven boolean NOT NULL, started_by uuid NOT NULL, at timestamptz NOT NULL,
     CONSTRAINT yls_allocation_run_pkey PRIMARY KEY (id),
     CONSTRAINT yls_allocation_run_of_summit FOREIGN KEY (summit_id) REFERENCES yls_summit (id) ON DELETE RESTRICT,
     CONSTRAINT yls_allocation_run_is_started_by_account FOREIGN KEY (started_by) REFERENCES account (id) ON DELETE RESTRICT,
     CONSTRAINT yls_allocation_run_kind_is_known CHECK (kind IN ('sessions', 'roles', 'rooms')),
     CONSTRAINT yls_allocation_run_has_hash CHECK (asked_sha256 ~ '^[0-9a-f]{64}$'),
     CONSTRAINT yls_allocation_run_is_made_by_its_seed CHECK ((asked ->> 'seed') IS NOT DISTINCT FROM seed))`,
  'CREATE INDEX yls_allocation_run_by_summit ON yls_allocation_run (summit_id, kind, at, id)',
  'CREATE INDEX yls_allocation_run_started_by ON yls_allocation_run (started_by)',
  `CREATE TRIGGER yls_allocation_run_is_append_only BEFORE UPDATE OR DELETE ON yls_allocation_run
   FOR EACH ROW EXECUTE FUNCTION refuse_change()`,
];

const places = [
  `CREATE TABLE yls_place (
     registration_id uuid NOT NULL, slot_id uuid NOT NULL, session_id uuid, run_id uuid, is_locked boolean NOT NULL DEFAULT false, why jsonb,
     shown_session_id uuid, shown_why jsonb, shown_at timestamptz,
     CONSTRAINT yls_place_pkey PRIMARY KEY (registration_id, slot_id),
     CONSTRAINT yls_place_is_of_registration FOREIGN KEY (registration_id) REFERENCES yls_registration (id) ON DELETE RESTRICT,
     CONSTRAINT yls_place_is_in_slot FOREIGN KEY (slot_id) REFERENCES yls_slot (id) ON DELETE RESTRICT,
     CONSTRAINT yls_place_is_in_session FOREIGN KEY (session_id, slot_id) REFERENCES yls_session (id, slot_id) ON DELETE RESTRICT,
     CONSTRAINT yls_place_is_shown_in_session FOREIGN KEY (shown_session_id, slot_id) REFERENCES yls_session (id, slot_id) ON DELETE RESTRICT,
     CONSTRAINT yls_place_is_from_run FOREIGN KEY (run_id) REFERENCES yls_allocation_run (id) ON DELETE SET NULL,
     CONSTRAINT yls_place_lock_is_of_session CHECK (session_id IS NOT NULL OR NOT is_locked),
     CONSTRAINT yls_place_release_has_moment CHECK (shown_session_id IS NULL OR shown_at IS NOT NULL))`,
  'CREATE INDEX yls_place_slot ON yls_place (slot_id)',
  'CREATE INDEX yls_place_session ON yls_place (session_id, slot_id)',
  'CREATE INDEX yls_place_shown_session ON yls_place (shown_session_id, slot_id)',
  'CREATE INDEX yls_place_run ON yls_place (run_id)',
  ...keepsWithin({
    table: 'yls_place',
    key: ['registration_id', 'slot_id'],
    of: 'session',
    within: ['yls_session', 'capacity'],
  }),
];

const roles = [
  `CREATE TABLE yls_role (
     id uuid NOT NULL, session_id uuid NOT NULL, title jsonb NOT NULL, seats integer NOT NULL, languages text[] NOT NULL DEFAULT '{}',
     CONSTRAINT yls_role_pkey PRIMARY KEY (id),
     CONSTRAINT yls_role_of_session FOREIGN KEY (session_id) REFERENCES yls_session (id) ON DELETE RESTRICT,
     CONSTRAINT yls_role_has_title CHECK (btrim(title ->> 'en') <> ''),
     CONSTRAINT yls_role_has_seats CHECK (seats BETWEEN 1 AND 1000))`,
  'CREATE INDEX yls_role_session ON yls_role (session_id)',
  'CREATE UNIQUE INDEX yls_role_is_of_its_session ON yls_role (id, session_id)',

  `CREATE TABLE yls_role_place (
     registration_id uuid NOT NULL, session_id uuid NOT NULL, role_id uuid, run_id uuid, is_locked boolean NOT NULL DEFAULT false, shown_role_id uuid,
     CONSTRAINT yls_role_place_pkey PRIMARY KEY (registration_id, session_id),
     CONSTRAINT yls_role_place_is_of_registration FOREIGN KEY (registration_id) REFERENCES yls_registration (id) ON DELETE RESTRICT,
     CONSTRAINT yls_role_place_is_in_session FOREIGN KEY (session_id) REFERENCES yls_session (id) ON DELETE RESTRICT,
     CONSTRAINT yls_role_place_is_of_role FOREIGN KEY (role_id, session_id) REFERENCES yls_role (id, session_id) ON DELETE RESTRICT,
     CONSTRAINT yls_role_place_is_shown_of_role FOREIGN KEY (shown_role_id, session_id) REFERENCES yls_role (id, session_id) ON DELETE RESTRICT,
     CONSTRAINT yls_role_place_is_from_run FOREIGN KEY (run_id) REFERENCES yls_allocation_run (id) ON DELETE SET NULL,
     CONSTRAINT yls_role_place_lock_is_of_role CHECK (role_id IS NOT NULL OR NOT is_locked))`,
  'CREATE INDEX yls_role_place_session ON yls_role_place (session_id)',
  'CREATE INDEX yls_role_place_role ON yls_role_place (role_id, session_id)',
  'CREATE INDEX yls_role_place_shown_role ON yls_role_place (shown_role_id, session_id)',
  'CREATE INDEX yls_role_place_run ON yls_role_place (run_id)',
  ...keepsWithin({
    table: 'yls_role_place',
    key: ['registration_id', 'session_id'],
    of: 'role',
    within: ['yls_role', 'seats'],
  }),
];

/** The summit's programme, what delegates wish of it, the plans, and who is where. */
export class YlsProgramme1764774000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [...programme, ...wishes, ...runs, ...places, ...roles]) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      'DROP TABLE yls_role_place, yls_role, yls_place, yls_allocation_run, yls_preference, yls_delegate, yls_ranking, yls_session, yls_slot',
    );
    await runner.query('DROP FUNCTION yls_place_keeps_within, yls_role_place_keeps_within');
  }
}
