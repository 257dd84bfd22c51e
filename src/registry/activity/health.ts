import { Temporal } from 'temporal-polyfill';

/** `lively`: something happened within two years; `quiet`: longer ago; `unknown`: nothing that the portal knows of. */
export type Health = 'lively' | 'quiet' | 'unknown';

/** Two annual reports: who missed one is not quiet yet. */
const LIVELY_FOR = { years: 2 };

/** Both are ISO dates; the day two years later still counts. */
export function healthOf(lastOn: string | null, on: string): Health {
  if (!lastOn) return 'unknown';
  return Temporal.PlainDate.from(lastOn).add(LIVELY_FOR).toString() >= on ? 'lively' : 'quiet';
}
