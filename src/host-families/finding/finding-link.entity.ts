import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { HostAlumnus } from './alumni/host-alumnus.entity.js';
import { HostInquiry } from './inquiry/host-inquiry.entity.js';

/** A mailed link of a family that has no account, to its inquiry or to the question whether it hosts again. Only the hash of its token is kept. */
@Entity()
@Check('finding_link_leads_to_one_thing', 'num_nonnulls(inquiry_id, alumnus_id) = 1')
@Check('finding_link_expires_after_it_is_made', 'expires_at > created_at')
export class FindingLink {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'finding_link_pkey' })
  id: string;

  @Index('finding_link_inquiry')
  @ForeignKey(() => HostInquiry, { name: 'finding_link_leads_to_inquiry', onDelete: 'CASCADE' })
  @Column('uuid', { nullable: true })
  inquiryId: string | null;

  @Index('finding_link_alumnus')
  @ForeignKey(() => HostAlumnus, { name: 'finding_link_leads_to_alumnus', onDelete: 'CASCADE' })
  @Column('uuid', { nullable: true })
  alumnusId: string | null;

  @Index('finding_link_token_is_unique', { unique: true })
  @Column('text')
  tokenHash: string;

  @Column('timestamptz')
  createdAt: Date;

  @Column('timestamptz')
  expiresAt: Date;
}
