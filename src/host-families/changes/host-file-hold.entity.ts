import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { HostFile } from '../file/host-file.entity.js';
import type { HoldCause, Step } from './change-kind.js';
import { HouseholdChange } from './household-change.entity.js';

/** A step of the screening that has to be done again before anybody may be placed; lifted when it is done. */
@Entity()
@Index('host_file_hold_is_open_once_for_step', ['fileId', 'step'], { unique: true, where: 'lifted_at IS NULL' })
@Index('host_file_hold_by_file', ['fileId', 'openedAt', 'id'])
@Check(
  'host_file_hold_step_is_known',
  `step IN ('members', 'home', 'photographs', 'school', 'finances', 'checks', 'signatures', 'interview', 'second-level-review', 'coordinator', 'availability', 'approval', 'incident')`,
)
@Check('host_file_hold_lifted_by_somebody_is_lifted', 'lifted_by IS NULL OR lifted_at IS NOT NULL')
export class HostFileHold {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'host_file_hold_pkey' })
  id: string;

  @ForeignKey(() => HostFile, { name: 'host_file_hold_of_file', onDelete: 'RESTRICT' })
  @Column('uuid')
  fileId: string;

  @Column('text')
  step: Step;

  @Column('text')
  cause: HoldCause;

  @Index('host_file_hold_change')
  @ForeignKey(() => HouseholdChange, { name: 'host_file_hold_is_because_of_change', onDelete: 'RESTRICT' })
  @Column('uuid', { nullable: true })
  changeId: string | null;

  @Column('timestamptz')
  openedAt: Date;

  @Column('timestamptz', { nullable: true })
  liftedAt: Date | null;

  @Index('host_file_hold_lifted_by')
  @ForeignKey('Account', { name: 'host_file_hold_is_lifted_by_account', onDelete: 'RESTRICT' })
  @Column('uuid', { nullable: true })
  liftedBy: string | null;
}
