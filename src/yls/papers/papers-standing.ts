import type { Standing } from '../../applications/index.js';
import { hasRole } from '../../auth/index.js';
import type { Actor } from '../../platform/index.js';
import { isGuardianOf } from '../guardian/guardian.policy.js';
import { isOrganiserOf, isStudentOf } from '../registration/registration.policy.js';
import { COMING, type RegistrationState } from '../registration/registration-state.js';
import type { YlsRegistration } from '../registration/yls-registration.entity.js';
import { groupsFor, PAPER_GROUPS, type PaperReader } from './need-to-know.js';

/** Whose health is the summit's matter: from the yes on, and afterwards until it is forgotten. */
export const CARED_FOR: ReadonlySet<RegistrationState> = new Set([...COMING, 'completed', 'sent_home'] as const);

/** Who looks after everybody's health at the summit; nobody after their own, or by being staff. */
export const isNurseOf = (actor: Actor, registration: Pick<YlsRegistration, 'accountId' | 'summitId'>): boolean =>
  actor.kind === 'account' && !isStudentOf(actor, registration) && hasRole(actor, 'nurse', registration.summitId);

/** Who may read and do what with the papers; null for whom they do not exist: chaperones and the kitchen see lines and counts elsewhere. */
export function papersStandingOf(actor: Actor, registration: YlsRegistration): Standing | null {
  if (isStudentOf(actor, registration) || isGuardianOf(actor, registration)) {
    const mayWrite = COMING.has(registration.state);
    const writes = mayWrite ? PAPER_GROUPS : [];
    return { reads: PAPER_GROUPS, writes, may: mayWrite ? ['send-documents'] : [] };
  }
  const readers = readersIn(actor, registration);
  const reads = [...new Set(readers.flatMap((reader) => groupsFor(reader, 'whole')))];
  return reads.length > 0 ? { reads, writes: [], may: [] } : null;
}

function readersIn(actor: Actor, registration: YlsRegistration): PaperReader[] {
  if (!CARED_FOR.has(registration.state)) return [];
  return [
    ...(isNurseOf(actor, registration) ? (['nurse'] as const) : []),
    ...(actor.kind === 'account' && isOrganiserOf(actor, registration) ? (['staff'] as const) : []),
  ];
}
