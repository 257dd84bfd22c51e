import { Check, Column, CreateDateColumn, Entity, Exclusion, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/**
 * The days, first and last included, that a member's dues cover, and the day they were paid.
 * A period is never changed: a payment or a correction adds the row that replaces it.
 */
@Entity()
@Index('dues_period_by_member', ['memberId', 'fromOn'])
@Check('dues_period_ends_after_it_begins', 'from_on <= to_on')
@Exclusion(
  'dues_periods_of_a_member_do_not_overlap',
  `USING gist (member_id WITH =, daterange(from_on, to_on, '[]') WITH &&) WHERE (replaced_at IS NULL)`,
)
@Check('dues_period_replaced_has_its_reason', '(replaced_at IS NULL) = (replaced_because IS NULL)')
@Check('dues_period_replaced_by_another_has_its_moment', 'replaced_by_id IS NULL OR replaced_at IS NOT NULL')
export class DuesPeriod {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'dues_period_pkey' })
  id: string;

  @ForeignKey('MemberOrganisation', { name: 'dues_period_belongs_to_member', onDelete: 'RESTRICT' })
  @Column('uuid')
  memberId: string;

  @Column('date')
  fromOn: string;

  @Column('date')
  toOn: string;

  /** Null while the dues are asked for but not yet paid. */
  @Column('date', { nullable: true })
  paidOn: string | null;

  /** The class of membership that was paid for, where the network has classes. */
  @Index('dues_period_by_tier')
  @ForeignKey('MemberTier', { name: 'dues_period_is_of_tier', onDelete: 'RESTRICT' })
  @Column('uuid', { nullable: true })
  tierId: string | null;

  @Index('dues_period_by_account')
  @ForeignKey('Account', { name: 'dues_period_was_recorded_by_account', onDelete: 'RESTRICT' })
  @Column('uuid', { nullable: true })
  recordedBy: string | null;

  @Column('timestamptz', { nullable: true })
  replacedAt: Date | null;

  /** Null beside a moment: the row was struck out, and nothing stands in its place. */
  @Index('dues_period_by_replacement')
  @ForeignKey('DuesPeriod', { name: 'dues_period_is_replaced_by_dues_period', onDelete: 'RESTRICT' })
  @Column('uuid', { nullable: true })
  replacedById: string | null;

  @Column('text', { nullable: true })
  replacedBecause: string | null;

  @CreateDateColumn({ type: 'timestamptz' })
  createdAt: Date;
}
