import { Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import { Personal } from '../../platform/index.js';

/** An identity at an OpenID Connect provider that signs in to an account. */
@Entity()
@Unique('external_identity_belongs_to_one_account', ['issuer', 'subject'])
export class ExternalIdentity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'external_identity_pkey' })
  id: string;

  @Index('external_identity_account')
  @ForeignKey('Account', { name: 'external_identity_of_account', onDelete: 'CASCADE' })
  @Column('uuid')
  accountId: string;

  @Column('text')
  issuer: string;

  @Column('text')
  @Personal({ purpose: 'signing in through an identity provider', retention: 'as long as the account' })
  subject: string;

  @Column('timestamptz')
  linkedAt: Date;
}
