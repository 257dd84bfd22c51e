import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { ExchangeSponsor } from './exchange-sponsor.entity.js';

export const NOTICE_KINDS = ['annual-report', 'change'] as const;
export type NoticeKind = (typeof NOTICE_KINDS)[number];

/** What of a sponsor may change without the Department knowing: all but its designation. */
export const CHANGES = [
  'name',
  'ein',
  'isTaxExempt',
  'isUsPersonOrg',
  'mainPhone',
  'emergencyPhone',
  'address',
  'officers',
] as const;
export type SponsorChange = (typeof CHANGES)[number];

/** What a sponsor has to tell the Department of itself: 22 CFR 62.15 and 62.13(c). */
@Entity()
@Index('exchange_sponsor_notice_one_report_is_awaited', ['sponsorId'], {
  unique: true,
  where: `kind = 'annual-report' AND told_on IS NULL`,
})
@Index('exchange_sponsor_notice_changes_of_a_day_are_one', ['sponsorId', 'happenedOn'], {
  unique: true,
  where: `kind = 'change' AND told_on IS NULL`,
})
@Index('exchange_sponsor_notice_by_sponsor', ['sponsorId', 'dueOn', 'id'])
@Check('exchange_sponsor_notice_kind_is_known', `kind IN ('annual-report', 'change')`)
@Check(
  'exchange_sponsor_notice_change_says_what_and_when',
  `(kind = 'change') = (happened_on IS NOT NULL) AND (kind = 'change') = (cardinality(changes) > 0)`,
)
@Check('exchange_sponsor_notice_is_told_by_somebody', '(told_on IS NULL) = (told_by IS NULL)')
export class ExchangeSponsorNotice {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'exchange_sponsor_notice_pkey' })
  id: string;

  @ForeignKey(() => ExchangeSponsor, { name: 'exchange_sponsor_notice_of_sponsor', onDelete: 'RESTRICT' })
  @Column('uuid')
  sponsorId: string;

  @Column('text')
  kind: NoticeKind;

  /** What has changed; empty for a report. */
  @Column('text', { array: true, default: [] })
  changes: SponsorChange[];

  /** ISO dates; when it changed. */
  @Column('date', { nullable: true })
  happenedOn: string | null;

  @Column('date')
  dueOn: string;

  /** When the Department was told; null until then. */
  @Column('date', { nullable: true })
  toldOn: string | null;

  @Index('exchange_sponsor_notice_told_by')
  @ForeignKey('Account', { name: 'exchange_sponsor_notice_is_told_by_account', onDelete: 'RESTRICT' })
  @Column('uuid', { nullable: true })
  toldBy: string | null;
}
