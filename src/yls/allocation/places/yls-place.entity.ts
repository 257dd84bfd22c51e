import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Personal } from '../../../platform/index.js';
import { YlsRegistration } from '../../registration/yls-registration.entity.js';
import { keptForDelegates } from '../../retention.js';
import { YlsSession } from '../programme/yls-session.entity.js';
import { YlsSlot } from '../programme/yls-slot.entity.js';
import { YlsAllocationRun } from '../runs/yls-allocation-run.entity.js';
import type { PlaceReason } from './place-reason.js';

const where = { retention: keptForDelegates, purpose: 'To tell each delegate where to be, and why' };

/**
 * Where a delegate is in one slot: as staff have it, and as the delegate sees it since the last release. The database lets a session have no more people than
 * places, by either.
 */
@Entity()
@Index('yls_place_session', ['sessionId', 'slotId'])
@Index('yls_place_shown_session', ['shownSessionId', 'slotId'])
@Check('yls_place_lock_is_of_session', 'session_id IS NOT NULL OR NOT is_locked')
@Check('yls_place_release_has_moment', 'shown_session_id IS NULL OR shown_at IS NOT NULL')
@ForeignKey(() => YlsSession, ['sessionId', 'slotId'], ['id', 'slotId'], {
  name: 'yls_place_is_in_session',
  onDelete: 'RESTRICT',
})
@ForeignKey(() => YlsSession, ['shownSessionId', 'slotId'], ['id', 'slotId'], {
  name: 'yls_place_is_shown_in_session',
  onDelete: 'RESTRICT',
})
export class YlsPlace {
  @ForeignKey(() => YlsRegistration, { name: 'yls_place_is_of_registration', onDelete: 'RESTRICT' })
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'yls_place_pkey' })
  registrationId: string;

  @Index('yls_place_slot')
  @ForeignKey(() => YlsSlot, { name: 'yls_place_is_in_slot', onDelete: 'RESTRICT' })
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'yls_place_pkey' })
  slotId: string;

  /** Null for who is left empty-handed. */
  @Personal(where)
  @Column('uuid', { nullable: true })
  sessionId: string | null;

  /** The plan it came from; null when staff placed it by hand. */
  @Index('yls_place_run')
  @ForeignKey(() => YlsAllocationRun, { name: 'yls_place_is_from_run', onDelete: 'SET NULL' })
  @Column('uuid', { nullable: true })
  runId: string | null;

  /** Stays where it is, whatever is planned. */
  @Column('boolean', { default: false })
  isLocked: boolean;

  /** Null when staff placed it by hand. */
  @Personal(where)
  @Column('jsonb', { nullable: true })
  why: PlaceReason | null;

  @Personal(where)
  @Column('uuid', { nullable: true })
  shownSessionId: string | null;

  @Personal(where)
  @Column('jsonb', { nullable: true })
  shownWhy: PlaceReason | null;

  /** Since when the delegate sees it; null before the first release. */
  @Column('timestamptz', { nullable: true })
  shownAt: Date | null;
}
