import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** A member that seeks host families in public, since when, and until when. Nothing of a person stands here, and nothing of a student ever may. */
@Entity()
@Check('hosting_page_closes_after_it_opens', 'closed_at >= opened_at')
@Check('hosting_page_closed_by_somebody_is_closed', 'closed_by IS NULL OR closed_at IS NOT NULL')
@Check('hosting_page_office_phone_is_a_number', `office_phone ~ '^[+0-9 ()./-]{7,30}$'`)
export class HostingPage {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'hosting_page_pkey' })
  @ForeignKey('MemberOrganisation', { name: 'hosting_page_is_of_member', onDelete: 'RESTRICT' })
  memberId: string;

  /** The office's own number; no mail address stands on the web. */
  @Column('text', { nullable: true })
  officePhone: string | null;

  @Column('timestamptz')
  openedAt: Date;

  @Index('hosting_page_opened_by')
  @ForeignKey('Account', { name: 'hosting_page_was_opened_by_account', onDelete: 'RESTRICT' })
  @Column('uuid', { nullable: true })
  openedBy: string | null;

  @Column('timestamptz', { nullable: true })
  closedAt: Date | null;

  @Index('hosting_page_closed_by')
  @ForeignKey('Account', { name: 'hosting_page_was_closed_by_account', onDelete: 'RESTRICT' })
  @Column('uuid', { nullable: true })
  closedBy: string | null;
}
