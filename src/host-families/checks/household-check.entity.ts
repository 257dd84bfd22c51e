import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Personal } from '../../platform/index.js';
import { HouseholdMember } from '../household/household-member.entity.js';
import { keptForHosts } from '../retention.js';

export const CHECK_KINDS = ['criminal', 'registry'] as const;
export type CheckKind = (typeof CHECK_KINDS)[number];

/** The result of a check of somebody in a household: the vendor's reference, the day and the result; never the report. Append-only. */
@Entity()
@Index('household_check_by_member', ['memberId', 'completedOn', 'id'])
@Check('household_check_kind_is_known', `kind IN ('criminal', 'registry')`)
@Check('household_check_has_reference', `btrim(vendor_reference) <> ''`)
@Check(
  'household_check_reference_is_no_social_security_number',
  `vendor_reference !~ '(^|[^0-9])[0-9]{3}[- .]?[0-9]{2}[- .]?[0-9]{4}($|[^0-9])'`,
)
@Check('household_check_is_not_of_the_future', `completed_on <= (recorded_at AT TIME ZONE 'UTC')::date + 1`)
export class HouseholdCheck {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'household_check_pkey' })
  id: string;

  @ForeignKey(() => HouseholdMember, { name: 'household_check_is_about_member', onDelete: 'RESTRICT' })
  @Column('uuid')
  memberId: string;

  @Column('text')
  kind: CheckKind;

  @Column('date')
  completedOn: string;

  @Personal({ purpose: 'To keep students safe', retention: keptForHosts })
  @Column('boolean')
  clear: boolean;

  @Personal({ purpose: 'To find the report at the vendor', retention: keptForHosts })
  @Column('text')
  vendorReference: string;

  @Index('household_check_recorded_by')
  @ForeignKey('Account', { name: 'household_check_is_recorded_by_account', onDelete: 'RESTRICT' })
  @Column('uuid')
  recordedBy: string;

  @Column('timestamptz')
  recordedAt: Date;
}
