import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Personal } from '../../platform/index.js';
import type { WorkerKind } from './worker-kind.js';

const kept = 'Three years after the person stopped';

/** A person who works with families and students for a member. Whether they may, today, follows from their papers. */
@Entity()
@Index('worker_is_appointed_once_at_a_time', ['accountId', 'scope'], { unique: true, where: 'ended_at IS NULL' })
@Index('worker_id_with_account_is_unique', ['id', 'accountId'], { unique: true })
@Index('worker_by_scope', ['scope', 'appointedAt', 'id'])
@Check('worker_has_both_coordinates_or_none', '(home_latitude IS NULL) = (home_longitude IS NULL)')
@Check('worker_latitude_is_on_earth', 'home_latitude BETWEEN -90 AND 90')
@Check('worker_longitude_is_on_earth', 'home_longitude BETWEEN -180 AND 180')
@Check('worker_does_not_supervise_themselves', 'supervisor_account_id <> account_id')
@Check('worker_kind_is_known', `kind IN ('coordinator', 'chaperone')`)
@Check('worker_ended_says_why', '(ended_at IS NULL) = (end_reason IS NULL)')
export class Worker {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'worker_pkey' })
  id: string;

  @Index('worker_account')
  @ForeignKey('Account', { name: 'worker_is_account', onDelete: 'RESTRICT' })
  @Column('uuid')
  accountId: string;

  /** The member for whom they work; an opaque id. */
  @Column('uuid')
  scope: string;

  @Column('text', { default: 'coordinator' })
  kind: WorkerKind;

  @Personal({ purpose: 'To see that nobody coordinates a student whom they teach', retention: kept })
  @Column('text', { default: '' })
  employer: string;

  /** As written, such as `Irondequoit, New York`. */
  @Personal({ purpose: 'To see that a coordinator lives near enough', retention: kept })
  @Column('text')
  homePlace: string;

  @Personal({ purpose: 'To see that a coordinator lives near enough', retention: kept })
  @Column('double precision', { nullable: true })
  homeLatitude: number | null;

  @Personal({ purpose: 'To see that a coordinator lives near enough', retention: kept })
  @Column('double precision', { nullable: true })
  homeLongitude: number | null;

  /** IANA zone whose midnight ends a paper. */
  @Column('text')
  timeZone: string;

  @Index('worker_supervisor')
  @ForeignKey('Account', { name: 'worker_is_supervised_by_account', onDelete: 'RESTRICT' })
  @Column('uuid', { nullable: true })
  supervisorAccountId: string | null;

  @Index('worker_appointed_by')
  @ForeignKey('Account', { name: 'worker_is_appointed_by_account', onDelete: 'RESTRICT' })
  @Column('uuid', { nullable: true })
  appointedBy: string | null;

  @Column('timestamptz')
  appointedAt: Date;

  @Column('timestamptz', { nullable: true })
  endedAt: Date | null;

  @Personal({ purpose: 'To say why somebody no longer works with families', retention: kept })
  @Column('text', { nullable: true })
  endReason: string | null;
}
