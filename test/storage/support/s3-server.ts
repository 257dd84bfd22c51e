import { existsSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { createServer, request, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { rm } from 'node:fs/promises';
import { basename, join } from 'node:path';
import S3rver from 's3rver';
import { freshRoot } from './storage-app.js';

export interface S3Server {
  /** Settings of the portal that use it. */
  settings: Record<string, string>;
  /** From now on so many requests are answered with 500. */
  fail(times: number): void;
  stop(): Promise<void>;
}

/** A server that speaks the S3 protocol over a folder, behind a door that can be told to fail. */
export async function startS3(): Promise<S3Server> {
  const directory = await freshRoot();
  const address = '127.0.0.1';
  const s3 = new S3rver({ address, port: 0, silent: true, directory, configureBuckets: [{ name: 'files' }] });
  const { port } = await s3.run();
  let failures = 0;
  const door = createServer((incoming, response) => {
    if (failures > 0) {
      failures -= 1;
      incoming.resume();
      response.writeHead(500).end();
    } else if (!answerOfParts(incoming, response, directory)) pass(incoming, response, port);
  });
  await new Promise<void>((resolve) => door.listen(0, address, resolve));
  return {
    settings: {
      S3_BUCKET: 'files',
      S3_ENDPOINT: `http://${address}:${(door.address() as AddressInfo).port}`,
      S3_ACCESS_KEY_ID: 'S3RVER',
      S3_SECRET_ACCESS_KEY: 'S3RVER',
    },
    fail: (times) => {
      failures = times;
    },
    stop: async () => {
      door.closeAllConnections();
      door.close();
      await s3.close();
      await rm(directory, { recursive: true, force: true });
    },
  };
}

/** ListParts and AbortMultipartUpload (Amazon S3 API Reference), which s3rver lacks, over its folder of parts. @returns whether it was one */
function answerOfParts({ method, url }: IncomingMessage, response: ServerResponse, directory: string): boolean {
  const uploadId = new URL(url ?? '/', 'http://s3').searchParams.get('uploadId');
  if (!uploadId || (method !== 'GET' && method !== 'DELETE')) return false;
  const folder = join(directory, 'files', '._S3rver_uploads', basename(uploadId));
  const isThere = existsSync(folder);
  if (!isThere) response.writeHead(404).end('<Error><Code>NoSuchUpload</Code></Error>');
  else if (method === 'GET') response.end(listOf(folder));
  else {
    rmSync(folder, { recursive: true });
    response.writeHead(204).end();
  }
  return true;
}

function listOf(folder: string): string {
  const numbers = readdirSync(folder).filter((name) => /^\d+$/.test(name));
  const parts = numbers.map((name) => {
    const etag = readFileSync(join(folder, `${name}.md5`), 'utf8');
    const { size } = statSync(join(folder, name));
    return `<Part><PartNumber>${name}</PartNumber><ETag>"${etag}"</ETag><Size>${size}</Size></Part>`;
  });
  return `<ListPartsResult><IsTruncated>false</IsTruncated>${parts.join('')}</ListPartsResult>`;
}

function pass(incoming: IncomingMessage, response: ServerResponse, port: number): void {
  const { method, url, headers } = incoming;
  const onward = request({ host: '127.0.0.1', port, method, path: url, headers }, (answer) => {
    response.writeHead(answer.statusCode!, answer.headers);
    answer.pipe(response);
  });
  onward.on('error', () => response.destroy());
  incoming.pipe(onward);
}
