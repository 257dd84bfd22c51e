import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Personal } from '../../platform/index.js';
import { Assignment } from '../assignment/assignment.entity.js';

export const VERDICTS = ['passed', 'edited', 'held'] as const;

export type Verdict = (typeof VERDICTS)[number];

/** What staff let through of a judge's words to an entrant. It stands for one version of the card; of a later one nothing is let through yet. */
@Entity()
@Check('feedback_review_verdict_is_known', `verdict IN ('passed', 'edited', 'held')`)
@Check('feedback_review_changes_with_reason', `verdict = 'passed' OR btrim(reason) <> ''`)
@Check('feedback_review_held_tells_nothing', `(verdict = 'held') = (works_well = '' AND try_next = '')`)
@Check('feedback_review_is_of_a_saved_card', 'card_version > 0')
export class FeedbackReview {
  @ForeignKey(() => Assignment, { name: 'feedback_review_of_assignment', onDelete: 'RESTRICT' })
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'feedback_review_pkey' })
  assignmentId: string;

  @Column('int')
  cardVersion: number;

  @Column('text')
  verdict: Verdict;

  /** As the family reads it. */
  @Personal({ purpose: 'What the judge tells the entrant', retention: 'As long as the result' })
  @Column('text')
  worksWell: string;

  @Personal({ purpose: 'What the judge tells the entrant', retention: 'As long as the result' })
  @Column('text')
  tryNext: string;

  /** Why it was changed or held back; for staff. */
  @Personal({ purpose: 'Why staff changed what a judge told', retention: 'As long as the result' })
  @Column('text', { nullable: true })
  reason: string | null;

  @Index('feedback_review_reviewed_by')
  @ForeignKey('Account', { name: 'feedback_review_by_account', onDelete: 'RESTRICT' })
  @Column('uuid')
  reviewedBy: string;

  @Column('timestamptz')
  reviewedAt: Date;
}
