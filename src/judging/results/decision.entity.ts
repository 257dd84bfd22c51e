import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { RoundEntry } from '../round/round-entry.entity.js';
import { ResultRun } from './result-run.entity.js';

/** What was decided about a work. A place other than the ranking's needs a reason. */
@Entity()
@Check('decision_outcome_is_known', `outcome IN ('placed', 'not_placed', 'advanced')`)
@Check('decision_placed_has_place', `(outcome = 'placed') = (place IS NOT NULL)`)
@Check('decision_place_is_natural', 'place > 0')
@Check('decision_departs_with_reason', 'place IS NOT DISTINCT FROM ranked_place OR departure_reason IS NOT NULL')
export class Decision {
  @ForeignKey(() => RoundEntry, { name: 'decision_of_entry', onDelete: 'RESTRICT' })
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'decision_pkey' })
  roundEntryId: string;

  @Index('decision_result_run')
  @ForeignKey(() => ResultRun, { name: 'decision_of_result_run', onDelete: 'RESTRICT' })
  @Column('uuid')
  resultRunId: string;

  @Column('text')
  outcome: 'placed' | 'not_placed' | 'advanced';

  /** 1 is the first place of the age group; works that tie share one. */
  @Column('int', { nullable: true })
  place: number | null;

  /** The place that the ranking alone would have given. */
  @Column('int', { nullable: true })
  rankedPlace: number | null;

  @Column('text', { nullable: true })
  departureReason: string | null;

  @Index('decision_decided_by')
  @ForeignKey('Account', { name: 'decision_by_account', onDelete: 'RESTRICT' })
  @Column('uuid', { nullable: true })
  decidedBy: string | null;

  @Column('timestamptz')
  decidedAt: Date;
}
