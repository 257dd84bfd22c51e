import type { FileHandle } from 'node:fs/promises';
import { FileRefused } from '../refusal.js';
import { readAt, type Span } from './spans.js';

const streamInfo = 0;
const seekTable = 3;

/** The sound of a FLAC file with its stream information and seek table only (RFC 9639, 8.1): no comments, no pictures. */
export async function flacSpans(file: FileHandle, bytes: number): Promise<Span[]> {
  const blocks: Buffer[] = [];
  for (let at = 4; at + 4 <= bytes;) {
    const header = await readAt(file, at, 4);
    const type = header[0]! & 0x7f;
    const size = header.readUIntBE(1, 3);
    if (type === streamInfo || type === seekTable) blocks.push(await readAt(file, at, 4 + size));
    at += 4 + size;
    if (header[0]! & 0x80) return [Buffer.from('fLaC'), ...lastMarked(blocks), { start: at, end: bytes }];
  }
  throw new FileRefused('damaged');
}

/** The first bit of a block says whether it is the last. */
function lastMarked(blocks: readonly Buffer[]): Buffer[] {
  if (blocks.length === 0) throw new FileRefused('damaged');
  blocks.forEach((block, index) => {
    block[0] = (block[0]! & 0x7f) | (index === blocks.length - 1 ? 0x80 : 0);
  });
  return [...blocks];
}
