import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Personal } from '../../../platform/index.js';
import { YlsRegistration } from '../../registration/yls-registration.entity.js';
import { keptForDelegates } from '../../retention.js';
import { YlsSession } from '../programme/yls-session.entity.js';

/** A wish: one delegate's rank of one session among those of its slot. */
@Entity()
@Index('yls_preference_rank_is_unique', ['registrationId', 'slotId', 'rank'], { unique: true })
@Index('yls_preference_session', ['sessionId', 'slotId'])
@Check('yls_preference_rank_counts_from_one', 'rank BETWEEN 1 AND 100')
@ForeignKey(() => YlsSession, ['sessionId', 'slotId'], ['id', 'slotId'], {
  name: 'yls_preference_is_for_session',
  onDelete: 'RESTRICT',
})
export class YlsPreference {
  @ForeignKey(() => YlsRegistration, { name: 'yls_preference_is_by_registration', onDelete: 'RESTRICT' })
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'yls_preference_pkey' })
  registrationId: string;

  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'yls_preference_pkey' })
  sessionId: string;

  @Column('uuid')
  slotId: string;

  /** 1 for the dearest. */
  @Personal({ retention: keptForDelegates, purpose: 'To share out sessions as delegates wish' })
  @Column('smallint')
  rank: number;
}
