import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Personal } from '../../../platform/index.js';
import type { CaseOutcome, CaseReason, CaseSource, CaseState } from './case-words.js';

/** Something about an entry that a person must look at. A `hint` is looked at while the entry goes on; while it is `held` the entry stands still. */
@Entity()
@Index('moderation_case_finding_is_told_once', ['entryId', 'finding'], { unique: true })
@Index('moderation_case_by_state', ['state', 'id'])
@Index('moderation_case_by_edition_and_state', ['editionId', 'state', 'id'])
@Index('moderation_case_by_entry_and_state', ['entryId', 'state'])
@Check('moderation_case_reason_is_known', `reason IN ('safety', 'originality', 'personal_data', 'duplicate', 'other')`)
@Check('moderation_case_source_is_known', `source IN ('staff', 'coordinator', 'judge', 'visitor', 'scan')`)
@Check('moderation_case_state_is_known', `state IN ('hint', 'held', 'settled')`)
@Check('moderation_case_about_safety_is_for_safeguarding', `reason <> 'safety' OR safeguarding`)
@Check(
  'moderation_case_of_a_person_has_opener',
  `(source IN ('staff', 'coordinator', 'judge')) = (opened_by IS NOT NULL)`,
)
@Check('moderation_case_held_has_time', `state <> 'held' OR held_at IS NOT NULL`)
@Check('moderation_case_settled_has_outcome', `(state = 'settled') = (outcome IS NOT NULL)`)
@Check('moderation_case_settled_has_time', `(state = 'settled') = (settled_at IS NOT NULL)`)
@Check(
  'moderation_case_outcome_is_known',
  `outcome IN ('no_concern', 'corrected', 'taken_down', 'ruled_out', 'referred')`,
)
@Check('moderation_case_compares_with_another', `other_entry_id <> entry_id`)
@Check('moderation_case_of_scan_has_finding', `(source = 'scan') = (finding IS NOT NULL)`)
@Check('moderation_case_counts_reports', `reports > 0`)
export class ModerationCase {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'moderation_case_pkey' })
  id: string;

  @ForeignKey('Entry', { name: 'moderation_case_looks_at_entry', onDelete: 'RESTRICT' })
  @Column('uuid')
  entryId: string;

  /** The entry's, so that staff of one edition are asked by the row alone. */
  @ForeignKey('Edition', { name: 'moderation_case_belongs_to_edition', onDelete: 'RESTRICT' })
  @Column('uuid')
  editionId: string;

  @Column('text')
  reason: CaseReason;

  @Column('text')
  source: CaseSource;

  /** Only the trained group reads it. */
  @Column('boolean')
  safeguarding: boolean;

  @Column('text', { default: '' })
  @Personal({ purpose: 'what somebody saw in a work', retention: 'two years after the case is settled' })
  note: string;

  /** How often visitors said the same of it. */
  @Column('int', { default: 1 })
  reports: number;

  /** What the scan found, so that it tells it once; null for a person's case. */
  @Column('text', { nullable: true })
  finding: string | null;

  /** Kinds and places of what was found; never the personal data itself. */
  @Column('jsonb', { default: {} })
  evidence: CaseEvidence;

  /** The entry that it resembles. */
  @Index('moderation_case_by_other_entry')
  @ForeignKey('Entry', { name: 'moderation_case_compares_with_entry', onDelete: 'RESTRICT' })
  @Column('uuid', { nullable: true })
  otherEntryId: string | null;

  @Column('text')
  state: CaseState;

  @Index('moderation_case_by_opener')
  @ForeignKey('Account', { name: 'moderation_case_is_opened_by_account', onDelete: 'RESTRICT' })
  @Column('uuid', { nullable: true })
  openedBy: string | null;

  @Column('timestamptz')
  openedAt: Date;

  /** Since when the entry stood still for it, the last time. */
  @Column('timestamptz', { nullable: true })
  heldAt: Date | null;

  @Column('text', { nullable: true })
  outcome: CaseOutcome | null;

  /** Null also where the portal itself settled it. */
  @Index('moderation_case_by_settler')
  @ForeignKey('Account', { name: 'moderation_case_is_settled_by_account', onDelete: 'RESTRICT' })
  @Column('uuid', { nullable: true })
  settledBy: string | null;

  @Column('timestamptz', { nullable: true })
  settledAt: Date | null;
}

/** What a hint rests on. */
export interface CaseEvidence {
  /** Kinds of personal data and the field in which they stand. */
  personal?: { kind: string; field: string }[];
  /** How alike two works are, from 0 to 1. */
  likeness?: number;
}
