import type { ApplicationAct, Standing } from '../../applications/index.js';
import type { Actor } from '../../platform/index.js';
import { isOfMember, isOrganiserOf, isStudentOf } from '../registration/registration.policy.js';
import { OVER, WITH_STUDENT } from '../registration/registration-state.js';
import type { YlsRegistration } from '../registration/yls-registration.entity.js';
import type { YlsSummit } from '../summit/yls-summit.entity.js';

const ALL = ['person', 'answers', 'recommendations'];
const OF_ORGANISER: readonly ApplicationAct[] = [
  'ask-references',
  'ask-signatures',
  'judge-documents',
  'decide',
  'see-timeline',
];

/** Who may read and do what with an application; null for whom it does not exist. */
export function standingOf(
  actor: Actor,
  registration: YlsRegistration,
  { rules, recommendsUntil, now }: Pick<YlsSummit, 'rules' | 'recommendsUntil'> & { now: Date },
): Standing | null {
  if (isStudentOf(actor, registration)) {
    const { state } = registration;
    const isWriting = WITH_STUDENT.has(state);
    const mayAsk = !OVER.has(state) && now < recommendsUntil;
    return {
      reads: rules.recommendationsShown ? ALL : ['person', 'answers'],
      writes: isWriting ? ['person', 'answers'] : [],
      may: [...(isWriting ? (['send-documents'] as const) : []), ...(mayAsk ? (['ask-references'] as const) : [])],
    };
  }
  if (isOrganiserOf(actor, registration)) return { reads: ALL, writes: [], may: OF_ORGANISER };
  if (isOfMember(actor, registration)) return { reads: ['person'], writes: [], may: ['see-timeline'] };
  return null;
}
