import { createReadStream } from 'node:fs';
import { connect, type Socket } from 'node:net';
import { once } from 'node:events';
import { text } from 'node:stream/consumers';
import { Injectable } from '@nestjs/common';
import { FileRefused } from '../refusal.js';
import { StorageSettings } from '../storage.settings.js';

const patienceMs = 60_000;

/** Asks a ClamAV daemon by its `INSTREAM` command (clamd(8)): chunks with their length before them, an empty one at the end. */
@Injectable()
export class VirusScanner {
  constructor(private readonly settings: StorageSettings) {}

  /**
   * Does nothing without a daemon in the settings; with one, a file is not accepted unless it says so.
   * @throws FileRefused when it is infected; Error when the daemon does not answer, so that the job tries again.
   */
  async check(path: string): Promise<void> {
    const where = this.settings.value.clamavSocket;
    if (!where) return;
    const answer = await this.ask(connectTo(where), (socket, signal) => sendFile(socket, path, signal));
    if (answer.endsWith('FOUND')) throw new FileRefused('infected');
    if (!answer.endsWith('OK')) throw new Error(`clamd answered: ${answer}`);
  }

  /** @throws Error when no daemon answers. */
  async ping(): Promise<void> {
    const answer = await this.ask(connectTo(this.settings.value.clamavSocket!), sendPing);
    if (answer !== 'PONG') throw new Error(`clamd answered: ${answer}`);
  }

  private async ask(socket: Socket, send: (socket: Socket, signal: AbortSignal) => Promise<void>): Promise<string> {
    socket.setTimeout(patienceMs, () => socket.destroy(new Error('clamd does not answer')));
    const stop = new AbortController();
    // Listened to from the start: clamd may find the virus and answer before the last chunk.
    const answer = text(socket);
    try {
      await Promise.race([send(socket, stop.signal), answer]);
      return (await answer).replaceAll('\0', '').trim();
    } finally {
      stop.abort();
      socket.destroy();
    }
  }
}

async function sendPing(socket: Socket, signal: AbortSignal): Promise<void> {
  await once(socket, 'connect', { signal });
  socket.write('zPING\0');
}

async function sendFile(socket: Socket, path: string, signal: AbortSignal): Promise<void> {
  await once(socket, 'connect', { signal });
  socket.write('zINSTREAM\0');
  for await (const chunk of createReadStream(path, { signal }) as AsyncIterable<Buffer>) {
    socket.write(lengthOf(chunk));
    if (!socket.write(chunk)) await once(socket, 'drain', { signal });
  }
  socket.write(lengthOf(Buffer.alloc(0)));
}

function lengthOf(chunk: Buffer): Buffer {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(chunk.length);
  return length;
}

/** A path, or `host:port`. */
function connectTo(where: string): Socket {
  const tcp = /^([^/\\]+):(\d+)$/.exec(where);
  return tcp ? connect(Number(tcp[2]), tcp[1]) : connect(where);
}
