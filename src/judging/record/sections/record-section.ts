import type { z } from 'zod';
import type { RecordFacts } from '../chain/record-line.js';
import type { RecordReading } from '../record-reading.js';
import type { RecordSource } from '../record-source.js';

/** A part of a record: what its lines say, how they are written from the database, and what a reader who has the record alone makes of them. */
export interface RecordSection<Facts extends RecordFacts = RecordFacts> {
  /** The kinds of its lines. */
  kinds: readonly Facts['kind'][];
  /** All that its lines may say: what is not named here can stand in no record. */
  facts: z.ZodType<Facts>;
  /** In an order that the round's rows have of themselves. `sofar` is what a reader knows when they come to it. */
  write(source: RecordSource, sofar: RecordReading): AsyncIterable<Facts>;
  /** @throws RecordFault when the line cannot be true together with those before it. */
  read(facts: Facts, reading: RecordReading): void | Promise<void>;
  /** After its last line, or where it would stand. @throws RecordFault when something is missing. */
  end?(reading: RecordReading): void;
}
