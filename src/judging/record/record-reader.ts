import type { RecordFacts } from './chain/record-line.js';
import { tally } from '../results/tally.js';
import { RecordReading, type Counting } from './record-reading.js';
import { recordSections } from './record-sections.js';
import type { RecordSection } from './sections/record-section.js';

/** Follows a record from its first line to its last, section by section. */
export class RecordReader {
  readonly reading: RecordReading;
  /** Index of the section in which the last line stood. */
  private at = 0;

  /** @param count how a result is computed from its input: here, or in a thread where others wait for this one */
  constructor(count: Counting = tally) {
    this.reading = new RecordReading(count);
  }

  /** @throws RecordFault when the line is none of a record, stands where it must not, or cannot be true */
  async take(facts: RecordFacts): Promise<void> {
    this.reading.line += 1;
    const own = this.sectionOf(facts);
    const read = own.facts.safeParse(facts);
    if (!read.success) throw this.reading.fault('line-of-no-section', { kind: facts.kind });
    await own.read(read.data, this.reading);
  }

  /** After the last line. @throws RecordFault when something is missing */
  finish(): RecordReading {
    this.comeTo(recordSections.length);
    return this.reading;
  }

  private sectionOf({ kind }: RecordFacts): RecordSection {
    const index = recordSections.findIndex(({ kinds }) => kinds.includes(kind));
    if (index < 0) throw this.reading.fault('line-of-no-section', { kind: kind.slice(0, 40) });
    if (index < this.at) throw this.reading.fault('line-out-of-place');
    this.comeTo(index);
    return recordSections[index]!;
  }

  /** The sections that are left behind must be whole. */
  private comeTo(index: number): void {
    for (; this.at < index; this.at++) recordSections[this.at]!.end?.(this.reading);
  }
}
