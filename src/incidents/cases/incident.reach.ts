import { hasRole, responsibleOfficer, safeguarding } from '../../auth/index.js';
import type { AccessRule, Actor, SubjectPolicy } from '../../platform/index.js';
import type { Incident } from './incident.entity.js';

/** Who finds the desk at all; which cases, the reach says. */
export const deskReader: AccessRule = {
  name: 'the safeguarding group or a responsible officer',
  allows: (actor) => safeguarding.allows(actor) || responsibleOfficer.allows(actor),
};

/** As a condition on `incident i`, whose parameters begin with `reachOf`: the group of its scope, and the officer who is named on it; never who is barred. */
export const READABLE = `($1::uuid[] IS NULL OR i.scope = ANY ($1) OR ($2::boolean AND i.officer_id = $3))
  AND NOT EXISTS (SELECT FROM incident_bar barred WHERE barred.incident_id = i.id AND barred.account_id = $3)`;

export function reachOf(actor: Actor): [readonly string[] | null, boolean, string | null] {
  const scopes = actor.grants.filter(({ role }) => role === 'safeguarding').map(({ scope }) => scope);
  const within = scopes.includes(null) ? null : scopes.filter((scope) => scope !== null);
  return [within, hasRole(actor, 'responsible_officer'), actor.accountId];
}

/** Who moves a case; of which ones, the query that finds them says. */
export const caseHandler: SubjectPolicy<Incident> = {
  name: 'the safeguarding group or the officer named on it, never who is barred',
  allows: (actor) => actor.kind === 'system' || deskReader.allows(actor),
};

/** Closing takes the officer: they answer to the Department. */
export const caseOfficer: SubjectPolicy<Incident> = {
  name: 'the officer named on it',
  allows: (actor, { officerId }) => hasRole(actor, 'responsible_officer') && officerId === actor.accountId,
};
