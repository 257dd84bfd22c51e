import type { FileHandle } from 'node:fs/promises';

/** A stretch of a file that is kept, or bytes that take the place of a stretch. */
export type Span = { start: number; end: number } | Buffer;

/** Reads so many bytes at a position; fewer at the end of the file. */
export async function readAt(file: FileHandle, position: number, length: number): Promise<Buffer> {
  const { bytesRead, buffer } = await file.read(Buffer.alloc(length), 0, length, position);
  return buffer.subarray(0, bytesRead);
}

/** The stretches one after the other, a chunk at a time. */
export async function* bytesOf(file: FileHandle, spans: readonly Span[]): AsyncGenerator<Buffer> {
  for (const span of spans) {
    if (Buffer.isBuffer(span)) yield span;
    else yield* stretch(file, span);
  }
}

async function* stretch(file: FileHandle, span: { start: number; end: number }): AsyncGenerator<Buffer> {
  for (let at = span.start; at < span.end;) {
    const chunk = await readAt(file, at, Math.min(65_536, span.end - at));
    if (chunk.length === 0) return;
    at += chunk.length;
    yield chunk;
  }
}
