import { AsyncLocalStorage } from 'node:async_hooks';
import { Client } from 'pg';
import { Jobs } from '../../src/platform/index.js';

const housekeeping =
  /^(START TRANSACTION|BEGIN|COMMIT|ROLLBACK|SAVEPOINT|RELEASE|SET |SELECT pg_try)|pgboss|"?session"?\b.*sess|rate_limit/i;

/** The portal in this process does its jobs, too, whenever they come due: what they ask is no page's cost. */
const aJob = new AsyncLocalStorage<true>();
const handle = Object.getOwnPropertyDescriptor(Jobs.prototype, 'handle')!.value as Jobs['handle'];
Jobs.prototype.handle = function (job, handler, options) {
  handle.call(this, job, (data, run) => aJob.run(true, () => handler(data as never, run)), options);
};

/** A statement with what fills its gaps. */
export interface Statement {
  text: string;
  values: unknown[];
}

/**
 * The statements that the portal in this process sends while the story runs. Transactions' brackets, sessions, the rate limit and the queue
 * are left out: they cost every page the same. So are its jobs'.
 */
export async function queriesOf(story: () => Promise<unknown>): Promise<string[]> {
  return (await statementsOf(story)).map(({ text }) => text);
}

/** The same, with their values, to be explained. */
export async function statementsOf(story: () => Promise<unknown>): Promise<Statement[]> {
  const seen: Statement[] = [];
  const { prototype } = Client;
  const original = Object.getOwnPropertyDescriptor(prototype, 'query')!;
  const query = original.value as (...all: unknown[]) => unknown;
  const listening = function (this: Client, ...args: unknown[]) {
    const sent = typeof args[0] === 'string' ? { text: args[0], values: args[1] } : (args[0] as Partial<Statement>);
    const values = Array.isArray(sent?.values) ? sent.values : [];
    if (sent?.text && !housekeeping.test(sent.text) && !aJob.getStore()) seen.push({ text: sent.text, values });
    return query.apply(this, args);
  };
  Object.defineProperty(prototype, 'query', { ...original, value: listening });
  try {
    await story();
  } finally {
    Object.defineProperty(prototype, 'query', original);
  }
  return seen;
}
