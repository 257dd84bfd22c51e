import type { ApplicationAct, Standing } from '../../applications/index.js';
import { hasRole } from '../../auth/index.js';
import type { Actor } from '../../platform/index.js';
import { OVER, WITH_STUDENT } from '../application/application-state.js';
import type { ExchangeApplication } from '../application/exchange-application.entity.js';
import {
  acceptsForMember,
  isOfReceivingDesk,
  isOfSendingDesk,
  isOfSponsor,
  isStudentOf,
} from '../application/exchange-application.policy.js';
import { exchangeApplication } from './exchange-application.definition.js';

const ALL = exchangeApplication.groups.map(({ code }) => code);
const without = (...codes: string[]) => ALL.filter((code) => !codes.includes(code));

/** What teachers and interviewers write is not the student's to read. */
const OF_STUDENT = without('references', 'screening');
/** Who nominates weighs the student, and needs no belief for it. */
const OF_SENDING = without('religion');
/** Who finds a home needs no passport and no family's money. */
const OF_RECEIVING = without('identity', 'finances');
/** Who visits and supports: what living together asks. */
const OF_SUPPORT = ['profile', 'letters', 'school', 'health', 'screening'];

const DESK: readonly ApplicationAct[] = [
  'ask-references',
  'ask-signatures',
  'send-documents',
  'judge-documents',
  'record-interviews',
  'see-timeline',
];

/** Who may read and do what with a student's answers; null for whom the application does not exist, host families among them. */
export function standingOf(actor: Actor, application: ExchangeApplication): Standing | null {
  if (isStudentOf(actor, application)) return standingOfStudent(application);
  const reads = ALL.filter((code) => readsOfDesk(actor, application).includes(code));
  if (reads.length === 0) return null;
  const mayDecide = isOfSponsor(actor, application) || isOfSendingDesk(actor, application);
  return { reads, writes: ['screening'], may: mayDecide ? [...DESK, 'decide'] : actsOfMember(actor, application) };
}

function standingOfStudent({ state }: ExchangeApplication): Standing {
  const may: readonly ApplicationAct[] = OVER.has(state) ? [] : ['ask-references', 'send-documents'];
  return { reads: OF_STUDENT, writes: WITH_STUDENT.has(state) ? OF_STUDENT : [], may };
}

function readsOfDesk(actor: Actor, application: ExchangeApplication): readonly string[] {
  if (isOfSponsor(actor, application)) return ALL;
  return [
    ...(isOfSendingDesk(actor, application) ? OF_SENDING : []),
    ...(acceptsForMember(actor, application) ? OF_RECEIVING : []),
    ...(isOfReceivingDesk(actor, application) ? OF_SUPPORT : []),
  ];
}

/** A local coordinator looks; the member's coordinators work on it. */
const actsOfMember = (actor: Actor, { scope }: ExchangeApplication): readonly ApplicationAct[] =>
  scope !== null && hasRole(actor, 'coordinator', scope) ? DESK : ['see-timeline'];
