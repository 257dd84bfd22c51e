import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Personal } from '../../platform/index.js';
import { keptForStudents } from '../retention.js';
import { ExchangeTerm } from '../terms/exchange-term.entity.js';
import type { ReportKind } from './report-kind.js';
import type { MoveLine, PlacementLine } from './report-line.js';

/** A report as it was sent. It never changes: what is found out later is an amendment, which stands beside it. */
@Entity()
@Index('exchange_report_is_sent_once', ['termId', 'kind'], { unique: true, where: 'amends_id IS NULL' })
@Index('exchange_report_amends', ['amendsId'])
@Index('exchange_report_by_term', ['termId', 'kind', 'frozenAt', 'id'])
@Check('exchange_report_kind_is_known', `kind IN ('placements', 'moves')`)
@Check('exchange_report_has_rows', `jsonb_typeof(rows) = 'array'`)
@Check('exchange_report_has_hash', `sha256 ~ '^[0-9a-f]{64}$'`)
@Check('exchange_report_amendment_has_reason', `amends_id IS NULL OR btrim(reason) <> ''`)
export class ExchangeReport {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'exchange_report_pkey' })
  id: string;

  @ForeignKey(() => ExchangeTerm, { name: 'exchange_report_of_term', onDelete: 'RESTRICT' })
  @Column('uuid')
  termId: string;

  @Column('text')
  kind: ReportKind;

  @Personal({ purpose: '22 CFR 62.25(n): the report to the Department of State', retention: keptForStudents })
  @Column('jsonb')
  rows: readonly (PlacementLine | MoveLine)[];

  /** Of the rows as canonical JSON (RFC 8785). */
  @Column('text')
  sha256: string;

  /** The first one; null for itself. */
  @ForeignKey(() => ExchangeReport, { name: 'exchange_report_amends_report', onDelete: 'RESTRICT' })
  @Column('uuid', { nullable: true })
  amendsId: string | null;

  /** Why it is amended; empty for the first one. */
  @Column('text', { default: '' })
  reason: string;

  @Index('exchange_report_frozen_by')
  @ForeignKey('Account', { name: 'exchange_report_is_frozen_by_account', onDelete: 'RESTRICT' })
  @Column('uuid')
  frozenBy: string;

  @Column('timestamptz')
  frozenAt: Date;
}
