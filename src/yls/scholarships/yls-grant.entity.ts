import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Personal } from '../../platform/index.js';
import { YlsRegistration } from '../registration/yls-registration.entity.js';
import { keptForDelegates } from '../retention.js';
import { YlsFund } from './yls-fund.entity.js';

/** What a fund gives towards one student's fee. */
@Entity()
@Check('yls_grant_gives_something', 'cents > 0')
@Check('yls_grant_has_reason', `by_rule OR btrim(reason) <> ''`)
@Index('yls_grant_fund', ['fundId'])
export class YlsGrant {
  @ForeignKey(() => YlsRegistration, { name: 'yls_grant_is_for_registration', onDelete: 'RESTRICT' })
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'yls_grant_pkey' })
  registrationId: string;

  @ForeignKey(() => YlsFund, { name: 'yls_grant_is_of_fund', onDelete: 'RESTRICT' })
  @Column('uuid')
  fundId: string;

  @Column('int')
  cents: number;

  /** Given by the fund's own rule, which is its reason. */
  @Column('boolean', { default: false })
  byRule: boolean;

  @Personal({ purpose: 'To answer for who was given aid', retention: keptForDelegates })
  @Column('text', { default: '' })
  reason: string;

  @Column('timestamptz')
  grantedAt: Date;
}
