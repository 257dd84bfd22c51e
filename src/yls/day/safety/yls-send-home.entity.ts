import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Personal } from '../../../platform/index.js';
import { YlsRegistration } from '../../registration/yls-registration.entity.js';
import { keptForDelegates } from '../../retention.js';

/** That somebody of staff would send a student home; somebody else has to agree before it happens. */
@Entity()
@Check('yls_send_home_says_why', `btrim(reason) <> ''`)
@Check('yls_send_home_is_of_two', 'agreed_by <> asked_by')
@Check('yls_send_home_agreed_has_moment', '(agreed_by IS NULL) = (agreed_at IS NULL)')
export class YlsSendHome {
  @ForeignKey(() => YlsRegistration, { name: 'yls_send_home_of_registration', onDelete: 'RESTRICT' })
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'yls_send_home_pkey' })
  registrationId: string;

  @Personal({ purpose: 'To answer for sending a student home', retention: keptForDelegates })
  @Column('text')
  reason: string;

  @Index('yls_send_home_asked')
  @ForeignKey('Account', { name: 'yls_send_home_asked_by_account', onDelete: 'RESTRICT' })
  @Column('uuid')
  askedBy: string;

  @Column('timestamptz')
  askedAt: Date;

  @Index('yls_send_home_agreed')
  @ForeignKey('Account', { name: 'yls_send_home_agreed_by_account', onDelete: 'RESTRICT' })
  @Column('uuid', { nullable: true })
  agreedBy: string | null;

  @Column('timestamptz', { nullable: true })
  agreedAt: Date | null;
}
