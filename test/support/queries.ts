import { Client } from 'pg';

const housekeeping =
  /^(START TRANSACTION|BEGIN|COMMIT|ROLLBACK|SAVEPOINT|RELEASE|SET |SELECT pg_try)|pgboss|"?session"?\b.*sess|rate_limit/i;

/** A statement with what fills its gaps. */
export interface Statement {
  text: string;
  values: unknown[];
}

/**
 * The statements that the portal in this process sends while the story runs. Transactions' brackets, sessions, the rate limit and the queue
 * are left out: they cost every page the same.
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
    if (sent?.text && !housekeeping.test(sent.text)) seen.push({ text: sent.text, values });
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
