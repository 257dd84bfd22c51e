import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Personal } from '../../platform/index.js';

export const contactOffices = ['primary', 'chair', 'youth', 'treasurer', 'government', 'other'] as const;

export type ContactOffice = (typeof contactOffices)[number];

const kept = { purpose: 'Reach the member’s officers', retention: 'While the organisation is a member' };

/** A person who speaks for a member, from a day until a day. Who was it before stays on record. */
@Entity()
@Index('member_contact_by_member', ['memberId', 'fromOn'])
@Check('member_contact_office_is_known', `office IN ('primary','chair','youth','treasurer','government','other')`)
@Check('member_contact_has_a_name', `name <> ''`)
@Check('member_contact_ends_after_it_begins', 'until_on >= from_on')
@Check('member_contact_can_be_reached', 'email IS NOT NULL OR phone IS NOT NULL')
export class MemberContact {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'member_contact_pkey' })
  id: string;

  @ForeignKey('MemberOrganisation', { name: 'member_contact_speaks_for_member', onDelete: 'RESTRICT' })
  @Column('uuid')
  memberId: string;

  @Column('text')
  office: ContactOffice;

  @Personal(kept)
  @Column('text')
  name: string;

  @Personal(kept)
  @Column('text', { nullable: true })
  email: string | null;

  @Personal(kept)
  @Column('text', { nullable: true })
  phone: string | null;

  @Column('date')
  fromOn: string;

  /** The last day; null while the person is in office. */
  @Column('date', { nullable: true })
  untilOn: string | null;

  @Column('timestamptz')
  recordedAt: Date;

  @Index('member_contact_by_account')
  @ForeignKey('Account', { name: 'member_contact_was_recorded_by_account', onDelete: 'RESTRICT' })
  @Column('uuid', { nullable: true })
  recordedBy: string | null;
}
