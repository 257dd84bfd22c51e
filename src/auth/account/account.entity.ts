import { Check, Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { Personal } from '../../platform/index.js';

/** A person who signs in. One person has one account; what they may do are role grants. */
@Entity()
@Check('account_state_is_known', `state IN ('active', 'suspended')`)
@Check('account_display_name_is_not_blank', `btrim(display_name) <> ''`)
export class Account {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'account_pkey' })
  id: string;

  /** Compared without regard to case, by the database (citext). */
  @Index('account_email_is_unique', { unique: true })
  @Column('citext')
  @Personal({ purpose: 'signing in and sending mail', retention: 'as long as the account' })
  email: string;

  /** argon2id in PHC form; null for a person who signs in by mailed link or through an identity provider. */
  @Column('text', { nullable: true })
  @Personal({ purpose: 'signing in', retention: 'as long as the account' })
  passwordHash: string | null;

  @Column('text')
  @Personal({ purpose: 'saying who acts', retention: 'as long as the account' })
  displayName: string;

  /** How the person wishes to be addressed in mails, when other than the whole name. */
  @Column('text', { nullable: true })
  @Personal({ purpose: 'addressing the person as they wish', retention: 'as long as the account' })
  addressedAs: string | null;

  @Column('text')
  locale: string;

  /** A calendar date, `YYYY-MM-DD`, without time or zone. */
  @Column('date', { nullable: true })
  @Personal({ purpose: 'deciding eligibility by age', retention: 'as long as the account' })
  birthDate: string | null;

  @Column('timestamptz', { nullable: true })
  emailVerifiedAt: Date | null;

  @Column('text', { default: 'active' })
  state: AccountState;

  /** Raised to end every session at once: a session remembers the epoch in which it began. */
  @Column('integer', { default: 0 })
  sessionEpoch: number;

  @Column('timestamptz')
  createdAt: Date;
}

export type AccountState = 'active' | 'suspended';
