import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';

/** Why a partnership is fine although a custom of the network speaks against it. It lifts a warning; nothing is ever blocked. */
@Entity()
@Unique('partnership_waiver_is_granted_once', ['partnershipId', 'rule'])
@Check('partnership_waiver_rule_is_known', `rule IN ('one_per_country')`)
@Check('partnership_waiver_has_a_reason', `btrim(reason) <> ''`)
export class PartnershipWaiver {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'partnership_waiver_pkey' })
  id: string;

  @ForeignKey('Partnership', { name: 'partnership_waiver_is_for_partnership', onDelete: 'RESTRICT' })
  @Column('uuid')
  partnershipId: string;

  @Column('text')
  rule: 'one_per_country';

  @Column('text')
  reason: string;

  @Column('timestamptz')
  grantedAt: Date;

  @Index('partnership_waiver_by_account')
  @ForeignKey('Account', { name: 'partnership_waiver_was_granted_by_account', onDelete: 'RESTRICT' })
  @Column('uuid', { nullable: true })
  grantedBy: string | null;
}
