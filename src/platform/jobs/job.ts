/** A kind of work that runs later, in any worker process. `D` is what it is told: ids, no personal data. */
export interface Job<D extends object> {
  name: string;
  retries: number;
  /** Seconds one run may take before it counts as lost. */
  expiresInSeconds: number;
  readonly told?: D;
}

export interface JobOptions {
  startAfter?: Date;
  /** A little later, where what is done twice in a row is better done once. */
  afterSeconds?: number;
  /** At most one job with this key waits. */
  singletonKey?: string;
}

const known = new Map<string, Job<object>>();

/** Declares a job; its queue is made at the start. */
export function defineJob<D extends object>(
  name: string,
  options: { retries?: number; expiresInSeconds?: number } = {},
): Job<D> {
  const job: Job<D> = { name, retries: options.retries ?? 5, expiresInSeconds: options.expiresInSeconds ?? 900 };
  known.set(name, job);
  return job;
}

export const allJobs = (): readonly Job<object>[] => [...known.values()];
