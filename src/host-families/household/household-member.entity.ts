import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Personal } from '../../platform/index.js';
import { keptForHosts } from '../retention.js';
import { Household } from './household.entity.js';

export const GENDERS = ['female', 'male', 'other'] as const;
export type Gender = (typeof GENDERS)[number];

/** Somebody who lives in the home or often stays there. Who leaves stays on record with the day. */
@Entity()
@Index('household_member_by_household', ['householdId', 'birthDate', 'id'])
@Index('household_member_by_birth_date', ['birthDate', 'id'], { where: 'left_on IS NULL' })
@Check('household_member_has_name', `btrim(name) <> ''`)
@Check('household_member_gender_is_known', `gender IN ('female', 'male', 'other')`)
@Check('household_member_lives_there_or_stays_some_days', 'lives_in_home OR days_per_year BETWEEN 1 AND 365')
@Check(
  'household_member_applicant_lives_in_home_with_address',
  'NOT is_applicant OR (lives_in_home AND email IS NOT NULL)',
)
@Check('household_member_leaves_after_coming', 'left_on IS NULL OR left_on >= since')
export class HouseholdMember {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'household_member_pkey' })
  id: string;

  @ForeignKey(() => Household, { name: 'household_member_of_household', onDelete: 'RESTRICT' })
  @Column('uuid')
  householdId: string;

  @Personal({ purpose: 'To know who lives with a student', retention: keptForHosts })
  @Column('text')
  name: string;

  @Personal({ purpose: 'To know who has to be checked, and from when on', retention: keptForHosts })
  @Column('date')
  birthDate: string;

  @Personal({ purpose: 'A student may share a room only with somebody of the same sex', retention: keptForHosts })
  @Column('text')
  gender: Gender;

  /** In the family's words, such as `grandmother`. */
  @Personal({ purpose: 'To understand the family', retention: keptForHosts })
  @Column('text', { default: '' })
  relation: string;

  /** An adult who applies to host and signs. */
  @Column('boolean', { default: false })
  isApplicant: boolean;

  /** False for who is away, as at college, or only often stays. */
  @Personal({ purpose: 'To know who lives with a student', retention: keptForHosts })
  @Column('boolean')
  livesInHome: boolean;

  /** Days a year on which somebody who does not live there stays. */
  @Column('smallint', { default: 0 })
  daysPerYear: number;

  /** Where their own link to sign goes. */
  @Personal({ purpose: 'To send the person their own link', retention: keptForHosts })
  @Column('citext', { nullable: true })
  email: string | null;

  /** The address at which they used a link of their own; what a family types into `email` makes nobody one of the home. */
  @Personal({ purpose: 'To know which account is that of the person', retention: keptForHosts })
  @Column('citext', { nullable: true })
  provenEmail: string | null;

  /** Compared with those of references. */
  @Personal({ purpose: 'To reach the person', retention: keptForHosts })
  @Column('text', { default: '' })
  phone: string;

  /** The day on which they came into the home, or the household was described. */
  @Column('date')
  since: string;

  @Column('date', { nullable: true })
  leftOn: string | null;
}
