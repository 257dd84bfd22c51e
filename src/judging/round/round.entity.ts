import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { RubricVersion } from './rubric-version.entity.js';
import type { RoundState } from './round-state.js';

/** Works of one category before one jury. Its configuration is frozen once it is open; a trigger sees to that. */
@Entity()
@Check(
  'round_state_is_known',
  `state IN ('planned', 'conflicts_open', 'assigned', 'open', 'paused', 'closing', 'tallied', 'decided', 'released', 'cancelled')`,
)
@Check('round_closes_after_it_opens', 'closes_at > opens_at')
@Check('round_has_judges_for_each_entry', 'judges_per_entry BETWEEN 1 AND 50')
@Check('round_minimum_is_within_judges_per_entry', 'minimum_cards BETWEEN 1 AND judges_per_entry')
@Check('round_awards_places', 'places BETWEEN 1 AND 100')
@Check('round_seed_is_natural', 'seed >= 0')
@Index('round_by_edition', ['programme', 'editionId', 'category'])
@Index('round_by_level', ['levelId', 'category'])
@Index('round_by_opening', ['opensAt', 'id'])
export class Round {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'round_pkey' })
  id: string;

  /** Code of the programme that brings the works. */
  @Column('text')
  programme: string;

  @Column('uuid')
  editionId: string;

  /** Which of the edition's competitions it judges; the programme's own id. */
  @Column('uuid')
  levelId: string;

  /** Scope of the coordinators who run it beside the programme's staff; null is staff alone. */
  @Index('round_by_conductor')
  @Column('uuid', { nullable: true })
  conductedBy: string | null;

  @Column('text')
  category: string;

  @Column('text')
  name: string;

  /** How many judges look at each work. */
  @Column('int')
  judgesPerEntry: number;

  /** Below so many complete cards a work cannot be ranked. */
  @Column('int')
  minimumCards: number;

  /** Places to award in each age group. */
  @Column('int')
  places: number;

  /** The draw of judges is repeated from it. */
  @Column('int')
  seed: number;

  @Column('timestamptz')
  opensAt: Date;

  @Column('timestamptz')
  closesAt: Date;

  /** IANA zone in which the window was set. */
  @Column('text')
  timeZone: string;

  @Index('round_rubric_version')
  @ForeignKey(() => RubricVersion, { name: 'round_has_rubric_version', onDelete: 'RESTRICT' })
  @Column('uuid')
  rubricVersionId: string;

  /** Whether judges read what the artist says of the work. */
  @Column('boolean')
  statementShown: boolean;

  @Column('text')
  state: RoundState;

  @Column('timestamptz')
  createdAt: Date;
}
