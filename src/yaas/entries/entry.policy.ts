import { coordinator, hasRole, staff } from '../../auth/index.js';
import type { AccessRule, Actor, SubjectPolicy } from '../../platform/index.js';
import type { Entry } from './entry.entity.js';

/** Staff of the entry's edition, or of all. */
const isStaff = (actor: Actor, { editionId }: Pick<Entry, 'editionId'>): boolean => hasRole(actor, 'staff', editionId);

const isPortal = (actor: Actor): boolean => actor.kind === 'system';

/** The account that made it. */
export const holder: SubjectPolicy<Entry> = {
  name: 'the entrant',
  allows: (actor, entry) => isPortal(actor) || (actor.accountId !== null && actor.accountId === entry.holderAccountId),
};

/** The entrant's own account or their guardian's: nobody confirms a piece of the own house. A coordinator's who entered for a class is not. */
const isOfOwnHouse = (actor: Actor, { holderAccountId, heldAs }: Entry): boolean =>
  actor.accountId === holderAccountId && heldAs !== 'coordinator';

/** A coordinator of the member that sponsors it, or staff; never for an entry of their own. */
export const sponsor: SubjectPolicy<Entry> = {
  name: 'a coordinator of the sponsoring member, or staff',
  allows: (actor, entry) =>
    isPortal(actor) ||
    (!isOfOwnHouse(actor, entry) && (hasRole(actor, 'coordinator', entry.sponsorMemberId) || isStaff(actor, entry))),
};

/** Whoever the consent module let in: the guardian by a link, or a person of age. */
export const consentGiver: SubjectPolicy<Entry> = {
  name: 'the guardian, or the entrant who is of age',
  allows: (actor) => actor.kind !== 'visitor',
};

export const programmeStaff: SubjectPolicy<Entry> = {
  name: 'programme staff',
  allows: (actor, entry) => isPortal(actor) || isStaff(actor, entry),
};

/** Who runs the level where the entry is: staff, and at a local level the coordinator of its member. */
export const conductor: SubjectPolicy<Entry> = {
  name: 'programme staff; at a local level also a coordinator of its member',
  allows: (actor, entry) =>
    programmeStaff.allows(actor, entry) ||
    (entry.levelKind === 'local' && hasRole(actor, 'coordinator', entry.sponsorMemberId)),
};

/** The family may take its work back at any time. */
export const family: SubjectPolicy<Entry> = {
  name: 'the entrant, the guardian, or staff',
  allows: (actor, entry) => holder.allows(actor, entry) || actor.kind === 'link' || isStaff(actor, entry),
};

/** Whose entries an actor may see at the desk: those of members as a coordinator, of editions as staff; `null` is all of them. */
export type DeskReach = { by: 'sponsorMemberId' | 'editionId'; ids: readonly string[] } | null;

/** Who is both works at the desk as staff. */
export function deskReach(actor: Actor): DeskReach {
  if (isPortal(actor)) return null;
  const members = scopesOf(actor, ['coordinator']);
  const editions = scopesOf(actor, ['staff', 'administrator']);
  if (!members || !editions) return null;
  return editions.length > 0 ? { by: 'editionId', ids: editions } : { by: 'sponsorMemberId', ids: members };
}

/** The scopes of these roles; null when one of them is held everywhere. */
function scopesOf(actor: Actor, roles: readonly string[]): string[] | null {
  const scopes = actor.grants.filter(({ role }) => roles.includes(role)).map(({ scope }) => scope);
  return scopes.includes(null) ? null : scopes.filter((scope) => scope !== null);
}

/** Who works at the desk. */
export const deskWorker: AccessRule = {
  name: 'coordinator or staff',
  allows: (actor) => coordinator.allows(actor) || staff.allows(actor),
};
