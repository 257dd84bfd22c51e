import { coordinator, hasRole, staff } from '../../auth/index.js';
import type { AccessRule, Actor, SubjectPolicy } from '../../platform/index.js';
import type { Entry } from './entry.entity.js';

const isPortal = (actor: Actor): boolean => actor.kind === 'system';

/** The account that made it. */
export const holder: SubjectPolicy<Entry> = {
  name: 'the entrant',
  allows: (actor, entry) => isPortal(actor) || (actor.accountId !== null && actor.accountId === entry.holderAccountId),
};

/** A coordinator of the member that sponsors it, or staff; never for an entry of their own. */
export const sponsor: SubjectPolicy<Entry> = {
  name: 'a coordinator of the sponsoring member, or staff',
  allows: (actor, entry) =>
    isPortal(actor) ||
    (actor.accountId !== entry.holderAccountId &&
      (hasRole(actor, 'coordinator', entry.sponsorMemberId) || hasRole(actor, 'staff'))),
};

/** Whoever the consent module let in: the guardian by a link, or a person of age. */
export const consentGiver: SubjectPolicy<Entry> = {
  name: 'the guardian, or the entrant who is of age',
  allows: (actor) => actor.kind !== 'visitor',
};

export const programmeStaff: SubjectPolicy<Entry> = {
  name: 'programme staff',
  allows: (actor) => isPortal(actor) || hasRole(actor, 'staff'),
};

/** The family may take its work back at any time. */
export const family: SubjectPolicy<Entry> = {
  name: 'the entrant, the guardian, or staff',
  allows: (actor, entry) => holder.allows(actor, entry) || actor.kind === 'link' || hasRole(actor, 'staff'),
};

/** The members whose entries an actor may see at the desk: `null` is all of them. */
export function sponsoredBy(actor: Actor): readonly string[] | null {
  if (isPortal(actor) || hasRole(actor, 'staff')) return null;
  const scopes = actor.grants.filter(({ role }) => role === 'coordinator').map(({ scope }) => scope);
  return scopes.includes(null) ? null : scopes.filter((scope) => scope !== null);
}

/** Who works at the desk. */
export const deskWorker: AccessRule = {
  name: 'coordinator or staff',
  allows: (actor) => coordinator.allows(actor) || staff.allows(actor),
};
