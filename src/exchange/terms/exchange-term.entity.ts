import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { ExchangeSponsor } from '../sponsor/exchange-sponsor.entity.js';
import type { FeeLine, TermKind, TermSwitches } from './term-kind.js';

/** A time for which students come, and what is particular about it. */
@Entity()
@Index('exchange_term_name_is_unique', ['sponsorId', 'name'], { unique: true })
@Index('exchange_term_by_begin', ['beginsOn', 'id'])
@Check('exchange_term_has_name', `btrim(name) <> ''`)
@Check(
  'exchange_term_kind_is_known',
  `kind IN ('academic_year', 'fall_semester', 'spring_semester', 'calendar_year', 'youth_ambassador')`,
)
@Check('exchange_term_ends_after_it_begins', 'ends_on > begins_on')
@Check('exchange_term_nominations_end_before_it_begins', 'nominations_until < begins_on')
@Check('exchange_term_gives_days', 'host_decides_days BETWEEN 1 AND 60 AND family_decides_days BETWEEN 1 AND 60')
@Check('exchange_term_most_in_school_is_positive', 'most_in_school > 0')
@Check('exchange_term_arrival_is_short', 'arrival_days BETWEEN 0 AND 120')
@Check('exchange_term_has_chaperones', 'students_per_chaperone BETWEEN 1 AND 50 AND unrelated_adults BETWEEN 1 AND 10')
export class ExchangeTerm {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'exchange_term_pkey' })
  id: string;

  @ForeignKey(() => ExchangeSponsor, { name: 'exchange_term_of_sponsor', onDelete: 'RESTRICT' })
  @Column('uuid')
  sponsorId: string;

  /** Such as `2026–27, academic year`. */
  @Column('text')
  name: string;

  @Column('text')
  kind: TermKind;

  /** ISO dates of the programme, the last one included. */
  @Column('date')
  beginsOn: string;

  @Column('date')
  endsOn: string;

  @Column('date')
  nominationsUntil: string;

  /** 22 CFR 62.25(f)(7) lets the DS-2019 be issued before there is a home; whether this sponsor does is said here. */
  @Column('boolean', { default: false })
  papersBeforePlacing: boolean;

  @Column('smallint', { default: 5 })
  hostDecidesDays: number;

  @Column('smallint', { default: 7 })
  familyDecidesDays: number;

  /** Fewer than the law's five students of the sponsor in one school; null for the law's number. */
  @Column('smallint', { nullable: true })
  mostInSchool: number | null;

  /** Of a trip in groups: at most as many students for each chaperone. */
  @Column('smallint', { default: 8 })
  studentsPerChaperone: number;

  /** And at least as many adults of whom none is related to another, however small the group. */
  @Column('smallint', { default: 2 })
  unrelatedAdults: number;

  /** For how many days a student may begin in an arrival home before the permanent one is free; 0 for none. */
  @Column('smallint', { default: 0 })
  arrivalDays: number;

  @Column('jsonb', { default: {} })
  switches: TermSwitches;

  @Column('jsonb', { default: [] })
  fees: FeeLine[];
}
