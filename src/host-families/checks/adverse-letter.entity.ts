import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Personal } from '../../platform/index.js';
import { HostFile } from '../file/host-file.entity.js';
import { HouseholdMember } from '../household/household-member.entity.js';
import { keptForHosts } from '../retention.js';

export type AdverseLetterKind = 'pre_adverse' | 'adverse';

/** A letter to somebody whose check found something, as it was sent: before the decline, and with it. Only the answer is added. */
@Entity()
@Index('adverse_letter_is_one_of_its_kind', ['fileId', 'memberId', 'kind'], { unique: true })
@Check('adverse_letter_kind_is_known', `kind IN ('pre_adverse', 'adverse')`)
@Check('adverse_letter_before_the_decline_gives_days', `(kind = 'pre_adverse') = (answer_by IS NOT NULL)`)
@Check('adverse_letter_names_vendor', `btrim(vendor) <> '' AND btrim(vendor_contact) <> ''`)
@Check('adverse_letter_answer_is_of_first_letter', `answered_on IS NULL OR kind = 'pre_adverse'`)
@Check('adverse_letter_answered_has_answer', `(answered_on IS NULL) = (answer = '')`)
export class AdverseLetter {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'adverse_letter_pkey' })
  id: string;

  @ForeignKey(() => HostFile, { name: 'adverse_letter_is_kept_with_file', onDelete: 'RESTRICT' })
  @Column('uuid')
  fileId: string;

  @Index('adverse_letter_by_member')
  @ForeignKey(() => HouseholdMember, { name: 'adverse_letter_is_to_member', onDelete: 'RESTRICT' })
  @Column('uuid')
  memberId: string;

  @Column('text')
  kind: AdverseLetterKind;

  @Column('text')
  locale: string;

  @Personal({ purpose: 'To prove where the letter went', retention: keptForHosts })
  @Column('citext')
  email: string;

  /** Who made the report, and how it is reached: address, telephone. */
  @Column('text')
  vendor: string;

  @Column('text')
  vendorContact: string;

  @Personal({ purpose: 'To prove what the person was told', retention: keptForHosts })
  @Column('bytea', { select: false })
  pdf: Buffer;

  @Column('timestamptz')
  sentAt: Date;

  /** The last day to answer, at the office. */
  @Column('date', { nullable: true })
  answerBy: string | null;

  @Column('date', { nullable: true })
  answeredOn: string | null;

  @Personal({ purpose: 'To weigh what the person says of the report', retention: keptForHosts })
  @Column('text', { default: '' })
  answer: string;

  @Index('adverse_letter_sent_by')
  @ForeignKey('Account', { name: 'adverse_letter_is_sent_by_account', onDelete: 'RESTRICT' })
  @Column('uuid')
  sentBy: string;
}
