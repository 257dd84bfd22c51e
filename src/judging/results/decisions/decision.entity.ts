import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { RoundEntry } from '../../round/round-entry.entity.js';
import { Departure } from '../departures/departure.entity.js';
import { ResultRun } from '../result-run.entity.js';

/** What was decided about a work. What the ranking does not give needs a departure on which two people agree; a trigger sees that they do. */
@Entity()
@Check('decision_outcome_is_known', `outcome IN ('placed', 'not_placed', 'advanced')`)
@Check('decision_placed_has_place', `(outcome = 'placed') = (place IS NOT NULL)`)
@Check('decision_place_is_natural', 'place > 0')
@Check('decision_departs_with_reason', 'place IS NOT DISTINCT FROM ranked_place OR departure_reason IS NOT NULL')
@Check(
  'decision_departs_by_two_people',
  '(outcome = ranked_outcome AND place IS NOT DISTINCT FROM ranked_place) = (departure_id IS NULL)',
)
@ForeignKey(() => Departure, ['departureId', 'roundEntryId'], ['id', 'roundEntryId'], {
  name: 'decision_departs_about_its_work',
  onDelete: 'RESTRICT',
})
@Index('decision_departure', ['departureId', 'roundEntryId'])
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

  /** 1 is the first place of the pool; works that tie share one. */
  @Column('int', { nullable: true })
  place: number | null;

  /** What the ranking alone would have given. */
  @Column('text')
  rankedOutcome: 'placed' | 'not_placed' | 'advanced';

  @Column('int', { nullable: true })
  rankedPlace: number | null;

  /** Who agreed on an outcome that is not the ranking's, and why. */
  @Column('uuid', { nullable: true })
  departureId: string | null;

  @Column('text', { nullable: true })
  departureReason: string | null;

  @Index('decision_decided_by')
  @ForeignKey('Account', { name: 'decision_by_account', onDelete: 'RESTRICT' })
  @Column('uuid', { nullable: true })
  decidedBy: string | null;

  @Column('timestamptz')
  decidedAt: Date;
}
