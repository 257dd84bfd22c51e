import { Column, Entity, Exclusion, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { RoundJudge } from '../jury/round-judge.entity.js';

/** A mail that reminded a judge who was behind. The next one may follow a day later, not sooner. */
@Entity()
@Exclusion('judge_reminder_is_once_a_day', `USING gist (round_judge_id WITH =, tstzrange(sent_at, next_at) WITH &&)`)
@Index('judge_reminder_by_judge', ['roundJudgeId', 'sentAt'])
export class JudgeReminder {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'judge_reminder_pkey' })
  id: string;

  @ForeignKey(() => RoundJudge, { name: 'judge_reminder_of_judge', onDelete: 'RESTRICT' })
  @Column('uuid')
  roundJudgeId: string;

  @Index('judge_reminder_sent_by')
  @ForeignKey('Account', { name: 'judge_reminder_by_account', onDelete: 'RESTRICT' })
  @Column('uuid', { nullable: true })
  sentBy: string | null;

  @Column('timestamptz')
  sentAt: Date;

  /** Before it no other one is sent. */
  @Column('timestamptz')
  nextAt: Date;
}
