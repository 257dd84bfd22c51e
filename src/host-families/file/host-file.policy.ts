import { hasRole, hasRoleEverywhere } from '../../auth/index.js';
import { NotFound, type Actor, type SubjectPolicy } from '../../platform/index.js';
import type { Household } from '../household/household.entity.js';
import type { HostFile } from './host-file.entity.js';

type Owned = Pick<HostFile, 'ownerAccountId' | 'scope'>;

/** Nobody is both a host and somebody who screens: 22 CFR 62.25(d)(10)(i). */
const isTheirOwn = (actor: Actor, { ownerAccountId }: Owned): boolean => actor.accountId === ownerAccountId;

/** Staff, and the officers who answer for the member: one of another member is nobody here. */
export const isOfOffice = (actor: Actor, { scope }: Pick<HostFile, 'scope'>): boolean =>
  hasRole(actor, 'staff', scope) || hasRole(actor, 'responsible_officer', scope);

export const isFamily = (actor: Actor, file: Owned): boolean => actor.kind === 'account' && isTheirOwn(actor, file);

/** Coordinators and local coordinators of the member, staff and responsible officers; never of their own family. */
export const isOfDesk = (actor: Actor, file: Owned): boolean =>
  actor.kind === 'system' ||
  (!isTheirOwn(actor, file) &&
    (isOfOffice(actor, file) ||
      hasRole(actor, 'coordinator', file.scope) ||
      hasRole(actor, 'local_coordinator', file.scope)));

/** Whether a family is taken is decided by the member's coordinators, staff and responsible officers. */
export const decides = (actor: Actor, file: Owned): boolean =>
  actor.kind === 'system' ||
  (!isTheirOwn(actor, file) && (isOfOffice(actor, file) || hasRole(actor, 'coordinator', file.scope)));

const named = (name: string, allows: (actor: Actor, file: Owned) => boolean): SubjectPolicy<HostFile> => ({
  name,
  allows,
});

export const theFamily = named('the family', isFamily);
export const theDesk = named('coordinators of the member, staff or a responsible officer', isOfDesk);
export const theDeciders = named("the member's coordinators, staff or a responsible officer", decides);
export const eitherSide = named(
  'the family or its desk',
  (actor, file) => isFamily(actor, file) || isOfDesk(actor, file),
);

/** Who may read what is not confidential. */
export const mayRead = (actor: Actor, file: Owned): boolean => isFamily(actor, file) || isOfDesk(actor, file);

/** Income, assistance and charges: the family, and those who decide. */
export const mayReadConfidential = (actor: Actor, file: Owned): boolean =>
  isFamily(actor, file) || decides(actor, file);

/** @throws NotFound for another family */
export function mustBeFamily(actor: Actor, household: Pick<Household, 'ownerAccountId'>): void {
  if (actor.kind !== 'system' && actor.accountId !== household.ownerAccountId) throw new NotFound();
}

/** The members whose files the actor works on; null is all. */
export const scopesOfDesk = (actor: Actor): readonly string[] | null =>
  actor.kind === 'system' || OF_ALL.some((role) => hasRoleEverywhere(actor, role))
    ? null
    : actor.grants.flatMap(({ role, scope }) => (OF_SOME.has(role) && scope ? [scope] : []));

const OF_ALL = ['staff', 'responsible_officer', 'coordinator'] as const;
const OF_SOME: ReadonlySet<string> = new Set(['responsible_officer', 'coordinator', 'local_coordinator']);
