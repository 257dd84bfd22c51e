import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Personal } from '../../platform/index.js';

/** A placed entry that does not go on: the next in line may. */
@Entity()
@Check('passed_over_has_reason', `btrim(reason) <> ''`)
export class PassedOver {
  @ForeignKey('Entry', { name: 'passed_over_is_entry', onDelete: 'RESTRICT' })
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'passed_over_pkey' })
  entryId: string;

  @Column('text')
  @Personal({
    purpose: 'why a local winner does not go on',
    retention: 'until two years after the last edition entered',
  })
  reason: string;

  @Index('passed_over_by_decider')
  @ForeignKey('Account', { name: 'passed_over_is_decided_by_account', onDelete: 'RESTRICT' })
  @Column('uuid', { nullable: true })
  decidedBy: string | null;

  @Column('timestamptz')
  decidedAt: Date;
}
