import { hasRole, safeguarding, staff } from '../../../auth/index.js';
import type { AccessRule, Actor, SubjectPolicy } from '../../../platform/index.js';
import type { ModerationCase } from './moderation-case.entity.js';

type CaseInScope = Pick<ModerationCase, 'safeguarding' | 'editionId'>;

/** Ordinary cases are for staff of the edition; those about a child's safety for the trained group alone. */
export const caseHandler: SubjectPolicy<CaseInScope> = {
  name: 'programme staff; for safeguarding cases the trained group alone',
  allows: (actor, one) =>
    actor.kind === 'system' || hasRole(actor, one.safeguarding ? 'safeguarding' : 'staff', one.editionId),
};

/** Whoever opens a case may let the entry stand still for it, also where they may not read it afterwards. */
export const caseHolder: SubjectPolicy<ModerationCase> = {
  name: 'those who handle the case, or whoever opens it',
  allows: (actor, one) => caseHandler.allows(actor, one) || (one.openedBy !== null && one.openedBy === actor.accountId),
};

/** Who finds the queue at all. */
export const caseReader: AccessRule = {
  name: 'staff or the safeguarding group',
  allows: (actor) => staff.allows(actor) || safeguarding.allows(actor),
};

/** The editions whose cases of one kind an actor may read; null is all. */
export function caseReach(actor: Actor): {
  ordinary: readonly string[] | null;
  safeguarding: readonly string[] | null;
} {
  return {
    ordinary: scopesOf(actor, ['staff', 'administrator']),
    safeguarding: scopesOf(actor, ['safeguarding']),
  };
}

function scopesOf(actor: Actor, roles: readonly string[]): readonly string[] | null {
  if (actor.kind === 'system') return null;
  const scopes = actor.grants.filter(({ role }) => roles.includes(role)).map(({ scope }) => scope);
  return scopes.includes(null) ? null : scopes.filter((scope) => scope !== null);
}
