import type { MigrationInterface, QueryRunner } from 'typeorm';
import { guardState } from '../../platform/index.js';

const statements = [
  `CREATE TABLE yls_delegation (
     id uuid NOT NULL, summit_id uuid NOT NULL, member_id uuid NOT NULL, community_id uuid NOT NULL, name text NOT NULL, seats smallint NOT NULL,
     state text NOT NULL, party_id uuid, opened_by uuid, opened_at timestamptz NOT NULL,
     CONSTRAINT yls_delegation_pkey PRIMARY KEY (id),
     CONSTRAINT yls_delegation_of_summit FOREIGN KEY (summit_id) REFERENCES yls_summit (id) ON DELETE RESTRICT,
     CONSTRAINT yls_delegation_of_member FOREIGN KEY (member_id) REFERENCES member_organisation (id) ON DELETE RESTRICT,
     CONSTRAINT yls_delegation_is_from_community FOREIGN KEY (community_id) REFERENCES community (id) ON DELETE RESTRICT,
     CONSTRAINT yls_delegation_waits_with_party FOREIGN KEY (party_id) REFERENCES yls_party (id) ON DELETE RESTRICT,
     CONSTRAINT yls_delegation_opened_by_account FOREIGN KEY (opened_by) REFERENCES account (id) ON DELETE RESTRICT,
     CONSTRAINT yls_delegation_has_name CHECK (btrim(name) <> ''),
     CONSTRAINT yls_delegation_has_seats CHECK (seats BETWEEN 1 AND 60),
     CONSTRAINT yls_delegation_state_is_known CHECK (state IN ('draft', 'registered', 'waiting', 'withdrawn')),
     CONSTRAINT yls_delegation_waiting_has_party CHECK (party_id IS NOT NULL OR state <> 'waiting'))`,
  'CREATE UNIQUE INDEX yls_delegation_name_is_unique ON yls_delegation (summit_id, member_id, name)',
  'CREATE UNIQUE INDEX yls_delegation_with_way_is_unique ON yls_delegation (id, summit_id, member_id)',
  'CREATE INDEX yls_delegation_by_member ON yls_delegation (member_id, opened_at, id)',
  'CREATE INDEX yls_delegation_community ON yls_delegation (community_id)',
  'CREATE INDEX yls_delegation_party ON yls_delegation (party_id)',
  'CREATE INDEX yls_delegation_opened ON yls_delegation (opened_by)',
  guardState('yls_delegation'),
  'CREATE INDEX yls_registration_with_delegation ON yls_registration (delegation_id, summit_id, scope)',
  'DROP INDEX yls_registration_delegation',
  `ALTER TABLE yls_registration ADD CONSTRAINT yls_registration_is_in_delegation FOREIGN KEY (delegation_id, summit_id, scope)
     REFERENCES yls_delegation (id, summit_id, member_id) ON DELETE RESTRICT`,

  `CREATE TABLE yls_chaperone (
     id uuid NOT NULL, delegation_id uuid NOT NULL, name text NOT NULL, email citext NOT NULL, locale text NOT NULL, gender text NOT NULL,
     account_id uuid, related_to uuid, token_hash text, invited_at timestamptz NOT NULL, expires_at timestamptz NOT NULL, accepted_at timestamptz,
     withdrawn_at timestamptz, withdrawn_because text NOT NULL DEFAULT '',
     CONSTRAINT yls_chaperone_pkey PRIMARY KEY (id),
     CONSTRAINT yls_chaperone_of_delegation FOREIGN KEY (delegation_id) REFERENCES yls_delegation (id) ON DELETE RESTRICT,
     CONSTRAINT yls_chaperone_is_account FOREIGN KEY (account_id) REFERENCES account (id) ON DELETE RESTRICT,
     CONSTRAINT yls_chaperone_is_related_to_student FOREIGN KEY (related_to) REFERENCES yls_registration (id) ON DELETE SET NULL,
     CONSTRAINT yls_chaperone_has_name CHECK (btrim(name) <> ''),
     CONSTRAINT yls_chaperone_gender_is_known CHECK (gender IN ('female', 'male', 'other')),
     CONSTRAINT yls_chaperone_accepts_with_account CHECK ((accepted_at IS NULL) = (account_id IS NULL)),
     CONSTRAINT yls_chaperone_link_works_once CHECK (token_hash IS NULL OR (accepted_at IS NULL AND withdrawn_at IS NULL)),
     CONSTRAINT yls_chaperone_withdrawn_says_why CHECK ((withdrawn_at IS NULL) = (withdrawn_because = '')))`,
  'CREATE UNIQUE INDEX yls_chaperone_is_named_once ON yls_chaperone (delegation_id, email) WHERE withdrawn_at IS NULL',
  'CREATE UNIQUE INDEX yls_chaperone_accompanies_once ON yls_chaperone (delegation_id, account_id) WHERE withdrawn_at IS NULL',
  'CREATE UNIQUE INDEX yls_chaperone_token_is_unique ON yls_chaperone (token_hash)',
  'CREATE INDEX yls_chaperone_by_delegation ON yls_chaperone (delegation_id, invited_at, id)',
  'CREATE INDEX yls_chaperone_account ON yls_chaperone (account_id)',
  'CREATE INDEX yls_chaperone_related ON yls_chaperone (related_to)',
];

/** Delegations of members, and the adults with them. */
export class YlsDelegations1764771000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of statements) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE yls_registration DROP CONSTRAINT yls_registration_is_in_delegation');
    await runner.query('DROP INDEX yls_registration_with_delegation');
    await runner.query('CREATE INDEX yls_registration_delegation ON yls_registration (delegation_id)');
    await runner.query('DROP TABLE yls_chaperone, yls_delegation');
  }
}
