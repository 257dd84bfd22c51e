import type { MigrationInterface, QueryRunner } from 'typeorm';
import { guardState } from '../../platform/index.js';

const ACCOUNTS = `
  CREATE TABLE account (
    id uuid NOT NULL,
    email citext NOT NULL,
    password_hash text,
    display_name text NOT NULL,
    addressed_as text,
    locale text NOT NULL,
    birth_date date,
    email_verified_at timestamptz,
    state text NOT NULL DEFAULT 'active',
    session_epoch integer NOT NULL DEFAULT 0,
    created_at timestamptz NOT NULL,
    CONSTRAINT account_pkey PRIMARY KEY (id),
    CONSTRAINT account_state_is_known CHECK (state IN ('active', 'suspended')),
    CONSTRAINT account_display_name_is_not_blank CHECK (btrim(display_name) <> '')
  );
  CREATE UNIQUE INDEX account_email_is_unique ON account (email);

  CREATE TABLE external_identity (
    id uuid NOT NULL,
    account_id uuid NOT NULL,
    issuer text NOT NULL,
    subject text NOT NULL,
    linked_at timestamptz NOT NULL,
    CONSTRAINT external_identity_pkey PRIMARY KEY (id),
    CONSTRAINT external_identity_belongs_to_one_account UNIQUE (issuer, subject),
    CONSTRAINT external_identity_of_account FOREIGN KEY (account_id) REFERENCES account (id) ON DELETE CASCADE
  );
  CREATE INDEX external_identity_account ON external_identity (account_id);`;

const ROLE_GRANTS = `
  CREATE TABLE role_grant (
    id uuid NOT NULL,
    account_id uuid NOT NULL,
    role text NOT NULL,
    scope uuid,
    valid_from timestamptz NOT NULL,
    valid_until timestamptz,
    granted_by uuid,
    CONSTRAINT role_grant_pkey PRIMARY KEY (id),
    CONSTRAINT role_grant_role_is_known
      CHECK (role IN ('administrator', 'staff', 'coordinator', 'judge', 'student', 'guardian')),
    CONSTRAINT role_grant_ends_after_it_begins CHECK (valid_until IS NULL OR valid_until >= valid_from),
    CONSTRAINT role_grant_is_not_held_twice_at_once EXCLUDE USING gist (
      account_id WITH =, role WITH =,
      (COALESCE(scope, '00000000-0000-0000-0000-000000000000'::uuid)) WITH =,
      tstzrange(valid_from, valid_until) WITH &&),
    CONSTRAINT role_grant_of_account FOREIGN KEY (account_id) REFERENCES account (id) ON DELETE CASCADE,
    CONSTRAINT role_grant_granted_by_account FOREIGN KEY (granted_by) REFERENCES account (id) ON DELETE SET NULL
  );
  CREATE INDEX role_grant_account ON role_grant (account_id);
  CREATE INDEX role_grant_holders ON role_grant (role, scope);
  CREATE INDEX role_grant_granted_by ON role_grant (granted_by);`;

const LINKS_AND_TOKENS = `
  CREATE TABLE one_time_link (
    id uuid NOT NULL,
    account_id uuid NOT NULL,
    purpose text NOT NULL,
    token_hash text NOT NULL,
    created_at timestamptz NOT NULL,
    expires_at timestamptz NOT NULL,
    used_at timestamptz,
    CONSTRAINT one_time_link_pkey PRIMARY KEY (id),
    CONSTRAINT one_time_link_purpose_is_known CHECK (purpose IN ('verify-email', 'reset-password', 'sign-in')),
    CONSTRAINT one_time_link_expires_after_it_is_made CHECK (expires_at > created_at),
    CONSTRAINT one_time_link_of_account FOREIGN KEY (account_id) REFERENCES account (id) ON DELETE CASCADE
  );
  CREATE INDEX one_time_link_account ON one_time_link (account_id);
  CREATE UNIQUE INDEX one_time_link_token_is_unique ON one_time_link (token_hash);

  CREATE TABLE access_token (
    id uuid NOT NULL,
    account_id uuid NOT NULL,
    name text NOT NULL,
    token_hash text NOT NULL,
    scopes text[] NOT NULL,
    second_factor boolean NOT NULL,
    created_at timestamptz NOT NULL,
    expires_at timestamptz NOT NULL,
    last_used_at timestamptz,
    revoked_at timestamptz,
    CONSTRAINT access_token_pkey PRIMARY KEY (id),
    CONSTRAINT access_token_has_a_known_scope
      CHECK (scopes <@ ARRAY['read', 'write'] AND cardinality(scopes) > 0),
    CONSTRAINT access_token_expires_after_it_is_made CHECK (expires_at > created_at),
    CONSTRAINT access_token_of_account FOREIGN KEY (account_id) REFERENCES account (id) ON DELETE CASCADE
  );
  CREATE INDEX access_token_account ON access_token (account_id);
  CREATE UNIQUE INDEX access_token_hash_is_unique ON access_token (token_hash);`;

const SECOND_FACTOR = `
  CREATE TABLE totp_secret (
    account_id uuid NOT NULL,
    sealed_secret text NOT NULL,
    created_at timestamptz NOT NULL,
    confirmed_at timestamptz,
    last_step integer NOT NULL DEFAULT 0,
    CONSTRAINT totp_secret_pkey PRIMARY KEY (account_id),
    CONSTRAINT totp_secret_of_account FOREIGN KEY (account_id) REFERENCES account (id) ON DELETE CASCADE
  );
  CREATE TABLE recovery_code (
    id uuid NOT NULL,
    account_id uuid NOT NULL,
    code_hash text NOT NULL,
    used_at timestamptz,
    CONSTRAINT recovery_code_pkey PRIMARY KEY (id),
    CONSTRAINT recovery_code_is_unique_for_account UNIQUE (account_id, code_hash),
    CONSTRAINT recovery_code_of_account FOREIGN KEY (account_id) REFERENCES account (id) ON DELETE CASCADE
  );`;

/**
 * `web_session` has the shape that connect-pg-simple writes (sid, sess, expire), and one column more: whose session it is,
 * computed by the database, so that a person's sessions are found by index and go with the account.
 * `sign_in_attempt` has the shape that rate-limiter-flexible writes.
 */
const SESSIONS_AND_THROTTLE = `
  CREATE TABLE web_session (
    sid text NOT NULL,
    sess jsonb NOT NULL,
    expire timestamptz NOT NULL,
    account_id uuid GENERATED ALWAYS AS ((sess ->> 'accountId')::uuid) STORED,
    CONSTRAINT web_session_pkey PRIMARY KEY (sid),
    CONSTRAINT web_session_of_account FOREIGN KEY (account_id) REFERENCES account (id) ON DELETE CASCADE
  );
  CREATE INDEX web_session_account ON web_session (account_id);
  CREATE INDEX web_session_expire ON web_session (expire);
  CREATE TABLE sign_in_attempt (
    key varchar(255) NOT NULL,
    points integer NOT NULL DEFAULT 0,
    expire bigint,
    CONSTRAINT sign_in_attempt_pkey PRIMARY KEY (key)
  );
  CREATE INDEX sign_in_attempt_expire ON sign_in_attempt (expire);`;

const TABLES = [
  'sign_in_attempt',
  'web_session',
  'recovery_code',
  'totp_secret',
  'access_token',
  'one_time_link',
  'role_grant',
  'external_identity',
  'account',
];

export class Auth1764000100000 implements MigrationInterface {
  name = 'Auth1764000100000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('CREATE EXTENSION IF NOT EXISTS citext; CREATE EXTENSION IF NOT EXISTS btree_gist');
    for (const statements of [ACCOUNTS, ROLE_GRANTS, LINKS_AND_TOKENS, SECOND_FACTOR, SESSIONS_AND_THROTTLE]) {
      await runner.query(statements);
    }
    await runner.query(guardState('account'));
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of TABLES) await runner.query(`DROP TABLE ${table}`);
  }
}
