import type { FileHandle } from 'node:fs/promises';
import { FileRefused } from '../refusal.js';
import { readAt, type Span } from './spans.js';

const needed = new Set(['fmt ', 'fact', 'data']);

/** The sound of a RIFF WAVE file: its format and data chunks, and no `LIST`, `id3 ` or `bext` that names a person. */
export async function wavSpans(file: FileHandle, bytes: number): Promise<Span[]> {
  const kept: { start: number; end: number }[] = [];
  for (let at = 12; at + 8 <= bytes;) {
    const header = await readAt(file, at, 8);
    const size = header.readUInt32LE(4);
    const end = Math.min(bytes, at + 8 + size + (size % 2));
    if (needed.has(header.toString('latin1', 0, 4))) kept.push({ start: at, end });
    at = end;
  }
  if (kept.length < 2) throw new FileRefused('damaged');
  return [riff(kept.reduce((sum, { start, end }) => sum + end - start, 4)), ...kept];
}

function riff(size: number): Buffer {
  const header = Buffer.from('RIFF0000WAVE', 'latin1');
  header.writeUInt32LE(size, 4);
  return header;
}
