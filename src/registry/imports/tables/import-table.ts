import type { z } from 'zod';
import type { Text, Unit } from '../../../platform/index.js';
import type { FieldChange } from '../import-outcome.js';

/** What one line does to the registry. */
export interface RecordChange {
  label: string;
  change: 'added' | 'changed' | 'unchanged';
  fields: FieldChange[];
}

/** How the lines of one table are read and kept. A cell that is left empty changes nothing. */
export interface ImportTable<Row = unknown> {
  /** One line by the names of its columns; messages are keys of sentences. */
  schema: z.ZodObject & z.ZodType<Row>;
  /** The columns that the header must have. */
  required: readonly string[];
  /** Finds the record of the line, and adds or changes it within the transaction. @throws RejectedCell, Conflict */
  keep(unit: Unit, row: Row): Promise<RecordChange>;
}

/** A cell that names what the registry does not know, or lacks what a new record needs. */
export class RejectedCell extends Error {
  constructor(readonly because: Text) {
    super(because.key);
  }
}

export const missing = (column: string): RejectedCell =>
  new RejectedCell({ key: 'registry.import.cell.missing', params: { column } });

export const unknown = (column: string, value: string): RejectedCell =>
  new RejectedCell({ key: 'registry.import.cell.unknown', params: { column, value } });
