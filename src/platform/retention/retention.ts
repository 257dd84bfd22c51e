import type { Unit } from '../database/unit.js';

/** Rows that go with a record. */
export interface RowsToForget {
  /** Name of the entity. */
  entity: string;
  /** SQL over its row `r`, with the record's id as `$1`. */
  where: string;
}

/** Why somebody's account stays although nothing of it is taken away here: a case about them, papers that are kept for a time. */
export interface Hold {
  /** What holds it, such as `incidents.case`. */
  record: string;
  /** SQL for the ids of records that are about the account `$1`. */
  ofAccount: string;
  /** The law that keeps the record at this moment; null where none does, or does any more. */
  heldBy(unit: Unit, id: string): Promise<string | null>;
}

/** How long the portal keeps a kind of record, as the columns' `@Personal` say it in words. */
export interface Retention extends Hold {
  /** What is forgotten at once, such as `host-families.household`. */
  record: string;
  /** Of the columns that it answers for, word for word. */
  words: readonly string[];
  /** SQL for the ids of records whose time is over on the day `$1`. */
  due: string;
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
