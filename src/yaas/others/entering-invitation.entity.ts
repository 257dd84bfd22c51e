import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Personal } from '../../platform/index.js';

/** A coordinator lets a teacher enter some students in one edition until a day; only the hash of the link's token is kept. */
@Entity()
@Index('entering_invitation_by_member', ['memberId', 'id'])
@Check('entering_invitation_accepted_has_account', `(account_id IS NULL) = (accepted_at IS NULL)`)
@Check('entering_invitation_expires_after_it_was_made', `expires_at > created_at`)
@Check('entering_invitation_allows_some_entries', `max_entries BETWEEN 1 AND 1000`)
export class EnteringInvitation {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'entering_invitation_pkey' })
  id: string;

  @ForeignKey('MemberOrganisation', { name: 'entering_invitation_is_for_member', onDelete: 'RESTRICT' })
  @Column('uuid')
  memberId: string;

  @Index('entering_invitation_by_edition')
  @ForeignKey('Edition', { name: 'entering_invitation_belongs_to_edition', onDelete: 'RESTRICT' })
  @Column('uuid')
  editionId: string;

  @Column('text')
  @Personal({ purpose: 'inviting a teacher', retention: 'two years after the edition' })
  name: string;

  @Column('text')
  @Personal({ purpose: 'inviting a teacher', retention: 'two years after the edition' })
  email: string;

  @Index('entering_invitation_token_is_unique', { unique: true })
  @Column('text')
  tokenHash: string;

  @Column('int')
  maxEntries: number;

  @Index('entering_invitation_by_inviter')
  @ForeignKey('Account', { name: 'entering_invitation_is_made_by_account', onDelete: 'RESTRICT' })
  @Column('uuid')
  invitedBy: string;

  @Column('timestamptz')
  createdAt: Date;

  @Column('timestamptz')
  expiresAt: Date;

  @Index('entering_invitation_by_account')
  @ForeignKey('Account', { name: 'entering_invitation_is_accepted_by_account', onDelete: 'RESTRICT' })
  @Column('uuid', { nullable: true })
  accountId: string | null;

  @Column('timestamptz', { nullable: true })
  acceptedAt: Date | null;

  /** When the coordinator took it back. */
  @Column('timestamptz', { nullable: true })
  endedAt: Date | null;
}
