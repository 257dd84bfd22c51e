import type { MigrationInterface, QueryRunner } from 'typeorm';

const up = [
  `CREATE TABLE judge_paper (
     id uuid NOT NULL, account_id uuid NOT NULL, kind text NOT NULL, version text NOT NULL, given_at timestamptz NOT NULL,
     good_until timestamptz NOT NULL, reminded_at timestamptz,
     CONSTRAINT judge_paper_pkey PRIMARY KEY (id),
     CONSTRAINT judge_paper_of_account FOREIGN KEY (account_id) REFERENCES account ON DELETE CASCADE,
     CONSTRAINT judge_paper_kind_is_known CHECK (kind IN ('agreement', 'training')),
     CONSTRAINT judge_paper_holds_for_a_time CHECK (good_until > given_at))`,
  'CREATE INDEX judge_paper_by_account ON judge_paper (account_id, kind, good_until)',
  'CREATE INDEX judge_paper_by_end ON judge_paper (good_until, id)',
  `CREATE TABLE training_page (
     account_id uuid NOT NULL, version text NOT NULL, page text NOT NULL, confirmed_at timestamptz NOT NULL,
     CONSTRAINT training_page_pkey PRIMARY KEY (account_id, version, page),
     CONSTRAINT training_page_of_account FOREIGN KEY (account_id) REFERENCES account ON DELETE CASCADE)`,
  `CREATE TABLE judge_skill (
     account_id uuid NOT NULL, category text NOT NULL, grade int NOT NULL,
     CONSTRAINT judge_skill_pkey PRIMARY KEY (account_id, category),
     CONSTRAINT judge_skill_of_account FOREIGN KEY (account_id) REFERENCES account ON DELETE CASCADE,
     CONSTRAINT judge_skill_is_graded_one_to_three CHECK (grade BETWEEN 1 AND 3))`,

  // Who gave their word keeps it for the year that it holds; there was no training before.
  `INSERT INTO judge_paper (id, account_id, kind, version, given_at, good_until)
   SELECT gen_random_uuid(), account_id, 'agreement', agreement_version, agreed_at, agreed_at + interval '1 year' FROM judge_profile
    WHERE agreed_at IS NOT NULL`,
  `ALTER TABLE judge_profile DROP CONSTRAINT judge_profile_agreement_has_time, DROP COLUMN agreement_version, DROP COLUMN agreed_at,
     ALTER COLUMN languages SET DEFAULT '{}', ADD COLUMN schools text[] NOT NULL DEFAULT '{}', ADD COLUMN relations text[] NOT NULL DEFAULT '{}',
     ADD COLUMN declared_at timestamptz`,
  `ALTER TABLE round_judge ADD COLUMN available_from date, ADD COLUMN available_until date, ADD COLUMN load_wish int,
     ADD CONSTRAINT round_judge_is_available_from_a_day_on CHECK (available_from <= available_until),
     ADD CONSTRAINT round_judge_wishes_a_load CHECK (load_wish > 0)`,
];

const down = [
  'ALTER TABLE round_judge DROP COLUMN available_from, DROP COLUMN available_until, DROP COLUMN load_wish',
  `ALTER TABLE judge_profile DROP COLUMN schools, DROP COLUMN relations, DROP COLUMN declared_at, ALTER COLUMN languages DROP DEFAULT,
     ADD COLUMN agreement_version text, ADD COLUMN agreed_at timestamptz,
     ADD CONSTRAINT judge_profile_agreement_has_time CHECK ((agreement_version IS NULL) = (agreed_at IS NULL))`,
  `UPDATE judge_profile p SET agreement_version = last.version, agreed_at = last.given_at
     FROM (SELECT DISTINCT ON (account_id) account_id, version, given_at FROM judge_paper WHERE kind = 'agreement'
            ORDER BY account_id, given_at DESC) AS last WHERE last.account_id = p.account_id`,
  'DROP TABLE judge_paper, training_page, judge_skill',
];

/** A judge's agreement and training with their ends, what they can and declare, and when and how much they wish to judge. */
export class JudgesPapers1764240200000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of up) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of down) await runner.query(statement);
  }
}
