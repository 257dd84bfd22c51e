import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

export type LinkPurpose = 'verify-email' | 'reset-password' | 'sign-in';

/** A mailed link that works once. Only the hash of its token is kept. */
@Entity()
@Check('one_time_link_purpose_is_known', `purpose IN ('verify-email', 'reset-password', 'sign-in')`)
@Check('one_time_link_expires_after_it_is_made', `expires_at > created_at`)
export class OneTimeLink {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'one_time_link_pkey' })
  id: string;

  @Index('one_time_link_account')
  @ForeignKey('Account', { name: 'one_time_link_of_account', onDelete: 'CASCADE' })
  @Column('uuid')
  accountId: string;

  @Column('text')
  purpose: LinkPurpose;

  @Index('one_time_link_token_is_unique', { unique: true })
  @Column('text')
  tokenHash: string;

  @Column('timestamptz')
  createdAt: Date;

  @Column('timestamptz')
  expiresAt: Date;

  @Column('timestamptz', { nullable: true })
  usedAt: Date | null;
}
