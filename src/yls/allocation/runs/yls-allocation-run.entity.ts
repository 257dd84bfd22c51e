import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Personal } from '../../../platform/index.js';
import { keptForDelegates } from '../../retention.js';
import { YlsSummit } from '../../summit/yls-summit.entity.js';
import type { RunAsked, RunKind, RunMade } from './run-kinds.js';

const again = { retention: keptForDelegates, purpose: 'To make the plan again as it was made' };

/** A plan with all that it was made from: whoever makes it again gets the same. Append-only. */
@Entity()
@Index('yls_allocation_run_by_summit', ['summitId', 'kind', 'at', 'id'])
@Check('yls_allocation_run_kind_is_known', `kind IN ('sessions', 'roles', 'rooms')`)
@Check('yls_allocation_run_has_hash', `asked_sha256 ~ '^[0-9a-f]{64}$'`)
@Check('yls_allocation_run_is_made_by_its_seed', `(asked ->> 'seed') IS NOT DISTINCT FROM seed`)
export class YlsAllocationRun {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'yls_allocation_run_pkey' })
  id: string;

  @ForeignKey(() => YlsSummit, { name: 'yls_allocation_run_of_summit', onDelete: 'RESTRICT' })
  @Column('uuid')
  summitId: string;

  @Column('text')
  kind: RunKind;

  /** The simulation whose roles are shared out; an opaque id. */
  @Column('uuid', { nullable: true })
  sessionId: string | null;

  /** As it was published. */
  @Column('text')
  seed: string;

  /** In the one order in which it is hashed; ids, ages in years and marks, no names. */
  @Personal(again)
  @Column('jsonb')
  asked: RunAsked;

  @Column('text')
  askedSha256: string;

  /** The plan with what was reached, and of rooms the bound. */
  @Personal(again)
  @Column('jsonb')
  made: RunMade;

  /** Whether no plan is better; else the bound in what was made tells the gap. */
  @Column('boolean')
  isProven: boolean;

  @Index('yls_allocation_run_started_by')
  @ForeignKey('Account', { name: 'yls_allocation_run_is_started_by_account', onDelete: 'RESTRICT' })
  @Column('uuid')
  startedBy: string;

  @Column('timestamptz')
  at: Date;
}
