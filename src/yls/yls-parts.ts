import { admission } from './admission/admission.part.js';
import { allocation } from './allocation/allocation.part.js';
import { delegations } from './delegations/delegations.part.js';
import { certificates } from './certificates/certificates.part.js';
import { day } from './day/day.part.js';
import { extensions } from './extensions/extensions.part.js';
import { feedback } from './feedback/feedback.part.js';
import { fees } from './fees/fees.part.js';
import { figures } from './figures/figures.part.js';
import { forms } from './form/form.part.js';
import { guardians } from './guardian/guardian.part.js';
import { health } from './health/health.part.js';
import { overview } from './overview/overview.part.js';
import { papers } from './papers/papers.part.js';
import { readiness } from './readiness/readiness.part.js';
import { registrations } from './registration/registration.part.js';
import { forgetting } from './retention/retention.part.js';
import { review } from './review/review.part.js';
import { scholarships } from './scholarships/scholarships.part.js';
import { students } from './student/student.part.js';
import { welcome } from './welcome/welcome.part.js';
import { summits } from './summit/summit.part.js';
import type { YlsPart } from './yls-part.js';

/** In the order in which Express asks them: a fixed path stands before one with a gap. */
// prettier-ignore: a line each, for those who add one
export const parts: readonly YlsPart[] = [
  welcome,
  forms,
  summits,
  overview,
  registrations,
  guardians,
  readiness,
  papers,
  health,
  students,
  admission,
  scholarships,
  extensions,
  delegations,
  review,
  allocation,
  day,
  fees,
  certificates,
  feedback,
  figures,
  forgetting,
];
