import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Personal } from '../../../platform/index.js';
import { YlsRegistration } from '../../registration/yls-registration.entity.js';
import { YlsSummit } from '../../summit/yls-summit.entity.js';
import { keptForDelegates } from '../../retention.js';
import type { Outcome, UNDO, Way } from './act-words.js';

/**
 * One act at the door. The device gives it its id, so that what is sent twice counts once; no act is lost, also one that changes nothing. A wrong
 * one is taken back by another, which says why.
 */
@Entity()
@Index('yls_check_in_of_registration', ['registrationId', 'at'])
@Index('yls_check_in_of_summit', ['summitId', 'receivedAt', 'id'])
@Index('yls_check_in_to_look_at', ['summitId', 'receivedAt'], { where: `outcome <> 'taken'` })
@Check(
  'yls_check_in_outcome_is_known',
  `outcome IN ('taken', 'again', 'replaced', 'not_ready', 'stopped', 'unknown', 'undone', 'stays', 'seen')`,
)
@Check('yls_check_in_way_is_known', `way IN ('scan', 'code', 'name', 'undo')`)
@Check('yls_check_in_undo_says_why', `(way = 'undo') = (btrim(because) <> '')`)
@Check(
  'yls_check_in_undo_names_act',
  `CASE WHEN way = 'undo' THEN undoes_id IS NOT NULL OR outcome = 'unknown' ELSE undoes_id IS NULL END`,
)
@Check('yls_check_in_is_of_somebody', `registration_id IS NOT NULL OR outcome = 'unknown'`)
@Check('yls_check_in_was_not_before_it_happened', 'at <= received_at')
export class YlsCheckIn {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'yls_check_in_pkey' })
  id: string;

  @ForeignKey(() => YlsSummit, { name: 'yls_check_in_at_summit', onDelete: 'RESTRICT' })
  @Column('uuid')
  summitId: string;

  @ForeignKey(() => YlsRegistration, { name: 'yls_check_in_of_somebody', onDelete: 'RESTRICT' })
  @Column('uuid', { nullable: true })
  registrationId: string | null;

  @Column('text')
  way: Way | typeof UNDO;

  /** Drawn by a device for itself; null for the page without scripts. */
  @Column('uuid', { nullable: true })
  deviceId: string | null;

  /** By the device's clock, put right by how far it was off when it was sent. */
  @Column('timestamptz')
  at: Date;

  @Column('timestamptz')
  receivedAt: Date;

  @Index('yls_check_in_by')
  @ForeignKey('Account', { name: 'yls_check_in_by_account', onDelete: 'RESTRICT' })
  @Column('uuid')
  byAccountId: string;

  @Column('text')
  outcome: Outcome;

  /** The act that this one takes back. */
  @Index('yls_check_in_undoes')
  @ForeignKey(() => YlsCheckIn, { name: 'yls_check_in_takes_back', onDelete: 'CASCADE' })
  @Column('uuid', { nullable: true })
  undoesId: string | null;

  @Personal({ purpose: 'To answer for an arrival that was taken back', retention: keptForDelegates })
  @Column('text', { default: '' })
  because: string;
}
