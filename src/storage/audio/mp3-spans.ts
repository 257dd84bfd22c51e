import type { FileHandle } from 'node:fs/promises';
import { FileRefused } from '../refusal.js';
import { readAt, type Span } from './spans.js';

/** The sound of an MP3 without its tags: ID3v2 before it (id3.org, 2.4 structure, 3.1), APEv2 and ID3v1 after it. */
export async function mp3Spans(file: FileHandle, bytes: number): Promise<Span[]> {
  const start = await afterId3v2(file);
  const end = await beforeApe(file, await beforeId3v1(file, bytes));
  if (start >= end) throw new FileRefused('damaged');
  return [{ start, end }];
}

async function afterId3v2(file: FileHandle): Promise<number> {
  let at = 0;
  for (;;) {
    const header = await readAt(file, at, 10);
    if (header.length < 10 || header.toString('latin1', 0, 3) !== 'ID3') return at;
    const footer = header[5]! & 0x10 ? 10 : 0;
    at += 10 + footer + syncSafe(header.subarray(6));
  }
}

/** Four times seven bits. */
const syncSafe = (bytes: Buffer): number => bytes.reduce((sum, byte) => sum * 128 + (byte & 0x7f), 0);

async function beforeId3v1(file: FileHandle, end: number): Promise<number> {
  const tag = await readAt(file, Math.max(0, end - 128), 3);
  return tag.toString('latin1') === 'TAG' ? end - 128 : end;
}

async function beforeApe(file: FileHandle, end: number): Promise<number> {
  const footer = await readAt(file, Math.max(0, end - 32), 32);
  if (footer.toString('latin1', 0, 8) !== 'APETAGEX') return end;
  const hasHeader = (footer.readUInt32LE(20) & 0x8000_0000) !== 0;
  return Math.max(0, end - footer.readUInt32LE(12) - (hasHeader ? 32 : 0));
}
