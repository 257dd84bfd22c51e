import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Personal } from '../../platform/index.js';
import { YlsRegistration } from '../registration/yls-registration.entity.js';
import { keptForDelegates } from '../retention.js';
import { YlsDelegation } from './yls-delegation.entity.js';

export const CHAPERONE_GENDERS = ['female', 'male', 'other'] as const;
export type ChaperoneGender = (typeof CHAPERONE_GENDERS)[number];

const who = { purpose: 'To know who is responsible for the delegation', retention: keptForDelegates };

/**
 * An adult who accompanies a delegation, once they have accepted by their link. Training and checks are those on file of the account at the
 * delegation's member; of whom it has not appointed nothing is on file.
 */
@Entity()
@Index('yls_chaperone_is_named_once', ['delegationId', 'email'], { unique: true, where: 'withdrawn_at IS NULL' })
@Index('yls_chaperone_accompanies_once', ['delegationId', 'accountId'], { unique: true, where: 'withdrawn_at IS NULL' })
@Index('yls_chaperone_by_delegation', ['delegationId', 'invitedAt', 'id'])
@Check('yls_chaperone_has_name', `btrim(name) <> ''`)
@Check('yls_chaperone_gender_is_known', `gender IN ('female', 'male', 'other')`)
@Check('yls_chaperone_accepts_with_account', '(accepted_at IS NULL) = (account_id IS NULL)')
@Check('yls_chaperone_link_works_once', 'token_hash IS NULL OR (accepted_at IS NULL AND withdrawn_at IS NULL)')
@Check('yls_chaperone_withdrawn_says_why', `(withdrawn_at IS NULL) = (withdrawn_because = '')`)
export class YlsChaperone {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'yls_chaperone_pkey' })
  id: string;

  @ForeignKey(() => YlsDelegation, { name: 'yls_chaperone_of_delegation', onDelete: 'RESTRICT' })
  @Column('uuid')
  delegationId: string;

  @Personal(who)
  @Column('text')
  name: string;

  @Personal({ purpose: 'To invite somebody to accompany the delegation', retention: keptForDelegates })
  @Column('citext')
  email: string;

  /** In which they are written to. */
  @Column('text')
  locale: string;

  @Personal({ purpose: 'Rooms near those of girls and of boys', retention: keptForDelegates })
  @Column('text')
  gender: ChaperoneGender;

  /** With which they accepted; null before. */
  @Index('yls_chaperone_account')
  @ForeignKey('Account', { name: 'yls_chaperone_is_account', onDelete: 'RESTRICT' })
  @Column('uuid', { nullable: true })
  accountId: string | null;

  /** The registration of a student of whom they are a relative: relatives of one student count as one adult. */
  @Index('yls_chaperone_related')
  @ForeignKey(() => YlsRegistration, { name: 'yls_chaperone_is_related_to_student', onDelete: 'SET NULL' })
  @Column('uuid', { nullable: true })
  relatedTo: string | null;

  /** Of the link that works; null once it is used or taken back. */
  @Index('yls_chaperone_token_is_unique', { unique: true })
  @Column('text', { nullable: true })
  tokenHash: string | null;

  @Column('timestamptz')
  invitedAt: Date;

  /** When the link works no more. */
  @Column('timestamptz')
  expiresAt: Date;

  @Column('timestamptz', { nullable: true })
  acceptedAt: Date | null;

  @Column('timestamptz', { nullable: true })
  withdrawnAt: Date | null;

  @Personal({ purpose: 'To know why somebody does not accompany the delegation', retention: keptForDelegates })
  @Column('text', { default: '' })
  withdrawnBecause: string;
}
