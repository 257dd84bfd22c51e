import { createHash } from 'node:crypto';

/** The same data with all properties in one order, however a database has kept them. */
export function canonical<T>(data: T): T {
  if (Array.isArray(data)) return data.map((one: unknown) => canonical(one)) as T;
  if (typeof data !== 'object' || data === null) return data;
  const known = Object.entries(data).filter(([, value]) => value !== undefined);
  const sorted = known.toSorted(([one], [other]) => (one < other ? -1 : 1));
  return Object.fromEntries(sorted.map(([name, value]) => [name, canonical(value as unknown)])) as T;
}

/** SHA-256 of what a plan is made from. */
export const hashOf = (asked: unknown): string =>
  createHash('sha256')
    .update(JSON.stringify(canonical(asked)))
    .digest('hex');
