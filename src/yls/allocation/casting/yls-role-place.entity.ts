import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Personal } from '../../../platform/index.js';
import { YlsRegistration } from '../../registration/yls-registration.entity.js';
import { keptForDelegates } from '../../retention.js';
import { YlsSession } from '../programme/yls-session.entity.js';
import { YlsAllocationRun } from '../runs/yls-allocation-run.entity.js';
import { YlsRole } from './yls-role.entity.js';

const plays = { retention: keptForDelegates, purpose: 'To tell each delegate for whom they speak' };

/** The part that a delegate has in one simulation: as staff have it, and as the delegate sees it since the last release. */
@Entity()
@Index('yls_role_place_role', ['roleId', 'sessionId'])
@Index('yls_role_place_shown_role', ['shownRoleId', 'sessionId'])
@Check('yls_role_place_release_has_moment', 'shown_role_id IS NULL OR shown_at IS NOT NULL')
@Check('yls_role_place_lock_is_of_role', 'role_id IS NOT NULL OR NOT is_locked')
@ForeignKey(() => YlsRole, ['roleId', 'sessionId'], ['id', 'sessionId'], {
  name: 'yls_role_place_is_of_role',
  onDelete: 'RESTRICT',
})
@ForeignKey(() => YlsRole, ['shownRoleId', 'sessionId'], ['id', 'sessionId'], {
  name: 'yls_role_place_is_shown_of_role',
  onDelete: 'RESTRICT',
})
export class YlsRolePlace {
  @ForeignKey(() => YlsRegistration, { name: 'yls_role_place_is_of_registration', onDelete: 'RESTRICT' })
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'yls_role_place_pkey' })
  registrationId: string;

  @Index('yls_role_place_session')
  @ForeignKey(() => YlsSession, { name: 'yls_role_place_is_in_session', onDelete: 'RESTRICT' })
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'yls_role_place_pkey' })
  sessionId: string;

  @Personal(plays)
  @Column('uuid', { nullable: true })
  roleId: string | null;

  @Index('yls_role_place_run')
  @ForeignKey(() => YlsAllocationRun, { name: 'yls_role_place_is_from_run', onDelete: 'SET NULL' })
  @Column('uuid', { nullable: true })
  runId: string | null;

  @Column('boolean', { default: false })
  isLocked: boolean;

  @Personal(plays)
  @Column('uuid', { nullable: true })
  shownRoleId: string | null;

  /** Since when it is shown. */
  @Column('timestamptz', { nullable: true })
  shownAt: Date | null;
}
