import { hasRole } from '../../auth/index.js';
import type { AccessRule, Actor } from '../../platform/index.js';
import { isOrganiserOf, type Registered } from '../registration/registration.policy.js';
import type { YlsRegistration } from '../registration/yls-registration.entity.js';
import { runsSummit } from '../summit/summit.policy.js';
import { isReviewerOf } from '../student/standing-of.js';

/** Who may read a summit's applications: its organisers, and its reviewers, who read them blind. */
export const readsApplications = (actor: Actor, summitId: string): boolean =>
  runsSummit(actor, summitId) || hasRole(actor, 'judge', summitId);

export const mayReview = (actor: Actor, registration: Registered & Pick<YlsRegistration, 'submittedAt'>): boolean =>
  isOrganiserOf(actor, registration) || isReviewerOf(actor, registration);

/** Who has anything to do with a review at all. */
export const reviews: AccessRule = {
  name: 'staff, or a reviewer',
  allows: (actor) => hasRole(actor, 'staff') || hasRole(actor, 'judge'),
};
