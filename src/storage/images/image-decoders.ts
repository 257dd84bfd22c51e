import { fork, type ChildProcess } from 'node:child_process';
import { extname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Injectable, type OnModuleDestroy } from '@nestjs/common';
import { FileRefused } from '../refusal.js';
import type { ImageAnswer, ImageReply, ImageRequest, ImageTask } from './image-task.js';

interface Waiting {
  resolve(answer: ImageAnswer): void;
  reject(error: Error): void;
}

const decoder = fileURLToPath(new URL(`./image-decoder${extname(import.meta.url)}`, import.meta.url));
const longestTaskMs = 60_000;
const restAfterMs = 15_000;

/** One arena and few threads: what a picture took in memory is given back before the next one needs it. */
const frugal = { MALLOC_ARENA_MAX: '1', MALLOC_TRIM_THRESHOLD_: '131072', UV_THREADPOOL_SIZE: '2' };

/**
 * Decodes pictures in a process of its own, which knows no secret, may crash alone, and ends when there is nothing to do.
 * Strangers' files meet the decoders' C code there and not here.
 */
@Injectable()
export class ImageDecoders implements OnModuleDestroy {
  private child: ChildProcess | null = null;
  private rest: NodeJS.Timeout | undefined;
  private readonly waiting = new Map<number, Waiting>();
  private lastId = 0;

  /** @throws FileRefused when the picture is at fault; Error when the machine is. */
  async ask(task: ImageTask): Promise<Exclude<ImageAnswer, { refused: string } | { failed: string }>> {
    const answer = await this.send(task);
    if ('refused' in answer) throw new FileRefused(answer.refused);
    if ('failed' in answer) throw new Error(`The picture could not be processed: ${answer.failed}`);
    return answer;
  }

  onModuleDestroy(): void {
    this.stop();
  }

  private async send(task: ImageTask): Promise<ImageAnswer> {
    const id = (this.lastId += 1);
    const child = this.awake();
    const tooLong = setTimeout(() => this.giveUp(id), longestTaskMs);
    try {
      return await new Promise((resolve, reject) => {
        this.waiting.set(id, { resolve, reject });
        child.send({ id, task } satisfies ImageRequest, (error) => error && reject(error));
      });
    } finally {
      clearTimeout(tooLong);
      this.waiting.delete(id);
      if (this.waiting.size === 0) this.rest = setTimeout(() => this.stop(), restAfterMs).unref();
    }
  }

  private awake(): ChildProcess {
    clearTimeout(this.rest);
    if (this.child?.connected) return this.child;
    const { PATH, SystemRoot } = process.env;
    const env = { ...frugal, PATH, SystemRoot };
    const child = fork(decoder, { env, execArgv: [], stdio: ['ignore', 'ignore', 'ignore', 'ipc'] });
    child.on('message', ({ id, answer }: ImageReply) => this.waiting.get(id)?.resolve(answer));
    child.once('error', (error) => this.lost(child, error));
    child.once('exit', (code, signal) => this.lost(child, new Error(`The decoder ended: ${signal ?? code}.`)));
    this.child = child;
    return child;
  }

  /** A picture that takes this long is made to take long. The others in work are tried again by their jobs. */
  private giveUp(id: number): void {
    this.waiting.get(id)?.resolve({ refused: 'damaged' });
    this.child?.kill('SIGKILL');
  }

  private lost(child: ChildProcess, error: Error): void {
    if (this.child !== child) return;
    this.child = null;
    for (const waiting of this.waiting.values()) waiting.reject(error);
  }

  private stop(): void {
    clearTimeout(this.rest);
    if (this.child?.connected) this.child.disconnect();
    this.child = null;
  }
}
