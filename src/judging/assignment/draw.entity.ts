import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { Penalties } from './flow/penalties.js';
import type { Load, Shortage } from './plan.js';
import { Round } from '../round/round.entity.js';
import type { JudgeDesign } from '../statistics/judge-design.js';

/** A draw for all at once, or a later one that gave what was missing. */
export type DrawKind = 'drawn' | 'top_up';

export interface DrawnComparability extends JudgeDesign {
  /** In how many islands the works of each pool lie. */
  islands: Record<string, number>;
}

/**
 * How assignments of a round came to be, with the proof that no better plan was possible. Never changed: the results record quotes it. Works and
 * judges are ids of round entries and round judges.
 */
@Entity()
@Check('draw_kind_is_known', `kind IN ('drawn', 'top_up')`)
@Check('draw_is_proven_optimal', 'cost = dual_value')
@Check('draw_request_hash_is_sha256', `request_hash ~ '^[0-9a-f]{64}$'`)
@Check('draw_seed_is_natural', 'seed >= 0')
@Check('draw_gives_works', 'given >= 0')
@Index('draw_by_round', ['roundId', 'madeAt', 'id'])
export class Draw {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'draw_pkey' })
  id: string;

  @ForeignKey(() => Round, { name: 'draw_of_round', onDelete: 'RESTRICT' })
  @Column('uuid')
  roundId: string;

  @Column('text')
  kind: DrawKind;

  /** SHA-256 of what it started from, as canonical JSON. */
  @Column('text')
  requestHash: string;

  /** With the same request it gives the same draw again. */
  @Column('int')
  seed: number;

  /** Assignments that it made. */
  @Column('int')
  given: number;

  /** A whole number that may pass 32 bits, therefore text. */
  @Column('bigint')
  cost: string;

  /** What every plan costs at least, by the prices. */
  @Column('bigint')
  dualValue: string;

  @Column('jsonb')
  penalties: Penalties;

  /** By judge: what one more place with them would have been worth. */
  @Column('jsonb')
  prices: Record<string, number>;

  @Column('jsonb')
  loads: readonly Load[];

  @Column('jsonb')
  shortages: readonly Shortage[];

  /** How well it lets works and judges be compared; null of a draw that gave only what was missing. */
  @Column('jsonb', { nullable: true })
  comparability: DrawnComparability | null;

  @Index('draw_made_by')
  @ForeignKey('Account', { name: 'draw_made_by_account', onDelete: 'RESTRICT' })
  @Column('uuid', { nullable: true })
  madeBy: string | null;

  @Column('timestamptz')
  madeAt: Date;
}
