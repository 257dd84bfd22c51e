import { Client } from 'pg';

const housekeeping =
  /^(START TRANSACTION|BEGIN|COMMIT|ROLLBACK|SAVEPOINT|RELEASE|SET |SELECT pg_try)|pgboss|"?session"?\b.*sess|rate_limit/i;

/**
 * The statements that the portal in this process sends while the story runs. Transactions' brackets, sessions, the rate limit and the queue
 * are left out: they cost every page the same.
 */
export async function queriesOf(story: () => Promise<unknown>): Promise<string[]> {
  const seen: string[] = [];
  const { prototype } = Client;
  const original = Object.getOwnPropertyDescriptor(prototype, 'query')!;
  const query = original.value as (...all: unknown[]) => unknown;
  const listening = function (this: Client, ...args: unknown[]) {
    const text = typeof args[0] === 'string' ? args[0] : (args[0] as { text?: string } | undefined)?.text;
    if (text && !housekeeping.test(text)) seen.push(text);
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
