import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Personal } from '../../platform/index.js';
import { ExchangeApplication } from '../application/exchange-application.entity.js';
import { keptForStudents } from '../retention.js';
import type { FeeLine } from '../terms/term-kind.js';

/** The itemised fees of one student as a parent is told them, and that parent's word: 22 CFR 62.10(b). */
@Entity()
@Index('exchange_fee_sheet_is_one_at_a_time', ['applicationId'], { unique: true, where: 'replaced_at IS NULL' })
@Index('exchange_fee_sheet_by_application', ['applicationId', 'madeAt', 'id'])
@Index('exchange_fee_sheet_by_token', ['tokenHash'], { unique: true })
@Check('exchange_fee_sheet_link_is_whole', 'num_nulls(token_hash, link_until, parent_email) IN (0, 3)')
@Check('exchange_fee_sheet_word_is_whole', 'num_nulls(acknowledged_on, acknowledged_how) IN (0, 2)')
@Check('exchange_fee_sheet_way_is_known', `acknowledged_how IN ('link', 'desk')`)
@Check('exchange_fee_sheet_word_has_name', `acknowledged_on IS NULL OR btrim(acknowledged_by) <> ''`)
export class ExchangeFeeSheet {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'exchange_fee_sheet_pkey' })
  id: string;

  @ForeignKey(() => ExchangeApplication, { name: 'exchange_fee_sheet_of_application', onDelete: 'RESTRICT' })
  @Column('uuid')
  applicationId: string;

  /** As they were told; the term's later changes are a new sheet. */
  @Column('jsonb')
  lines: FeeLine[];

  @Column('timestamptz')
  madeAt: Date;

  @Column('timestamptz', { nullable: true })
  replacedAt: Date | null;

  /** Only the hash of the link's secret is kept; null while nobody was sent one. */
  @Column('text', { nullable: true })
  tokenHash: string | null;

  @Column('timestamptz', { nullable: true })
  linkUntil: Date | null;

  @Personal({ purpose: 'To send the parent the link', retention: keptForStudents })
  @Column('citext', { nullable: true })
  parentEmail: string | null;

  @Personal({ purpose: 'To address the parent', retention: keptForStudents })
  @Column('text', { default: '' })
  parentName: string;

  /** ISO date. */
  @Column('date', { nullable: true })
  acknowledgedOn: string | null;

  @Personal({ purpose: 'Proof of who confirmed the fees', retention: keptForStudents })
  @Column('text', { default: '' })
  acknowledgedBy: string;

  @Column('text', { nullable: true })
  acknowledgedHow: 'link' | 'desk' | null;
}
