import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { ExchangeSponsor } from './exchange-sponsor.entity.js';

export const OFFICER_KINDS = ['RO', 'ARO'] as const;
export type OfficerKind = (typeof OFFICER_KINDS)[number];

/** A responsible officer, or an alternate, of a sponsor: 22 CFR 62.9(g). What they may do follows from their role. */
@Entity()
@Index('exchange_sponsor_officer_is_one_at_a_time', ['sponsorId', 'accountId'], {
  unique: true,
  where: 'until IS NULL',
})
@Index('exchange_sponsor_officer_responsible_is_one', ['sponsorId'], {
  unique: true,
  where: `kind = 'RO' AND until IS NULL`,
})
@Index('exchange_sponsor_officer_by_sponsor', ['sponsorId', 'since', 'id'])
@Check('exchange_sponsor_officer_kind_is_known', `kind IN ('RO', 'ARO')`)
@Check('exchange_sponsor_officer_ends_after_it_begins', 'until IS NULL OR until >= since')
export class ExchangeSponsorOfficer {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'exchange_sponsor_officer_pkey' })
  id: string;

  @ForeignKey(() => ExchangeSponsor, { name: 'exchange_sponsor_officer_of_sponsor', onDelete: 'RESTRICT' })
  @Column('uuid')
  sponsorId: string;

  @Index('exchange_sponsor_officer_account')
  @ForeignKey('Account', { name: 'exchange_sponsor_officer_is_account', onDelete: 'RESTRICT' })
  @Column('uuid')
  accountId: string;

  @Column('text')
  kind: OfficerKind;

  @Column('boolean')
  isUsPerson: boolean;

  /** The day (ISO) of the criminal background check on file; null without one. */
  @Column('date', { nullable: true })
  checkedOn: string | null;

  /** ISO dates; the last day is included. */
  @Column('date')
  since: string;

  @Column('date', { nullable: true })
  until: string | null;
}
