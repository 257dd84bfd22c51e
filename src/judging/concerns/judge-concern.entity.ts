import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Personal } from '../../platform/index.js';
import { Assignment } from '../assignment/assignment.entity.js';
import { Round } from '../round/round.entity.js';
import type { ConcernOutcome, ConcernReason } from './concern-reasons.js';

/** A work that a judge has flagged; it changes no score by itself. */
@Entity()
@Check(
  'judge_concern_reason_is_known',
  `reason IN ('copyright', 'ai', 'safety', 'personal_data', 'unreadable', 'other')`,
)
@Check('judge_concern_outcome_is_known', `outcome IN ('nothing_found', 'mended', 'passed_on', 'taken_out')`)
@Check('judge_concern_settled_has_time', '(outcome IS NULL) = (settled_at IS NULL)')
@Check('judge_concern_settled_has_settler', 'settled_by IS NULL OR settled_at IS NOT NULL')
@Index('judge_concern_by_round', ['roundId', 'toldAt', 'id'])
export class JudgeConcern {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'judge_concern_pkey' })
  id: string;

  /** For the list of the round's staff. */
  @ForeignKey(() => Round, { name: 'judge_concern_in_round', onDelete: 'RESTRICT' })
  @Column('uuid')
  roundId: string;

  @Index('judge_concern_by_assignment')
  @ForeignKey(() => Assignment, { name: 'judge_concern_about_assignment', onDelete: 'RESTRICT' })
  @Column('uuid')
  assignmentId: string;

  @Column('text')
  reason: ConcernReason;

  /** What the judge saw. Empty where the programme has it alone: what concerns safety is for its trained group. */
  @Personal({ purpose: 'Tells those who run the round what a judge saw in a work', retention: 'As long as the result' })
  @Column('text')
  note: string;

  /** Whether the programme was told. */
  @Column('boolean')
  told: boolean;

  @Column('timestamptz')
  toldAt: Date;

  @Column('text', { nullable: true })
  outcome: ConcernOutcome | null;

  /** What was done, for those who run the round. */
  @Personal({
    purpose: 'Tells those who run the round what was done about a concern',
    retention: 'As long as the result',
  })
  @Column('text', { default: '' })
  outcomeNote: string;

  @Index('judge_concern_by_settler')
  @ForeignKey('Account', { name: 'judge_concern_settled_by_account', onDelete: 'RESTRICT' })
  @Column('uuid', { nullable: true })
  settledBy: string | null;

  @Column('timestamptz', { nullable: true })
  settledAt: Date | null;
}
