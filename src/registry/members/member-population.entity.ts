import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** The inhabitants that a member counts as, from a day on. The band of a day follows from the figure recorded last for it. */
@Entity()
@Index('member_population_by_member', ['memberId', 'countsFrom', 'recordedAt'])
@Check('member_population_counts_people', 'count > 0')
@Check('member_population_year_is_plausible', 'year BETWEEN 1900 AND 2200')
@Check('member_population_has_its_source', `source <> ''`)
export class MemberPopulation {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'member_population_pkey' })
  id: string;

  @ForeignKey('MemberOrganisation', { name: 'member_population_is_of_member', onDelete: 'RESTRICT' })
  @Column('uuid')
  memberId: string;

  @Column('date')
  countsFrom: string;

  @Column('integer')
  count: number;

  /** Of the census or estimate. */
  @Column('smallint')
  year: number;

  @Column('text')
  source: string;

  @Column('timestamptz')
  recordedAt: Date;

  @Index('member_population_by_account')
  @ForeignKey('Account', { name: 'member_population_was_recorded_by_account', onDelete: 'RESTRICT' })
  @Column('uuid', { nullable: true })
  recordedBy: string | null;
}
