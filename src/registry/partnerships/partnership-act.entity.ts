import { Check, Column, CreateDateColumn, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Personal } from '../../platform/index.js';
import type { ActKind, DatePrecision } from './partnership-kind.js';

/** A dated act of an agreement. Acts are only ever added, corrections too; the agreement's state on any day follows from those that stand. */
@Entity()
@Index('partnership_act_is_recorded_once', ['partnershipId', 'datedOn', 'kind'], {
  unique: true,
  where: 'replaced_at IS NULL',
})
@Index('partnership_act_by_partnership', ['partnershipId', 'datedOn'])
@Index('partnership_act_by_term', ['termEndsOn'], { where: 'replaced_at IS NULL' })
@Check('partnership_act_replaced_has_its_reason', '(replaced_at IS NULL) = (replaced_because IS NULL)')
@Check('partnership_act_replaced_by_another_has_its_moment', 'replaced_by_id IS NULL OR replaced_at IS NOT NULL')
@Check('partnership_act_term_ends_after_it_begins', 'term_ends_on > dated_on')
@Check(
  'partnership_act_kind_is_known',
  `kind IN ('council_resolution','signature','renewal','upgrade','reactivation','dormancy','emeritus','termination')`,
)
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

  /** Where the agreement says so; it stays in force beyond that day until an act says otherwise. */
  @Column('date', { nullable: true })
  termEndsOn: string | null;

  /** The scanned agreement: private, behind a link of staff and the members of its communities. */
  @Index('partnership_act_by_document')
  @ForeignKey('StoredFile', { name: 'partnership_act_is_on_file', onDelete: 'RESTRICT' })
  @Column('uuid', { nullable: true })
  documentFileId: string | null;

  @Index('partnership_act_by_account')
  @ForeignKey('Account', { name: 'partnership_act_was_recorded_by_account', onDelete: 'RESTRICT' })
  @Column('uuid', { nullable: true })
  recordedBy: string | null;

  @Column('timestamptz', { nullable: true })
  replacedAt: Date | null;

  /** Null beside a moment: the act was struck out, and nothing stands in its place. */
  @Index('partnership_act_by_replacement')
  @ForeignKey('PartnershipAct', { name: 'partnership_act_is_replaced_by_act', onDelete: 'RESTRICT' })
  @Column('uuid', { nullable: true })
  replacedById: string | null;

  @Column('text', { nullable: true })
  replacedBecause: string | null;

  @CreateDateColumn({ type: 'timestamptz' })
  createdAt: Date;
}
