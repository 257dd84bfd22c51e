import { hasRole, hasRoleEverywhere } from '../../auth/index.js';
import type { Actor, SubjectPolicy } from '../../platform/index.js';
import type { ExchangePlacement } from './exchange-placement.entity.js';

/** What policies read of a placement. */
export type PlacementReached = Pick<ExchangePlacement, 'scope' | 'sponsorId' | 'hostAccountId' | 'studentAccountId'>;

export const isHostOf = (actor: Actor, { hostAccountId }: Pick<PlacementReached, 'hostAccountId'>): boolean =>
  actor.kind === 'account' && actor.accountId === hostAccountId;

export const isStudentOfPlacement = (
  actor: Actor,
  { studentAccountId }: Pick<PlacementReached, 'studentAccountId'>,
): boolean => actor.kind === 'account' && actor.accountId === studentAccountId;

/** 22 CFR 62.25(d)(10)(i): nobody is host or student and decides on the other side. */
const ofNeither =
  (allows: (actor: Actor, placement: PlacementReached) => boolean) =>
  (actor: Actor, placement: PlacementReached): boolean =>
    actor.kind === 'system' ||
    (!isHostOf(actor, placement) && !isStudentOfPlacement(actor, placement) && allows(actor, placement));

/** Staff, and the officers who answer for the sponsor. */
export const isOfSponsorOffice = ofNeither(
  (actor, { scope, sponsorId }) =>
    hasRoleEverywhere(actor, 'staff') ||
    hasRole(actor, 'staff', scope) ||
    hasRole(actor, 'responsible_officer', scope) ||
    hasRole(actor, 'responsible_officer', sponsorId),
);

/** Who may confirm for the sponsor: its officers alone. */
export const isOfficer = ofNeither(
  (actor, { scope, sponsorId }) =>
    hasRole(actor, 'responsible_officer', scope) || hasRole(actor, 'responsible_officer', sponsorId),
);

/** Who proposes homes: coordinators of the receiving member, staff and officers. */
export const placesStudents = ofNeither(
  (actor, placement) => isOfSponsorOffice(actor, placement) || hasRole(actor, 'coordinator', placement.scope),
);

/** And the local coordinators, who are with the student and the family. */
export const isOfPlacementDesk = ofNeither(
  (actor, placement) => placesStudents(actor, placement) || hasRole(actor, 'local_coordinator', placement.scope),
);

const named = (
  name: string,
  allows: (actor: Actor, placement: ExchangePlacement) => boolean,
): SubjectPolicy<ExchangePlacement> => ({ name, allows });

export const theHost = named('the family', isHostOf);
export const theStudentSide = named(
  'the student, or a natural parent by their own link',
  (actor, placement) => actor.kind === 'link' || isStudentOfPlacement(actor, placement),
);
export const theProposers = named(
  "the receiving member's coordinators, staff or a responsible officer",
  placesStudents,
);
export const theDesk = named(
  'coordinators or local coordinators of the receiving member, staff or a responsible officer',
  isOfPlacementDesk,
);
export const theOfficers = named('a responsible officer of the sponsor', isOfficer);
export const thePortal = named(
  'the portal, once everybody has answered or the time is over',
  ({ kind }) => kind === 'system',
);
