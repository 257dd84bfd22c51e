import { RecordFault } from './record-fault.js';

/** One line as it stands, without its line break; counted from 1. */
export interface NumberedLine {
  number: number;
  text: string;
}

const NEW_LINE = 0x0a;
/** No line of ours comes near it; whoever sends a longer one is not listened to further. */
const LONGEST = 1_000_000;

/**
 * The lines of a file, as its bytes come. Holds one piece and the beginning of one line at a time.
 * @throws RecordFault for what is no UTF-8, is too long, or has no end
 */
export async function* readLines(source: AsyncIterable<Uint8Array>): AsyncGenerator<NumberedLine> {
  const begun = new BegunLine();
  for await (const piece of source) {
    let from = 0;
    for (let end = piece.indexOf(NEW_LINE); end >= 0; end = piece.indexOf(NEW_LINE, from)) {
      begun.add(piece.subarray(from, end));
      from = end + 1;
      yield begun.finish();
    }
    begun.add(piece.subarray(from));
  }
  if (begun.length > 0) throw new RecordFault('line-unfinished', begun.number);
}

/** What has come of a line whose end has not. */
class BegunLine {
  private readonly utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
  private parts: Uint8Array[] = [];
  number = 1;
  length = 0;

  add(part: Uint8Array): void {
    this.parts.push(part);
    this.length += part.length;
    if (this.length > LONGEST) throw new RecordFault('line-too-long', this.number);
  }

  finish(): NumberedLine {
    const line = { number: this.number, text: this.decoded() };
    this.parts = [];
    this.length = 0;
    this.number += 1;
    return line;
  }

  private decoded(): string {
    try {
      return this.utf8.decode(Buffer.concat(this.parts));
    } catch {
      throw new RecordFault('line-unreadable', this.number);
    }
  }
}
