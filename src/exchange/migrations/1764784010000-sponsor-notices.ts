import type { MigrationInterface, QueryRunner } from 'typeorm';

const statements = [
  `CREATE TABLE exchange_sponsor_notice (
     id uuid NOT NULL, sponsor_id uuid NOT NULL, kind text NOT NULL, changes text[] NOT NULL DEFAULT '{}', happened_on date, due_on date NOT NULL,
     told_on date, told_by uuid,
     CONSTRAINT exchange_sponsor_notice_pkey PRIMARY KEY (id),
     CONSTRAINT exchange_sponsor_notice_of_sponsor FOREIGN KEY (sponsor_id) REFERENCES exchange_sponsor (id) ON DELETE RESTRICT,
     CONSTRAINT exchange_sponsor_notice_is_told_by_account FOREIGN KEY (told_by) REFERENCES account (id) ON DELETE RESTRICT,
     CONSTRAINT exchange_sponsor_notice_kind_is_known CHECK (kind IN ('annual-report', 'change')),
     CONSTRAINT exchange_sponsor_notice_change_says_what_and_when
       CHECK ((kind = 'change') = (happened_on IS NOT NULL) AND (kind = 'change') = (cardinality(changes) > 0)),
     CONSTRAINT exchange_sponsor_notice_is_told_by_somebody CHECK ((told_on IS NULL) = (told_by IS NULL)))`,
  `CREATE UNIQUE INDEX exchange_sponsor_notice_one_report_is_awaited ON exchange_sponsor_notice (sponsor_id)
    WHERE kind = 'annual-report' AND told_on IS NULL`,
  `CREATE UNIQUE INDEX exchange_sponsor_notice_changes_of_a_day_are_one ON exchange_sponsor_notice (sponsor_id, happened_on)
    WHERE kind = 'change' AND told_on IS NULL`,
  'CREATE INDEX exchange_sponsor_notice_by_sponsor ON exchange_sponsor_notice (sponsor_id, due_on, id)',
  'CREATE INDEX exchange_sponsor_notice_told_by ON exchange_sponsor_notice (told_by)',
];

/** What a sponsor has to tell the Department of itself: its annual report, and what has changed. 22 CFR 62.15 and 62.13(c). */
export class SponsorNotices1764784010000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of statements) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE exchange_sponsor_notice');
  }
}
