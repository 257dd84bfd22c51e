import { dateFromParts } from '../../platform/index.js';

/** The posted form with the days of its date fields put together. */
export function readDays(body: unknown, names: readonly string[]): object {
  const posted = (body ?? {}) as Record<string, unknown>;
  return { ...posted, ...Object.fromEntries(names.map((name) => [name, dateFromParts(posted, name) ?? '?'])) };
}
