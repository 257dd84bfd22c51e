import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Round } from '../round/round.entity.js';
import type { Hands } from './hands.js';
import type { RankedEntry } from './tally.js';
import type { RunDiagnostics } from './run-diagnostics.js';

/** One computation of a round's result from its cards; immutable. Many may stand side by side, one is adopted. */
@Entity()
@Check(
  'result_run_method_is_known',
  `method IN ('mean', 'median', 'semi', 'spread', 'copeland', 'schulze', 'bradley_terry')`,
)
@Check('result_run_inputs_hash_is_sha256', `inputs_hash ~ '^[0-9a-f]{64}$'`)
@Index('result_run_by_round', ['roundId', 'madeAt'])
@Index('result_run_id_is_unique_in_round', ['id', 'roundId'], { unique: true })
export class ResultRun {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'result_run_pkey' })
  id: string;

  @ForeignKey(() => Round, { name: 'result_run_of_round', onDelete: 'RESTRICT' })
  @Column('uuid')
  roundId: string;

  /** SHA-256 of the cards and weights that went in. */
  @Column('text')
  inputsHash: string;

  @Column('text')
  method: string;

  @Column('jsonb')
  parameters: Record<string, unknown>;

  @Column('jsonb')
  output: RankedEntry[];

  /** What there is to know beside the ranking. */
  @Column('jsonb', { default: {} })
  diagnostics: RunDiagnostics;

  /** Who had what in hand when it was made; null of a run of the first days. */
  @Column('jsonb', { nullable: true })
  hands: Hands | null;

  /** Null when the portal itself made it. */
  @Index('result_run_made_by')
  @ForeignKey('Account', { name: 'result_run_made_by_account', onDelete: 'RESTRICT' })
  @Column('uuid', { nullable: true })
  madeBy: string | null;

  @Column('timestamptz')
  madeAt: Date;
}
