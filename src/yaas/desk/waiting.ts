import type { ConsentStatus } from '../../consent/index.js';
import type { DeskRow } from './desk.projection.js';

/** Whom an entry waits for, since when, and until when that can be. */
export interface Waiting {
  for: 'guardian' | 'student' | 'coordinator';
  since: Date;
  due: Date | null;
  /** The last mail to the guardian did not arrive. */
  undelivered: boolean;
  /** When the guardian was reminded last. */
  remindedAt: Date | null;
}

/** Null when nobody is waited for at the desk. */
export function waitingOf(row: DeskRow, consent: ConsentStatus | undefined): Waiting | null {
  const quiet = { due: null, undelivered: false, remindedAt: null };
  if (row.state === 'awaiting_sponsor')
    return { ...quiet, for: 'coordinator', since: row.consentedAt ?? row.submittedAt };
  if (row.state === 'returned') return { ...quiet, for: 'student', since: row.updatedAt, due: row.dueAt };
  if (row.state !== 'awaiting_guardian') return null;
  if (!consent) return { ...quiet, for: 'student', since: row.submittedAt };
  const { askedAt, expiresAt, undelivered, remindedAt } = consent;
  return { for: 'guardian', since: askedAt, due: expiresAt, undelivered, remindedAt };
}
