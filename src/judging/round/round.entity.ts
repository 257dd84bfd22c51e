import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { Advancement } from './advancement.js';
import type { Method, RoundMode } from './mode.js';
import { RubricVersion } from './rubric-version.entity.js';
import type { RoundState } from './round-state.js';
import { SHARED, type TieLadder } from './tie-ladder.js';

/** Works of one category before one jury. Its configuration is frozen once it is open; a trigger sees to that. */
@Entity()
@Check(
  'round_state_is_known',
  `state IN ('planned', 'conflicts_open', 'assigned', 'calibrating', 'open', 'paused', 'closing', 'tallied', 'deliberation', 'decided', 'released', 'archived', 'cancelled')`,
)
@Check('round_mode_is_known', `mode IN ('screening', 'rubric', 'stars', 'ranking', 'points', 'pairwise')`)
@Check(
  'round_method_fits_its_mode',
  `CASE mode WHEN 'screening' THEN method = 'mean' WHEN 'ranking' THEN method IN ('copeland', 'schulze') WHEN 'pairwise' THEN method = 'bradley_terry' ELSE method IN ('mean', 'median', 'semi', 'spread') END`,
)
@Check(
  'round_follows_an_earlier_one',
  'sequence > 0 AND (follows_round_id IS NULL OR (sequence > 1 AND follows_round_id <> id))',
)
@Check(
  'round_that_breaks_ties_is_of_pairs',
  `breaks_ties_of IS NULL OR (mode = 'pairwise' AND follows_round_id IS NULL AND breaks_ties_of <> id)`,
)
@Check('round_that_breaks_ties_has_them', '(breaks_ties_of IS NULL) = (tied IS NULL)')
@Check('round_load_is_a_range', 'load_minimum >= 0 AND load_maximum > 0 AND load_minimum <= load_maximum')
@Check('round_closes_after_it_opens', 'closes_at > opens_at')
@Check('round_has_judges_for_each_entry', 'judges_per_entry BETWEEN 1 AND 50')
@Check('round_minimum_is_within_judges_per_entry', 'minimum_cards BETWEEN 1 AND judges_per_entry')
@Check('round_awards_places', 'places BETWEEN 1 AND 10000')
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

  /** Places to award in each pool; in a round from which works go on, none is awarded. */
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

  /** How judges give their judgement. */
  @Column('text', { default: 'rubric' })
  mode: RoundMode;

  /** What the mode asks to be set; `settingsOf` reads it. */
  @Column('jsonb', { default: {} })
  modeSettings: object;

  /** Which computation decides; fixed before the opening. */
  @Column('text', { default: 'mean' })
  method: Method;

  /** Its number in the chain of rounds, from 1. */
  @Column('int', { default: 1 })
  sequence: number;

  /** The round whose advancing works it takes. */
  @Index('round_by_followed_round')
  @ForeignKey(() => Round, { name: 'round_follows_round', onDelete: 'RESTRICT' })
  @Column('uuid', { nullable: true })
  followsRoundId: string | null;

  /** The round whose tie it breaks: its works are those that were level there, and its result goes back to it. */
  @Index('round_by_broken_ties')
  @ForeignKey(() => Round, { name: 'round_breaks_ties_of_round', onDelete: 'RESTRICT' })
  @Column('uuid', { nullable: true })
  breaksTiesOf: string | null;

  /** Round entries there that were level. */
  @Column('uuid', { array: true, nullable: true })
  tied: string[] | null;

  /** Fewest works that a judge gets. */
  @Column('int', { nullable: true })
  loadMinimum: number | null;

  /** Most works that a judge gets. */
  @Column('int', { nullable: true })
  loadMaximum: number | null;

  /** Who goes on; null is a final, which awards places. */
  @Column('jsonb', { nullable: true })
  advancement: Advancement | null;

  /** What breaks a tie, in this order. */
  @Column('jsonb', { default: SHARED })
  tieLadder: TieLadder;

  /** Who decides where the ladder asks the chair. */
  @Index('round_by_chair')
  @ForeignKey('Account', { name: 'round_is_chaired_by_account', onDelete: 'RESTRICT' })
  @Column('uuid', { nullable: true })
  chairAccountId: string | null;

  /** Whether judges score anchor works before the round's own. */
  @Column('boolean', { default: false })
  calibrated: boolean;

  /** Whether judges write guided comments for the entrants. */
  @Column('boolean', { default: false })
  feedback: boolean;

  @Column('text')
  state: RoundState;

  @Column('timestamptz')
  createdAt: Date;
}
