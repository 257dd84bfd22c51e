import { z } from 'zod';
import { readLines, type NumberedLine } from './read-lines.js';
import { RecordFault } from './record-fault.js';
import { BEGINNING, hashOf, lineOf, type RecordFacts } from './record-line.js';
import { sealHolds, sealSchema, type RecordSeal } from './record-seal.js';

/** A line whose hash the line after it confirms. */
export interface ConfirmedLine {
  number: number;
  facts: RecordFacts;
}

interface ParsedLine extends NumberedLine {
  value: z.infer<typeof lineSchema>;
  hash: string;
}

const lineSchema = z.looseObject({ kind: z.string(), previous: z.string().optional() });

/**
 * The lines of a record in their order, each once the next one has confirmed it; holds two at a time. Returns the seal when signature and chain
 * hold to the end.
 * @throws RecordFault with the line that does not hold
 */
export async function* readChain(source: AsyncIterable<Uint8Array>): AsyncGenerator<ConfirmedLine, RecordSeal> {
  const lines = readLines(source);
  let before: ParsedLine | null = null;
  for (let next = await lines.next(); !next.done; next = await lines.next()) {
    const line = parsed(next.value);
    const seal: RecordSeal | null = line.value.kind === 'seal' ? sealIn(line, before) : null;
    if (!seal && line.value.previous !== (before?.hash ?? BEGINNING)) throw await changed(lines, { before, line });
    if (before) yield confirmed(before);
    if (seal) return await atItsEnd(lines, seal);
    before = line;
  }
  throw before ? new RecordFault('no-seal', before.number) : new RecordFault('empty', 1);
}

/** A line is written in one way only, so that every byte of it counts. */
function parsed({ number, text }: NumberedLine): ParsedLine {
  try {
    const value = lineSchema.parse(JSON.parse(text));
    if (lineOf(value) === text) return { number, text, value, hash: hashOf(text) };
  } catch {
    // Said below.
  }
  throw new RecordFault('line-unreadable', number);
}

function confirmed({ number, value: { previous: _chain, ...facts } }: ParsedLine): ConfirmedLine {
  return { number, facts };
}

function sealIn({ number, value }: ParsedLine, before: ParsedLine | null): RecordSeal {
  const read = sealSchema.safeParse(value);
  if (!read.success) throw new RecordFault('seal-unreadable', number);
  if (!sealHolds(read.data)) throw new RecordFault('seal-signature', number);
  if (!before || read.data.root !== before.hash) throw new RecordFault('line-changed', before?.number ?? number);
  if (read.data.lines !== before.number) throw new RecordFault('seal-signature', number);
  return read.data;
}

/** When the next line names this one as it is, it was the line before that changed. */
async function changed(
  lines: AsyncGenerator<NumberedLine>,
  { before, line }: { before: ParsedLine | null; line: ParsedLine },
): Promise<RecordFault> {
  const next = await lines.next();
  const after = next.done ? null : parsed(next.value).value;
  const isIntact = after !== null && (after.previous ?? after['root']) === line.hash;
  return new RecordFault('line-changed', isIntact && before ? before.number : line.number);
}

async function atItsEnd(lines: AsyncGenerator<NumberedLine>, seal: RecordSeal): Promise<RecordSeal> {
  const more = await lines.next();
  if (!more.done) throw new RecordFault('after-seal', more.value.number);
  return seal;
}
