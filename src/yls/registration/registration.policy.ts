import { hasRole } from '../../auth/index.js';
import type { Actor, SubjectPolicy } from '../../platform/index.js';
import { worksAtDoor } from '../day/day.policy.js';
import { runsSummit } from '../summit/summit.policy.js';
import type { YlsRegistration } from './yls-registration.entity.js';

/** What policies read of a registration. */
export type Registered = Pick<YlsRegistration, 'accountId' | 'scope' | 'summitId'>;

export const isStudentOf = (actor: Actor, { accountId }: Pick<Registered, 'accountId'>): boolean =>
  actor.kind === 'account' && actor.accountId === accountId;

/** Nobody decides about their own registration. */
export const isOrganiserOf = (actor: Actor, registration: Registered): boolean =>
  !isStudentOf(actor, registration) && runsSummit(actor, registration.summitId);

/** The member's coordinators look after their own students. */
export const isOfMember = (actor: Actor, registration: Registered): boolean =>
  !isStudentOf(actor, registration) && hasRole(actor, 'coordinator', registration.scope);

/** Whoever lets students in; helpers among them know the registration by nothing else. */
export const isAtDoorOf = (actor: Actor, registration: Registered): boolean =>
  !isStudentOf(actor, registration) && worksAtDoor(actor, registration.summitId);

/** For whom the registration exists. */
export const mayReadRegistration = (actor: Actor, registration: Registered): boolean =>
  isStudentOf(actor, registration) || isOrganiserOf(actor, registration) || isOfMember(actor, registration);

const named = (
  name: string,
  allows: (actor: Actor, registration: YlsRegistration) => boolean,
): SubjectPolicy<YlsRegistration> => ({ name, allows });

export const theStudent = named(
  'the student',
  (actor, registration) => actor.kind === 'system' || isStudentOf(actor, registration),
);
export const theOrganisers = named('staff', isOrganiserOf);
export const theDoor = named('staff, or a helper at the door', isAtDoorOf);
export const thePortal = named('the portal itself', (actor) => actor.kind === 'system');
export const theStudentOrOrganisers = named(
  'the student or staff',
  (actor, registration) => isStudentOf(actor, registration) || isOrganiserOf(actor, registration),
);
