import { createHash } from 'node:crypto';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Request, Response } from 'express';
import { NotFound } from '../../platform/index.js';
import type { ServedObject } from '../files.queries.js';
import { ObjectMissing, type ByteRange, type FileStore } from '../stores/file-store.js';

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

/**
 * Sends the bytes, whole or a range of them (RFC 9110, 14), never as something a browser would run.
 * @throws NotFound when the bytes are gone.
 */
export async function sendFile(exchange: Exchange, file: ServedObject, manner: Manner): Promise<void> {
  const { request, response } = exchange;
  const etag = etagOf(file.storageKey);
  const range = rangeOf(request, etag, file.bytes);
  const wanted = request.method !== 'HEAD' && range !== 'unsatisfiable';
  const source = wanted ? await open(exchange.store, file.storageKey, range) : null;
  setHeaders(response, { file, etag, manner });
  if (request.fresh || range === 'unsatisfiable') return sendNothing(exchange, file, source);
  setLength(response, file, range);
  if (!source) return void response.end();
  await pipeline(source, response).catch((error: NodeJS.ErrnoException) => {
    // The reader went away; that is their right.
    if (error.code !== 'ERR_STREAM_PREMATURE_CLOSE') throw error;
  });
}

function open(store: FileStore, key: string, range: ByteRange | null): Promise<Readable> {
  return store.read(key, range ?? undefined).catch((error: unknown) => {
    throw error instanceof ObjectMissing ? new NotFound() : error;
  });
}

function setHeaders(
  response: Response,
  { file, etag, manner }: { file: ServedObject; etag: string; manner: Manner },
): void {
  response.setHeader('Content-Type', file.type);
  response.setHeader('Content-Disposition', manner.saveAs ? `attachment; filename="${manner.saveAs}"` : 'inline');
  response.setHeader('X-Content-Type-Options', 'nosniff');
  response.setHeader('Content-Security-Policy', `sandbox; default-src 'none'`);
  response.setHeader('Cross-Origin-Resource-Policy', 'same-origin');
  response.setHeader('Accept-Ranges', 'bytes');
  // Compressing would change the lengths that ranges count in.
  response.setHeader('Cache-Control', `${manner.cacheControl}, no-transform`);
  response.setHeader('ETag', etag);
}

function sendNothing({ request, response }: Exchange, file: ServedObject, source: Readable | null): void {
  source?.destroy();
  if (request.fresh) response.status(304).end();
  else response.status(416).setHeader('Content-Range', `bytes */${file.bytes}`).end();
}

function setLength(response: Response, { bytes }: ServedObject, range: ByteRange | null): void {
  response.setHeader('Content-Length', range ? range.end - range.start + 1 : bytes);
  if (range) response.status(206).setHeader('Content-Range', `bytes ${range.start}-${range.end}/${bytes}`);
}

function rangeOf(request: Request, etag: string, bytes: number): ByteRange | 'unsatisfiable' | null {
  const condition = request.headers['if-range'];
  if (condition && condition !== etag) return null;
  const ranges = request.range(bytes, { combine: true });
  if (ranges === -1) return 'unsatisfiable';
  if (!Array.isArray(ranges) || ranges.type !== 'bytes' || ranges.length !== 1) return null;
  return ranges[0]!;
}

/** The key is random and its bytes never change, so it names them; hashed, because keys stay inside. */
const etagOf = (key: string): string => `"${createHash('sha256').update(key).digest('base64url').slice(0, 22)}"`;
