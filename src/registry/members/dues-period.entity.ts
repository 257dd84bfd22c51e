import { Check, Column, CreateDateColumn, Entity, Exclusion, ForeignKey, PrimaryColumn } from 'typeorm';

/** The days, first and last included, that a member's dues cover, and the day they were paid. The exclusion's index also finds a member's periods. */
@Entity()
@Check('dues_period_ends_after_it_begins', 'from_on <= to_on')
@Exclusion(
  'dues_periods_of_a_member_do_not_overlap',
  `USING gist (member_id WITH =, daterange(from_on, to_on, '[]') WITH &&)`,
)
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

  @CreateDateColumn({ type: 'timestamptz' })
  createdAt: Date;
}
