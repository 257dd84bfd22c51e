import type { MigrationInterface, QueryRunner } from 'typeorm';

const up = [
  `CREATE TABLE judge_reminder (
     id uuid NOT NULL, round_judge_id uuid NOT NULL, sent_by uuid, sent_at timestamptz NOT NULL, next_at timestamptz NOT NULL,
     CONSTRAINT judge_reminder_pkey PRIMARY KEY (id),
     CONSTRAINT judge_reminder_of_judge FOREIGN KEY (round_judge_id) REFERENCES round_judge ON DELETE RESTRICT,
     CONSTRAINT judge_reminder_by_account FOREIGN KEY (sent_by) REFERENCES account ON DELETE RESTRICT,
     CONSTRAINT judge_reminder_is_once_a_day EXCLUDE USING gist (round_judge_id WITH =, tstzrange(sent_at, next_at) WITH &&))`,
  'CREATE INDEX judge_reminder_by_judge ON judge_reminder (round_judge_id, sent_at)',
  'CREATE INDEX judge_reminder_sent_by ON judge_reminder (sent_by)',
];

/** Judges who are behind are reminded in one step, and never twice in a day. */
export class JudgeReminders1764260000600 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of up) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE judge_reminder');
  }
}
