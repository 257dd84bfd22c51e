import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Personal } from '../../platform/index.js';
import { ExchangeApplication } from '../application/exchange-application.entity.js';
import { keptForStudents } from '../retention.js';

export const PARENT_RELATIONS = ['mother', 'father', 'guardian'] as const;
export type ParentRelation = (typeof PARENT_RELATIONS)[number];

/** A natural parent of a student, or who stands in a parent's place by law: signs by links of their own and needs no account. */
@Entity()
@Index('exchange_parent_address_is_of_one', ['applicationId', 'email'], { unique: true })
@Check('exchange_parent_declined_says_why', `(declined_at IS NULL) = (declined_because = '')`)
@Check('exchange_parent_has_name', `btrim(name) <> ''`)
@Check('exchange_parent_relation_is_known', `relation IN ('mother', 'father', 'guardian')`)
export class ExchangeParent {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'exchange_parent_pkey' })
  id: string;

  @ForeignKey(() => ExchangeApplication, { name: 'exchange_parent_of_application', onDelete: 'RESTRICT' })
  @Column('uuid')
  applicationId: string;

  @Personal({ purpose: 'To address the parent', retention: keptForStudents })
  @Column('text')
  name: string;

  @Personal({ purpose: 'To send the parent the link to their page', retention: keptForStudents })
  @Column('citext')
  email: string;

  @Column('text')
  relation: ParentRelation;

  /** In which mails and pages are written. */
  @Column('text')
  locale: string;

  @Column('timestamptz')
  addedAt: Date;

  /** When they were last written to; null before. */
  @Column('timestamptz', { nullable: true })
  writtenAt: Date | null;

  /** When they said no, or took a yes back; null when they did not, or have signed since. */
  @Column('timestamptz', { nullable: true })
  declinedAt: Date | null;

  @Personal({ purpose: 'To know why a parent does not agree', retention: keptForStudents })
  @Column('text', { default: '' })
  declinedBecause: string;
}
