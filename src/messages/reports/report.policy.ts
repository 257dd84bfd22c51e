import { hasRole } from '../../auth/index.js';
import type { Actor, SubjectPolicy } from '../../platform/index.js';
import type { MessageReport } from './message-report.entity.js';

/** The scopes whose reports the actor reads; null is all. Nobody reads one of a thread that they were in. */
export function reportReach(actor: Actor): readonly string[] | null {
  const scopes = actor.grants.filter(({ role }) => role === 'safeguarding').map(({ scope }) => scope);
  return scopes.includes(null) ? null : scopes.filter((scope) => scope !== null);
}

/** As a condition on `thread t`; `$1` is the reach, `$2` the actor's account. */
export const WITHIN_REPORTS = `($1::uuid[] IS NULL OR t.scope = ANY ($1))
  AND NOT EXISTS (SELECT FROM thread_participant own WHERE own.thread_id = t.id AND own.account_id = $2)`;

/** Who handles reports; of which ones, the query that finds them says. */
export const reportHandler: SubjectPolicy<MessageReport> = {
  name: 'the safeguarding group, but nobody who was in the thread',
  allows: (actor) => hasRole(actor, 'safeguarding'),
};
