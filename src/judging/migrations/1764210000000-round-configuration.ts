import type { MigrationInterface, QueryRunner } from 'typeorm';

const earlier = [
  'planned',
  'conflicts_open',
  'assigned',
  'open',
  'paused',
  'closing',
  'tallied',
  'decided',
  'released',
  'cancelled',
];

const states = (known: readonly string[]) =>
  `ALTER TABLE round DROP CONSTRAINT round_state_is_known,
     ADD CONSTRAINT round_state_is_known CHECK (state IN (${known.map((state) => `'${state}'`).join(', ')}))`;

const columns = `
  ADD COLUMN mode text NOT NULL DEFAULT 'rubric',
  ADD COLUMN mode_settings jsonb NOT NULL DEFAULT '{}',
  ADD COLUMN method text NOT NULL DEFAULT 'mean',
  ADD COLUMN sequence int NOT NULL DEFAULT 1,
  ADD COLUMN follows_round_id uuid,
  ADD COLUMN load_minimum int,
  ADD COLUMN load_maximum int,
  ADD COLUMN advancement jsonb,
  ADD COLUMN tie_ladder jsonb NOT NULL DEFAULT '[{"step": "shared"}]',
  ADD COLUMN chair_account_id uuid,
  ADD COLUMN calibrated boolean NOT NULL DEFAULT false,
  ADD COLUMN feedback boolean NOT NULL DEFAULT false`;

const constraints = `
  ADD CONSTRAINT round_mode_is_known CHECK (mode IN ('screening', 'rubric', 'stars', 'ranking', 'points', 'pairwise')),
  ADD CONSTRAINT round_method_fits_its_mode CHECK (CASE mode WHEN 'screening' THEN method = 'mean' WHEN 'ranking' THEN method IN ('copeland', 'schulze')
    WHEN 'pairwise' THEN method = 'bradley_terry' ELSE method IN ('mean', 'median', 'semi', 'spread') END),
  ADD CONSTRAINT round_follows_an_earlier_one CHECK (sequence > 0 AND (follows_round_id IS NULL OR (sequence > 1 AND follows_round_id <> id))),
  ADD CONSTRAINT round_load_is_a_range CHECK (load_minimum >= 0 AND load_maximum > 0 AND load_minimum <= load_maximum),
  ADD CONSTRAINT round_follows_round FOREIGN KEY (follows_round_id) REFERENCES round ON DELETE RESTRICT,
  ADD CONSTRAINT round_is_chaired_by_account FOREIGN KEY (chair_account_id) REFERENCES account ON DELETE RESTRICT`;

const up = [
  `ALTER TABLE round ${columns}, ${constraints}`,
  'CREATE INDEX round_by_followed_round ON round (follows_round_id)',
  'CREATE INDEX round_by_chair ON round (chair_account_id)',
  states([...earlier, 'calibrating', 'deliberation', 'archived']),

  `ALTER TABLE round_entry ADD COLUMN pool text, ADD COLUMN languages text[] NOT NULL DEFAULT '{}', ADD COLUMN country text, ADD COLUMN sponsor text`,
  'UPDATE round_entry SET pool = age_group',
  'ALTER TABLE round_entry ALTER COLUMN pool SET NOT NULL',

  `ALTER TABLE rubric_version ADD COLUMN kind text NOT NULL DEFAULT 'rubric',
     ADD CONSTRAINT rubric_version_kind_is_known CHECK (kind IN ('rubric', 'screening', 'stars'))`,
  'DROP INDEX rubric_version_is_unique_in_edition',
  'CREATE UNIQUE INDEX rubric_version_is_unique_in_edition ON rubric_version (programme, edition_id, kind, version)',

  `ALTER TABLE decision DROP CONSTRAINT decision_outcome_is_known,
     ADD CONSTRAINT decision_outcome_is_known CHECK (outcome IN ('placed', 'not_placed', 'advanced'))`,
];

const down = [
  `ALTER TABLE decision DROP CONSTRAINT decision_outcome_is_known,
     ADD CONSTRAINT decision_outcome_is_known CHECK (outcome IN ('placed', 'not_placed'))`,
  'DROP INDEX rubric_version_is_unique_in_edition',
  'ALTER TABLE rubric_version DROP COLUMN kind',
  'CREATE UNIQUE INDEX rubric_version_is_unique_in_edition ON rubric_version (programme, edition_id, version)',
  'ALTER TABLE round_entry DROP COLUMN pool, DROP COLUMN languages, DROP COLUMN country, DROP COLUMN sponsor',
  states(earlier),
  `ALTER TABLE round DROP COLUMN mode, DROP COLUMN mode_settings, DROP COLUMN method, DROP COLUMN sequence, DROP COLUMN follows_round_id,
     DROP COLUMN load_minimum, DROP COLUMN load_maximum, DROP COLUMN advancement, DROP COLUMN tie_ladder, DROP COLUMN chair_account_id,
     DROP COLUMN calibrated, DROP COLUMN feedback`,
];

/** A round has a mode, a method that decides, a place in a chain of rounds, and a rule for ties. */
export class RoundConfiguration1764210000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of up) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of down) await runner.query(statement);
  }
}
