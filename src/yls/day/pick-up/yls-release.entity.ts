import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Personal } from '../../../platform/index.js';
import { YlsRegistration } from '../../registration/yls-registration.entity.js';
import { keptForDelegates } from '../../retention.js';
import { YlsCollector } from './yls-collector.entity.js';

const toWhom = { purpose: 'To answer for whom a student was given to', retention: keptForDelegates };

/** That a student was given into somebody's hands: to whom, by whom, when. Once for each student. */
@Entity()
@Index('yls_release_is_once', ['registrationId'], { unique: true })
@Check('yls_release_has_name', `btrim(collected_by) <> ''`)
@Check('yls_release_is_by_code_or_says_why', `collector_id IS NOT NULL OR btrim(reason) <> ''`)
export class YlsRelease {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'yls_release_pkey' })
  id: string;

  @ForeignKey(() => YlsRegistration, { name: 'yls_release_of_registration', onDelete: 'RESTRICT' })
  @Column('uuid')
  registrationId: string;

  /** Whose code was shown; null where staff knew the person otherwise. */
  @Index('yls_release_collector')
  @ForeignKey(() => YlsCollector, { name: 'yls_release_to_collector', onDelete: 'RESTRICT' })
  @Column('uuid', { nullable: true })
  collectorId: string | null;

  @Personal(toWhom)
  @Column('text')
  collectedBy: string;

  @Personal(toWhom)
  @Column('text', { default: '' })
  reason: string;

  @Index('yls_release_by')
  @ForeignKey('Account', { name: 'yls_release_by_account', onDelete: 'RESTRICT' })
  @Column('uuid')
  byAccountId: string;

  @Column('timestamptz')
  releasedAt: Date;
}
