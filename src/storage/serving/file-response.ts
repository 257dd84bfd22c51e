import { createHash } from 'node:crypto';
import { pipeline } from 'node:stream/promises';
import type { Request, Response } from 'express';
import type { ServedObject } from '../files.queries.js';
import type { ByteRange, FileStore } from '../stores/file-store.js';

interface Exchange {
  request: Request;
  response: Response;
  store: FileStore;
}

interface Manner {
  /** Name to save it under; shown in the page without it. */
  saveAs?: string;
  cacheControl: string;
}

/** Sends the bytes, whole or a range of them (RFC 9110, 14), never as something a browser would run. */
export async function sendFile(
  { request, response, store }: Exchange,
  file: ServedObject,
  manner: Manner,
): Promise<void> {
  setHeaders(response, file, manner);
  if (request.fresh) return void response.status(304).end();
  const range = rangeOf(request, response, file.bytes);
  if (range === 'unsatisfiable')
    return void response.status(416).setHeader('Content-Range', `bytes */${file.bytes}`).end();
  if (range) response.status(206).setHeader('Content-Range', `bytes ${range.start}-${range.end}/${file.bytes}`);
  response.setHeader('Content-Length', range ? range.end - range.start + 1 : file.bytes);
  if (request.method === 'HEAD') return void response.end();
  const source = await store.read(file.storageKey, range ?? undefined);
  await pipeline(source, response).catch((error: NodeJS.ErrnoException) => {
    // The reader went away; that is their right.
    if (error.code !== 'ERR_STREAM_PREMATURE_CLOSE') throw error;
  });
}

function setHeaders(response: Response, file: ServedObject, { saveAs, cacheControl }: Manner): void {
  response.setHeader('Content-Type', file.type);
  response.setHeader('Content-Disposition', saveAs ? `attachment; filename="${saveAs}"` : 'inline');
  response.setHeader('X-Content-Type-Options', 'nosniff');
  response.setHeader('Content-Security-Policy', `sandbox; default-src 'none'`);
  response.setHeader('Cross-Origin-Resource-Policy', 'same-origin');
  response.setHeader('Accept-Ranges', 'bytes');
  response.setHeader('Cache-Control', `${cacheControl}, no-transform`);
  // The key is random and its bytes never change, so it names them; hashed, because keys stay inside.
  response.setHeader('ETag', etagOf(file.storageKey));
}

function rangeOf(request: Request, response: Response, bytes: number): ByteRange | 'unsatisfiable' | null {
  const condition = request.headers['if-range'];
  if (condition && condition !== response.getHeader('ETag')) return null;
  const ranges = request.range(bytes, { combine: true });
  if (ranges === -1) return 'unsatisfiable';
  if (!Array.isArray(ranges) || ranges.type !== 'bytes' || ranges.length !== 1) return null;
  return ranges[0]!;
}

const etagOf = (key: string): string => `"${createHash('sha256').update(key).digest('base64url').slice(0, 22)}"`;
