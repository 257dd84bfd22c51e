import { Check, Column, CreateDateColumn, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Personal } from '../../platform/index.js';
import type { ActKind, DatePrecision } from './partnership-kind.js';

/** A dated act of an agreement. Acts are only ever added; the agreement's state on any day follows from them. */
@Entity()
@Index('partnership_act_is_recorded_once', ['partnershipId', 'datedOn', 'kind'], { unique: true })
@Check('partnership_act_kind_is_known', `kind IN ('council_resolution','signature','renewal','dormancy','termination')`)
@Check('partnership_act_date_precision_is_known', `date_precision IN ('day','month','year')`)
export class PartnershipAct {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'partnership_act_pkey' })
  id: string;

  @ForeignKey('Partnership', { name: 'partnership_act_belongs_to_partnership', onDelete: 'RESTRICT' })
  @Column('uuid')
  partnershipId: string;

  @Column('text')
  kind: ActKind;

  /** The first day of the month or year when no more is known. */
  @Column('date')
  datedOn: string;

  @Column('text', { default: 'day' })
  datePrecision: DatePrecision;

  @Personal({
    purpose: 'Who signed for each community, as the public record of the act',
    retention: 'As long as the partnership is on record',
  })
  @Column('text', { array: true, default: '{}' })
  signers: string[];

  /** Where the act can be looked up: a resolution's number, a newspaper, a file. */
  @Column('text', { nullable: true })
  source: string | null;

  @CreateDateColumn({ type: 'timestamptz' })
  createdAt: Date;
}
