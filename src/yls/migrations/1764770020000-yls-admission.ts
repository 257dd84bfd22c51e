import type { MigrationInterface, QueryRunner } from 'typeorm';
import { guardState } from '../../platform/index.js';

const statements = [
  `CREATE TABLE yls_party (
     id uuid NOT NULL, summit_id uuid NOT NULL, kind text NOT NULL, state text NOT NULL, position integer NOT NULL,
     CONSTRAINT yls_party_pkey PRIMARY KEY (id),
     CONSTRAINT yls_party_of_summit FOREIGN KEY (summit_id) REFERENCES yls_summit (id) ON DELETE RESTRICT,
     CONSTRAINT yls_party_kind_is_known CHECK (kind IN ('single', 'siblings', 'delegation')),
     CONSTRAINT yls_party_state_is_known CHECK (state IN ('waiting', 'offered', 'taken', 'expired', 'left')))`,
  'CREATE INDEX yls_party_by_place ON yls_party (summit_id, state, position, id)',
  guardState('yls_party'),
  `ALTER TABLE yls_registration ADD CONSTRAINT yls_registration_moves_with_party FOREIGN KEY (party_id) REFERENCES yls_party (id) ON DELETE RESTRICT`,

  `CREATE TABLE yls_fund (
     id uuid NOT NULL, summit_id uuid NOT NULL, name text NOT NULL, budget_cents integer NOT NULL, granted_cents integer NOT NULL DEFAULT 0,
     CONSTRAINT yls_fund_pkey PRIMARY KEY (id),
     CONSTRAINT yls_fund_of_summit FOREIGN KEY (summit_id) REFERENCES yls_summit (id) ON DELETE RESTRICT,
     CONSTRAINT yls_fund_has_name CHECK (btrim(name) <> ''),
     CONSTRAINT yls_fund_is_not_overdrawn CHECK (granted_cents BETWEEN 0 AND budget_cents))`,
  'CREATE UNIQUE INDEX yls_fund_name_is_unique ON yls_fund (summit_id, name)',

  `CREATE TABLE yls_grant (
     registration_id uuid NOT NULL, fund_id uuid NOT NULL, cents integer NOT NULL, reason text NOT NULL, granted_at timestamptz NOT NULL,
     CONSTRAINT yls_grant_pkey PRIMARY KEY (registration_id),
     CONSTRAINT yls_grant_is_for_registration FOREIGN KEY (registration_id) REFERENCES yls_registration (id) ON DELETE RESTRICT,
     CONSTRAINT yls_grant_is_of_fund FOREIGN KEY (fund_id) REFERENCES yls_fund (id) ON DELETE RESTRICT,
     CONSTRAINT yls_grant_gives_something CHECK (cents > 0))`,
  'CREATE INDEX yls_grant_fund ON yls_grant (fund_id)',

  `CREATE TABLE yls_review (
     registration_id uuid NOT NULL, reviewer_id uuid NOT NULL, scores jsonb NOT NULL, advice text NOT NULL, note text NOT NULL DEFAULT '',
     reviewed_at timestamptz NOT NULL,
     CONSTRAINT yls_review_pkey PRIMARY KEY (registration_id, reviewer_id),
     CONSTRAINT yls_review_is_of_registration FOREIGN KEY (registration_id) REFERENCES yls_registration (id) ON DELETE RESTRICT,
     CONSTRAINT yls_review_is_by_account FOREIGN KEY (reviewer_id) REFERENCES account (id) ON DELETE RESTRICT,
     CONSTRAINT yls_review_advice_is_known CHECK (advice IN ('admit', 'waitlist', 'decline')))`,
  'CREATE INDEX yls_review_reviewer ON yls_review (reviewer_id)',
];

/** How it is decided who comes: reviews, the waitlist by parties, scholarships. */
export class YlsAdmission1764770020000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of statements) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE yls_registration DROP CONSTRAINT yls_registration_moves_with_party');
    await runner.query('DROP TABLE yls_review, yls_grant, yls_fund, yls_party');
  }
}
