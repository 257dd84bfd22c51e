import { fork, type ChildProcess } from 'node:child_process';
import { setPriority } from 'node:os';

export interface Request<Task> {
  id: number;
  task: Task;
}

export interface Reply<Answer> {
  id: number;
  answer: Answer;
}

interface Waiting<Answer> {
  resolve(answer: Answer): void;
  reject(error: Error): void;
}

interface Wishes<Answer> {
  /** The script that answers. */
  script: string;
  /** Most memory for its JavaScript, in MB. */
  heapMb?: number;
  /** What is said of a file that takes too long: it is made to. */
  tooLong: Answer;
}

const longestTaskMs = 60_000;
const restAfterMs = 15_000;
/** Below the requests of people who wait for a page (0), above what only idles (19). */
const niceness = 10;

/** One arena and few threads: what a file took in memory is given back before the next one needs it. */
const frugal = { MALLOC_ARENA_MAX: '1', MALLOC_TRIM_THRESHOLD_: '131072', UV_THREADPOOL_SIZE: '2' };

/**
 * Meets strangers' files in a process of its own, which knows no secret, may crash alone, gives way to those who wait for a page, and ends
 * when there is nothing to do.
 */
export class DecoderProcess<Task, Answer> {
  private child: ChildProcess | null = null;
  private rest: NodeJS.Timeout | undefined;
  private readonly waiting = new Map<number, Waiting<Answer>>();
  private lastId = 0;

  constructor(private readonly wishes: Wishes<Answer>) {}

  /** @throws Error when the process ends over it. */
  async send(task: Task): Promise<Answer> {
    const id = (this.lastId += 1);
    const child = this.awake();
    const tooLong = setTimeout(() => this.giveUp(id), longestTaskMs);
    try {
      return await new Promise((resolve, reject) => {
        this.waiting.set(id, { resolve, reject });
        child.send({ id, task } satisfies Request<Task>, (error) => error && reject(error));
      });
    } finally {
      clearTimeout(tooLong);
      this.waiting.delete(id);
      if (this.waiting.size === 0) this.rest = setTimeout(() => this.stop(), restAfterMs).unref();
    }
  }

  stop(): void {
    clearTimeout(this.rest);
    if (this.child?.connected) this.child.disconnect();
    this.child = null;
  }

  private awake(): ChildProcess {
    clearTimeout(this.rest);
    if (this.child?.connected) return this.child;
    const { PATH, SystemRoot } = process.env;
    const { script, heapMb } = this.wishes;
    const child = fork(script, {
      env: { ...frugal, PATH, SystemRoot },
      execArgv: heapMb ? [`--max-old-space-size=${heapMb}`] : [],
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    });
    giveWay(child);
    child.on('message', ({ id, answer }: Reply<Answer>) => this.waiting.get(id)?.resolve(answer));
    child.once('error', (error) => this.lost(child, error));
    child.once('exit', (code, signal) => this.lost(child, new Error(`The decoder ended: ${signal ?? code}.`)));
    this.child = child;
    return child;
  }

  /** A file that takes this long is made to take long. The others in work are tried again by their jobs. */
  private giveUp(id: number): void {
    this.waiting.get(id)?.resolve(this.wishes.tooLong);
    this.child?.kill('SIGKILL');
  }

  private lost(child: ChildProcess, error: Error): void {
    if (this.child !== child) return;
    this.child = null;
    for (const waiting of this.waiting.values()) waiting.reject(error);
  }
}

/** Where the system does not let us, the files are decoded at our own pace. */
function giveWay({ pid }: ChildProcess): void {
  try {
    if (pid) setPriority(pid, niceness);
  } catch {
    // It is slower for others, and nothing else.
  }
}
