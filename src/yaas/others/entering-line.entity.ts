import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Personal, type Text } from '../../platform/index.js';
import type { SheetCells } from './sheet-columns.js';

/** What is known of a line: before it is entered, and what came of it. */
export const LINE_VERDICTS = [
  'unchecked',
  'ready',
  'incomplete',
  'double',
  'wrong',
  'in_already',
  'submitted',
  'drafted',
] as const;
export type LineVerdict = (typeof LINE_VERDICTS)[number];

/** What was found in a line, and what to do about it. */
export interface Finding {
  /** The sheet's column, where it is one column's. */
  column?: string;
  because: Text;
  remedy?: Text;
}

/** One student's line of a sheet. */
@Entity()
@Index('entering_line_number_is_unique', ['batchId', 'number'], { unique: true })
@Check(
  'entering_line_verdict_is_known',
  `verdict IN ('unchecked', 'ready', 'incomplete', 'double', 'wrong', 'in_already', 'submitted', 'drafted')`,
)
export class EnteringLine {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'entering_line_pkey' })
  id: string;

  @ForeignKey('EnteringBatch', { name: 'entering_line_stands_in_batch', onDelete: 'CASCADE' })
  @Column('uuid')
  batchId: string;

  /** As the spreadsheet counts: the header is line 1. */
  @Column('int')
  number: number;

  @Column('jsonb')
  @Personal({ purpose: 'entering the students of a sheet', retention: '30 days after the sheet was sent' })
  cells: SheetCells;

  @Column('text', { default: 'unchecked' })
  verdict: LineVerdict;

  @Column('jsonb', { default: [] })
  @Personal({ purpose: 'telling what is to be corrected', retention: '30 days after the sheet was sent' })
  findings: Finding[];

  @Index('entering_line_by_entry')
  @ForeignKey('Entry', { name: 'entering_line_became_entry', onDelete: 'SET NULL' })
  @Column('uuid', { nullable: true })
  entryId: string | null;
}
