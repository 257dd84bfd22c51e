import type { Unit } from '../database/unit.js';

/** Rows that go with a record. */
export interface RowsToForget {
  /** Name of the entity. */
  entity: string;
  /** SQL over its row `r`, with the record's id as `$1`. */
  where: string;
}

/** How long the portal keeps a kind of record, as the columns' `@Personal` say it in words. */
export interface Retention {
  /** What is forgotten at once, such as `host-families.household`. */
  record: string;
  /** Of the columns that it answers for, word for word. */
  words: readonly string[];
  /** SQL for the ids of records whose time is over on the day `$1`. */
  due: string;
  /** SQL for the ids of records that are about the account `$1`. */
  ofAccount: string;
  /** The law that forbids to forget it before its time, when somebody asks; null where none does. */
  heldBy(unit: Unit, id: string): Promise<string | null>;
  /** All rows that go, those first that refer to others. */
  rows: readonly RowsToForget[];
  /** Entities of which `before` blanks the declared columns, because other records need the row itself. */
  blanks?: readonly string[];
  /** Goes last, and stays while a law holds anything else of the person. */
  comesLast?: true;
  /** What else goes, such as files; before the rows. */
  before?(unit: Unit, id: string): Promise<void>;
  /** Parts of records whose time is over earlier, taken away on that day. @returns how many were touched */
  partly?(unit: Unit, day: string): Promise<number>;
}
