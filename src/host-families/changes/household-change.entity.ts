import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Personal } from '../../platform/index.js';
import { Household } from '../household/household.entity.js';
import { keptForHosts } from '../retention.js';
import type { ChangeKind } from './change-kind.js';

/** Something that changed in a household, as it was told or seen: 22 CFR 62.25(k)(5). Append-only. */
@Entity()
@Index('household_change_by_household', ['householdId', 'reportedAt', 'id'])
@Check(
  'household_change_kind_is_known',
  `kind IN ('move', 'new-adult', 'new-child', 'member-left', 'turned-18', 'frequent-guest', 'arrest', 'finances', 'employment', 'rooms', 'pets', 'other')`,
)
@Check('household_change_is_not_of_the_future', `happened_on <= (reported_at AT TIME ZONE 'UTC')::date + 1`)
export class HouseholdChange {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'household_change_pkey' })
  id: string;

  @ForeignKey(() => Household, { name: 'household_change_of_household', onDelete: 'RESTRICT' })
  @Column('uuid')
  householdId: string;

  @Personal({ purpose: '22 CFR 62.25(k)(5)', retention: keptForHosts })
  @Column('text')
  kind: ChangeKind;

  @Column('date')
  happenedOn: string;

  /** In the words of who told it; read as confidential. */
  @Personal({ purpose: '22 CFR 62.25(k)(5)', retention: keptForHosts })
  @Column('text', { default: '' })
  note: string;

  /** Null when the portal saw it, as an 18th birthday. */
  @Index('household_change_reported_by')
  @ForeignKey('Account', { name: 'household_change_is_reported_by_account', onDelete: 'RESTRICT' })
  @Column('uuid', { nullable: true })
  reportedBy: string | null;

  @Column('timestamptz')
  reportedAt: Date;
}
