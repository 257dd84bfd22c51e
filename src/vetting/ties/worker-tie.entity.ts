import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Personal } from '../../platform/index.js';

export const TIE_KINDS = ['spouse', 'parent-or-child', 'sibling', 'other-relative', 'shares-home'] as const;

export type TieKind = (typeof TIE_KINDS)[number];

const kept = 'Three years after the person stopped';
const purpose = 'To see that nobody coordinates a student who lives with a relative';

/**
 * A relative of somebody who works with families, or who lives with them: where such a person is of a household, the worker has no part in it.
 * A tie ends by a date, and stays on file.
 */
@Entity()
@Check('worker_tie_kind_is_known', `kind IN ('spouse', 'parent-or-child', 'sibling', 'other-relative', 'shares-home')`)
@Check('worker_tie_has_name', `btrim(name) <> ''`)
@Check('worker_tie_is_to_another', 'tied_account_id <> account_id')
@Check('worker_tie_ended_by_somebody', '(ended_at IS NULL) = (ended_by IS NULL)')
@Index('worker_tie_by_account', ['accountId', 'declaredAt', 'id'])
export class WorkerTie {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'worker_tie_pkey' })
  id: string;

  @ForeignKey('Account', { name: 'worker_tie_of_account', onDelete: 'RESTRICT' })
  @Column('uuid')
  accountId: string;

  @Column('text')
  kind: TieKind;

  @Personal({ purpose, retention: kept })
  @Column('text')
  name: string;

  /** The relative's account, where the address that was given has one. */
  @Index('worker_tie_tied_account')
  @ForeignKey('Account', { name: 'worker_tie_is_to_account', onDelete: 'SET NULL' })
  @Column('uuid', { nullable: true })
  tiedAccountId: string | null;

  @Index('worker_tie_declared_by')
  @ForeignKey('Account', { name: 'worker_tie_is_declared_by_account', onDelete: 'RESTRICT' })
  @Column('uuid')
  declaredBy: string;

  @Column('timestamptz')
  declaredAt: Date;

  @Column('timestamptz', { nullable: true })
  endedAt: Date | null;

  @Index('worker_tie_ended_by')
  @ForeignKey('Account', { name: 'worker_tie_is_ended_by_account', onDelete: 'RESTRICT' })
  @Column('uuid', { nullable: true })
  endedBy: string | null;
}
