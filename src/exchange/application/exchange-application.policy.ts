import { hasRole, hasRoleEverywhere } from '../../auth/index.js';
import type { Actor, SubjectPolicy } from '../../platform/index.js';
import type { ApplicationState } from './application-state.js';
import type { ExchangeApplication } from './exchange-application.entity.js';

/** What policies read of an application. */
export type Reached = Pick<
  ExchangeApplication,
  'accountId' | 'scope' | 'sendingCommunityId' | 'sponsorId' | 'homeAccountIds'
>;

/** As if of an application of nobody: who works on those of a member and a sponsor works on what is about all of them. */
export const ofNobody = (reached: Pick<Reached, 'scope' | 'sendingCommunityId' | 'sponsorId'>): Reached => ({
  ...reached,
  accountId: '',
  homeAccountIds: [],
});

export const isStudentOf = (actor: Actor, { accountId }: Pick<Reached, 'accountId'>): boolean =>
  actor.kind === 'account' && actor.accountId === accountId;

/** Staff, everywhere or of the receiving member. */
const isOfStaff = (actor: Actor, { scope }: Reached): boolean =>
  hasRoleEverywhere(actor, 'staff') || (scope !== null && hasRole(actor, 'staff', scope));

/** Who answers for the sponsor: its own officers, or the receiving member's. */
export const isOfficerOf = (actor: Actor, { scope, sponsorId }: Pick<Reached, 'scope' | 'sponsorId'>): boolean =>
  hasRole(actor, 'responsible_officer', sponsorId) || (scope !== null && hasRole(actor, 'responsible_officer', scope));

/** Whether the student lives, lived or is to live with the actor. */
const isOfTheHome = (actor: Actor, { homeAccountIds }: Reached): boolean =>
  actor.accountId !== null && homeAccountIds.includes(actor.accountId);

/**
 * Nobody decides about their own application, and nobody is host and coordinator or supervisor of the same student, without exception: 22 CFR
 * 62.25(d)(10)(i). What a student says of the home is not for the home to read. The portal itself may do what its desks may.
 */
const ofAnother =
  (allows: (actor: Actor, application: Reached) => boolean) =>
  (actor: Actor, application: Reached): boolean =>
    actor.kind === 'system' ||
    (!isStudentOf(actor, application) && !isOfTheHome(actor, application) && allows(actor, application));

export const isOfSponsor = ofAnother(
  (actor, application) => isOfStaff(actor, application) || isOfficerOf(actor, application),
);

/** Who lets a student come against a number of the law that the sponsor may weigh: its officers alone. */
export const mayOverride = ofAnother(isOfficerOf);

export const isOfSendingDesk = ofAnother(
  (actor, application) =>
    isOfStaff(actor, application) || hasRole(actor, 'coordinator', application.sendingCommunityId),
);

export const isOfReceivingDesk = ofAnother(
  (actor, application) =>
    isOfSponsor(actor, application) ||
    (application.scope !== null &&
      (hasRole(actor, 'coordinator', application.scope) || hasRole(actor, 'local_coordinator', application.scope))),
);

/** Of those at the receiving end, who may say that the member takes the student. */
export const acceptsForMember = ofAnother(
  (actor, application) =>
    isOfSponsor(actor, application) || (application.scope !== null && hasRole(actor, 'coordinator', application.scope)),
);

export const isOfAnyDesk = (actor: Actor, application: Reached): boolean =>
  isOfSendingDesk(actor, application) || isOfReceivingDesk(actor, application);

/** For whom the application exists. */
export const mayReadApplication = (actor: Actor, application: Reached): boolean =>
  isStudentOf(actor, application) || isOfAnyDesk(actor, application);

const named = (
  name: string,
  allows: (actor: Actor, application: ExchangeApplication) => boolean,
): SubjectPolicy<ExchangeApplication> => ({ name, allows });

export const theStudent = named(
  'the student',
  (actor, application) => actor.kind === 'system' || isStudentOf(actor, application),
);
export const theSendingDesk = named('coordinators of the sending community, or staff', isOfSendingDesk);
export const theReceivingMember = named(
  "the receiving member's coordinators, staff or a responsible officer",
  acceptsForMember,
);
export const theReceivingDesk = named(
  'coordinators or local coordinators of the receiving member, staff or a responsible officer',
  isOfReceivingDesk,
);
export const theSponsor = named('staff or a responsible officer', isOfSponsor);
export const theStudentOrDesk = named('the student or a desk', mayReadApplication);

const OF_SPONSOR: ReadonlySet<ApplicationState> = new Set(['submitted_to_sponsor', 'under_review'] as const);

/** Whose turn it is decides whether it goes back or ends here. */
export const whoeverHolds = named('the desk that holds it', (actor, application) => {
  if (application.state === 'guardian_signed') return isOfSendingDesk(actor, application);
  const decides = OF_SPONSOR.has(application.state) ? isOfSponsor : acceptsForMember;
  return decides(actor, application);
});
