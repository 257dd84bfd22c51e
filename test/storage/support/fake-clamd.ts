import { rm } from 'node:fs/promises';
import { createServer, type Socket } from 'node:net';
import { join } from 'node:path';
import { freshRoot } from './storage-app.js';

/** The harmless text that every virus scanner finds (eicar.org), in two halves so that none finds it here. */
export const eicar = String.raw`X5O!P%@AP[4\PZX54(P^)7CC)7}$EICAR-STANDARD-` + 'ANTIVIRUS-TEST-FILE!$H+H*';

export interface FakeClamd {
  socket: string;
  /** Sizes in bytes of the streams that it looked at. */
  looked: number[];
  /** Answers this from now on, whatever it gets. */
  answers(text: string | null): void;
  stop(): Promise<void>;
}

/** Speaks clamd's `zINSTREAM` on a socket: chunks after their length, an empty one at the end, an answer that ends in zero. */
export async function startClamd(): Promise<FakeClamd> {
  const folder = await freshRoot();
  const socket = join(folder, 'clamd.sock');
  const looked: number[] = [];
  let forced: string | null = null;
  const server = createServer((connection) => {
    let received = Buffer.alloc(0);
    connection.on('error', () => connection.destroy());
    connection.on('data', (chunk) => {
      received = Buffer.concat([received, chunk]);
      const stream = streamIn(received);
      if (stream) looked.push(stream.length);
      if (stream) answer(connection, forced ?? verdictOn(stream));
    });
  });
  await new Promise<void>((resolve) => server.listen(socket, resolve));
  return {
    socket,
    looked,
    answers: (text) => {
      forced = text;
    },
    stop: async () => {
      server.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

const command = 'zINSTREAM\0';
const answer = (connection: Socket, text: string) => connection.end(`${text}\0`);
const verdictOn = (stream: Buffer) => (stream.includes(eicar) ? 'stream: Eicar-Test-Signature FOUND' : 'stream: OK');

/** The whole stream, once its last chunk is there. */
function streamIn(received: Buffer): Buffer | null {
  if (received.length >= command.length && received.toString('latin1', 0, command.length) !== command)
    throw new Error('Not INSTREAM.');
  const chunks: Buffer[] = [];
  for (let at = command.length; at + 4 <= received.length;) {
    const length = received.readUInt32BE(at);
    if (length === 0) return Buffer.concat(chunks);
    chunks.push(received.subarray(at + 4, at + 4 + length));
    at += 4 + length;
  }
  return null;
}
