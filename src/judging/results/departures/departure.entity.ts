import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Personal } from '../../../platform/index.js';
import { RoundEntry } from '../../round/round-entry.entity.js';
import { ResultRun } from '../result-run.entity.js';

/**
 * An outcome other than the ranking's: one person proposes it with a reason, another one seconds it. Neither has a conflict with the work or with a
 * rival of it; triggers see to that. It is taken back by one person as long as one wants it, and once two agreed by two: the first doubts it, another
 * one takes it back. What was taken back stays on record.
 */
@Entity()
@Check('departure_outcome_is_known', `outcome IN ('placed', 'not_placed', 'advanced')`)
@Check('departure_placed_has_place', `(outcome = 'placed') = (place IS NOT NULL)`)
@Check('departure_place_is_natural', 'place > 0')
@Check('departure_has_reason', `btrim(reason) <> ''`)
@Check('departure_is_seconded_by_another', 'seconded_by <> proposed_by')
@Check('departure_of_nobody_is_never_seconded', 'proposed_by IS NOT NULL OR seconded_by IS NULL')
@Check('departure_seconded_has_time', '(seconded_by IS NULL) = (seconded_at IS NULL)')
@Check('departure_taken_back_has_time', 'withdrawn_by IS NULL OR withdrawn_at IS NOT NULL')
@Check('departure_doubted_has_time', '(doubted_by IS NULL) = (doubted_at IS NULL)')
@Check('departure_is_taken_back_by_another', 'withdrawn_by <> doubted_by')
@Check('departure_cause_is_known', `withdrawn_for IN ('counted_anew', 'opened_again', 'work_left')`)
@Check(
  'departure_falls_by_somebody_or_for_a_cause',
  'CASE WHEN withdrawn_at IS NULL THEN withdrawn_for IS NULL ELSE (withdrawn_by IS NULL) = (withdrawn_for IS NOT NULL) END',
)
@Index('departure_is_one_at_a_time', ['roundEntryId'], { unique: true, where: 'withdrawn_at IS NULL' })
@Index('departure_by_entry', ['roundEntryId', 'proposedAt'])
@Index('departure_is_of_one_work', ['id', 'roundEntryId'], { unique: true })
export class Departure {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'departure_pkey' })
  id: string;

  @ForeignKey(() => RoundEntry, { name: 'departure_about_entry', onDelete: 'RESTRICT' })
  @Column('uuid')
  roundEntryId: string;

  /** The ranking from which it departs; null of what fell before that was kept. */
  @Index('departure_result_run')
  @ForeignKey(() => ResultRun, { name: 'departure_from_result_run', onDelete: 'RESTRICT' })
  @Column('uuid', { nullable: true })
  resultRunId: string | null;

  @Column('text')
  outcome: 'placed' | 'not_placed' | 'advanced';

  @Column('int', { nullable: true })
  place: number | null;

  @Personal({ purpose: 'Shows why a work has not what the ranking gave it', retention: 'As long as the result' })
  @Column('text')
  reason: string;

  /** Null is the portal itself, before a departure took two people. */
  @Index('departure_proposed_by')
  @ForeignKey('Account', { name: 'departure_proposed_by_account', onDelete: 'RESTRICT' })
  @Column('uuid', { nullable: true })
  proposedBy: string | null;

  @Column('timestamptz')
  proposedAt: Date;

  @Index('departure_seconded_by')
  @ForeignKey('Account', { name: 'departure_seconded_by_account', onDelete: 'RESTRICT' })
  @Column('uuid', { nullable: true })
  secondedBy: string | null;

  @Column('timestamptz', { nullable: true })
  secondedAt: Date | null;

  /** Who would take back what was agreed. It stands until somebody else would, too. */
  @Index('departure_doubted_by')
  @ForeignKey('Account', { name: 'departure_doubted_by_account', onDelete: 'RESTRICT' })
  @Column('uuid', { nullable: true })
  doubtedBy: string | null;

  @Column('timestamptz', { nullable: true })
  doubtedAt: Date | null;

  /** Null when nobody took it back: it fell for a cause. */
  @Index('departure_withdrawn_by')
  @ForeignKey('Account', { name: 'departure_withdrawn_by_account', onDelete: 'RESTRICT' })
  @Column('uuid', { nullable: true })
  withdrawnBy: string | null;

  @Column('timestamptz', { nullable: true })
  withdrawnAt: Date | null;

  /** The ranking was counted anew, the round was opened again, the work left it; null when people took it back. */
  @Column('text', { nullable: true })
  withdrawnFor: 'counted_anew' | 'opened_again' | 'work_left' | null;
}
