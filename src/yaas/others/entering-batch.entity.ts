import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Personal } from '../../platform/index.js';

/** One sheet with its files, sent by a teacher or a coordinator who enters for many students at once. */
@Entity()
@Index('entering_batch_by_account', ['accountId', 'id'])
@Check('entering_batch_held_as_is_known', `held_as IN ('teacher', 'coordinator')`)
@Check('entering_batch_of_teacher_stands_on_invitation', `(held_as = 'teacher') = (invitation_id IS NOT NULL)`)
@Check('entering_batch_is_checked_before_it_is_entered', `entered_at IS NULL OR checked_at IS NOT NULL`)
export class EnteringBatch {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'entering_batch_pkey' })
  id: string;

  @Index('entering_batch_by_edition')
  @ForeignKey('Edition', { name: 'entering_batch_belongs_to_edition', onDelete: 'RESTRICT' })
  @Column('uuid')
  editionId: string;

  @Index('entering_batch_by_member')
  @ForeignKey('MemberOrganisation', { name: 'entering_batch_is_for_member', onDelete: 'RESTRICT' })
  @Column('uuid')
  memberId: string;

  @ForeignKey('Account', { name: 'entering_batch_is_made_by_account', onDelete: 'RESTRICT' })
  @Column('uuid')
  accountId: string;

  @Column('text')
  heldAs: 'teacher' | 'coordinator';

  /** The coordinator's invitation on which a teacher enters. */
  @Index('entering_batch_by_invitation')
  @ForeignKey('EnteringInvitation', { name: 'entering_batch_stands_on_invitation', onDelete: 'RESTRICT' })
  @Column('uuid', { nullable: true })
  invitationId: string | null;

  @Column('text')
  @Personal({ purpose: 'finding the own sheet again', retention: '30 days after the sheet was sent' })
  fileName: string;

  /** Lines that are not complete become drafts, instead of being left out. */
  @Column('boolean', { default: false })
  keepsDrafts: boolean;

  /** Lines that look like a student who is there already are entered all the same: they are other people. */
  @Column('boolean', { default: false })
  takesDoubles: boolean;

  @Column('timestamptz')
  createdAt: Date;

  /** When each line had its verdict; null while it is being looked at. */
  @Column('timestamptz', { nullable: true })
  checkedAt: Date | null;

  @Column('timestamptz', { nullable: true })
  enteredAt: Date | null;
}
