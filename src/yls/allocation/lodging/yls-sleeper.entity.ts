import { Check, Column, Entity, Exclusion, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Personal } from '../../../platform/index.js';
import { YlsChaperone } from '../../delegations/yls-chaperone.entity.js';
import { YlsRegistration } from '../../registration/yls-registration.entity.js';
import { keptForDelegates } from '../../retention.js';
import { YlsAllocationRun } from '../runs/yls-allocation-run.entity.js';
import { YlsRoom } from './yls-room.entity.js';

const where = { retention: keptForDelegates, purpose: 'To know who sleeps where' };

/**
 * Where a delegate or a chaperone sleeps: as staff have it, and as it was released. The database lets no minor share a room with an adult: who is one it knows from
 * the birthday itself. Nor does it let those share whom the summit's rules keep apart, or more people than beds.
 */
@Entity()
@Index('yls_sleeper_room', ['roomId'])
@Index('yls_sleeper_shown_room', ['shownRoomId'])
@Index('yls_sleeper_registration', ['registrationId'], { unique: true })
@Index('yls_sleeper_chaperone', ['chaperoneId'], { unique: true })
@Check(
  'yls_sleeper_is_one_person',
  'id = COALESCE(registration_id, chaperone_id) AND num_nonnulls(registration_id, chaperone_id) = 1',
)
@Check('yls_sleeper_release_has_moment', 'shown_room_id IS NULL OR shown_at IS NOT NULL')
@Check('yls_sleeper_lock_is_of_room', 'room_id IS NOT NULL OR NOT is_locked')
@Exclusion('yls_sleeper_is_of_an_age', 'USING gist (room_id WITH =, ((is_adult)::integer) WITH <>)', {
  deferrable: 'INITIALLY DEFERRED',
})
@Exclusion('yls_sleeper_is_in_company', 'USING gist (room_id WITH =, company WITH <>)', {
  deferrable: 'INITIALLY DEFERRED',
})
export class YlsSleeper {
  /** The registration's or the chaperone's. */
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'yls_sleeper_pkey' })
  id: string;

  @ForeignKey(() => YlsRegistration, { name: 'yls_sleeper_is_registration', onDelete: 'RESTRICT' })
  @Column('uuid', { nullable: true })
  registrationId: string | null;

  @ForeignKey(() => YlsChaperone, { name: 'yls_sleeper_is_chaperone', onDelete: 'RESTRICT' })
  @Column('uuid', { nullable: true })
  chaperoneId: string | null;

  @Personal(where)
  @ForeignKey(() => YlsRoom, { name: 'yls_sleeper_is_in_room', onDelete: 'RESTRICT' })
  @Column('uuid', { nullable: true })
  roomId: string | null;

  /** Eighteen on the summit's first day; a trigger sets it from the birthday. */
  @Column('boolean', { default: true })
  isAdult: boolean;

  /** Who may share a room has the same: age band and gender, as the summit's rules say. */
  @Personal(where)
  @Column('text')
  company: string;

  /** Stays there, whatever is planned. */
  @Column('boolean', { default: false })
  isLocked: boolean;

  @Index('yls_sleeper_run')
  @ForeignKey(() => YlsAllocationRun, { name: 'yls_sleeper_is_from_run', onDelete: 'SET NULL' })
  @Column('uuid', { nullable: true })
  runId: string | null;

  @Personal(where)
  @ForeignKey(() => YlsRoom, { name: 'yls_sleeper_is_shown_in_room', onDelete: 'RESTRICT' })
  @Column('uuid', { nullable: true })
  shownRoomId: string | null;

  /** Since when it is shown. */
  @Column('timestamptz', { nullable: true })
  shownAt: Date | null;
}
