import type { FileHandle } from 'node:fs/promises';
import { FileRefused } from '../refusal.js';
import { readAt, type Span } from './spans.js';

interface Box {
  type: string;
  start: number;
  content: number;
  end: number;
}

/** Boxes that hold other boxes, on the way to what we look for (ISO 14496-12, 8). */
const parents = new Set(['moov', 'trak', 'mdia']);
/** Names, places, covers, and what an application adds. */
const telling = new Set(['udta', 'meta', 'uuid']);

/** The whole file, with every telling box blanked to free space of the same length, so that the sample offsets stay true. */
export async function mp4Spans(file: FileHandle, bytes: number): Promise<Span[]> {
  const blanked: Box[] = [];
  await collect(file, { start: 0, end: bytes }, blanked);
  const spans: Span[] = [];
  let at = 0;
  for (const box of blanked) {
    spans.push({ start: at, end: box.start }, free(box));
    at = box.end;
  }
  return [...spans, { start: at, end: bytes }];
}

async function collect(file: FileHandle, within: { start: number; end: number }, found: Box[]): Promise<void> {
  for (let at = within.start; at + 8 <= within.end;) {
    const box = await boxAt(file, at, within.end);
    if (telling.has(box.type)) found.push(box);
    else if (parents.has(box.type)) await collect(file, { start: box.content, end: box.end }, found);
    at = box.end;
  }
}

async function boxAt(file: FileHandle, start: number, limit: number): Promise<Box> {
  const header = await readAt(file, start, 16);
  if (header.length < 8) throw new FileRefused('damaged');
  const short = header.readUInt32BE(0);
  if (short === 1 && header.length < 16) throw new FileRefused('damaged');
  const size = short === 1 ? Number(header.readBigUInt64BE(8)) : short === 0 ? limit - start : short;
  const content = start + (short === 1 ? 16 : 8);
  if (start + size > limit || start + size < content) throw new FileRefused('damaged');
  return { type: header.toString('latin1', 4, 8), start, content, end: start + size };
}

const blankLimit = 16 * 2 ** 20;

function free(box: Box): Buffer {
  const size = box.end - box.start;
  if (size > blankLimit) throw new FileRefused('damaged');
  const blank = Buffer.alloc(size);
  blank.writeUInt32BE(size);
  blank.write('free', 4, 'latin1');
  return blank;
}
