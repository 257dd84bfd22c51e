import type { RecordFacts } from './chain/record-line.js';
import { RecordReader } from './record-reader.js';
import { recordSections } from './record-sections.js';
import type { RecordSource } from './record-source.js';

/**
 * All lines of a record, from the database, a batch of rows at a time. Each is read as a stranger would read it before it is given out,
 * so that nothing is signed that does not hold.
 * @throws RecordFault when what is stored does not agree with itself
 */
export async function* recordFacts(source: RecordSource, reader = new RecordReader()): AsyncGenerator<RecordFacts> {
  for (const section of recordSections) {
    for await (const facts of section.write(source, reader.reading)) {
      await reader.take(facts);
      yield facts;
    }
  }
  reader.finish();
}
