import type { Type } from '@nestjs/common';
import type { ApplicationState } from '../../../src/exchange/application/application-state.js';
import { ExchangeApplications } from '../../../src/exchange/application/exchange-applications.service.js';
import { DepartureService } from '../../../src/exchange/nomination/departure.service.js';
import { EndsService, type End } from '../../../src/exchange/nomination/ends.service.js';
import { NominationService } from '../../../src/exchange/nomination/nomination.service.js';
import { SelectionService } from '../../../src/exchange/nomination/selection.service.js';
import { ExchangeStudent } from '../../../src/exchange/student/exchange-student.entity.js';
import { SchoolAcceptances, type NewAcceptance } from '../../../src/exchange/schools/school-acceptances.service.js';
import { system, Work, type Actor, type Unit } from '../../../src/platform/index.js';
import { packUp } from './pack-up.js';
import { dayFromNow, type ExchangePortal, type StudentPortal } from './exchange-portal.js';
import { giveWholeFile } from './whole-file.js';

export interface ApplicationWishes {
  state?: ApplicationState;
  /** What is kept of the student. */
  student?: Partial<ExchangeStudent>;
  termId?: string;
  displayName?: string;
}

/** An application in a test, and what brings it on its way. */
export interface AnApplication {
  id: string;
  accountId: string;
  email: string;
  /** The student. */
  actor: Actor;
}

/** A girl of seventeen from Poltava who keeps every rule; `wishes` change her. */
const aStudent = (wishes: Partial<ExchangeStudent> = {}): Omit<ExchangeStudent, 'applicationId'> =>
  ({
    name: 'Olena Kovalenko',
    called: 'Olena',
    birthDate: dayFromNow(120 - 17 * 365),
    gender: 'female',
    country: 'UA',
    nativeLanguages: ['uk'],
    languages: [{ tag: 'en', level: 'B2' }],
    completedYears: 10,
    priorUsProgram: false,
    interests: ['music', 'hiking'],
    pace: 3,
    outdoors: 4,
    asthma: false,
    smoker: 'no',
    ...wishes,
  }) as Omit<ExchangeStudent, 'applicationId'>;

/** Somebody with an application for the exchange's term, brought to the state by the services themselves. */
export async function anApplication(
  exchange: ExchangePortal<StudentPortal>,
  { state = 'draft', student, termId = exchange.termId, displayName = 'Olena Kovalenko' }: ApplicationWishes = {},
): Promise<AnApplication> {
  const { portal, communityId } = exchange;
  const { id: accountId, email } = await portal.person({ displayName, birthDate: '2009-05-05' });
  const actor: Actor = { ...system, kind: 'account', accountId };
  const told = { termId, sendingCommunityId: communityId };
  const id = await portal.app.get(ExchangeApplications, { strict: false }).open(actor, told);
  const work = portal.app.get(Work, { strict: false });
  await work.run(system, ({ manager }) => manager.insert(ExchangeStudent, { ...aStudent(student), applicationId: id }));
  await bring(exchange, { id, to: state });
  return { id, accountId, email, actor };
}

/** A school's word that keeps every rule. */
export const anAcceptance = (
  { schoolId }: Pick<ExchangePortal, 'schoolId'>,
  wishes: Partial<NewAcceptance> = {},
): NewAcceptance => ({
  schoolId,
  signerName: 'Grace Hill',
  signerTitle: 'Principal',
  signedOn: dayFromNow(-1),
  tuition: 'waived',
  tuitionFinalOn: null,
  documentId: null,
  allowsMidyear: false,
  asksMoreThanFive: true,
  ...wishes,
});

type Step = (exchange: ExchangePortal<StudentPortal>, id: string) => Promise<unknown>;

const of = <T>({ portal }: ExchangePortal<StudentPortal>, type: Type<T>): T => portal.app.get(type, { strict: false });
const within = (exchange: ExchangePortal<StudentPortal>, story: (unit: Unit) => Promise<unknown>) =>
  of(exchange, Work).run(system, story);

/** The way as it is meant, by the state that each step reaches. What gates ask for is brought on the way. */
const WAY: readonly (readonly [ApplicationState, Step])[] = [
  ['guardian_signed', sign],
  ['nominated', nominate],
  ['accepted_by_member', (exchange, id) => of(exchange, NominationService).accept(system, id)],
  ['submitted_to_sponsor', (exchange, id) => of(exchange, NominationService).submit(system, id)],
  ['under_review', (exchange, id) => of(exchange, SelectionService).takeUp(system, id)],
  ['selected', (exchange, id) => of(exchange, SelectionService).select(system, id)],
  ['placing', (exchange, id) => of(exchange, DepartureService).beginPlacing(system, id)],
  ['placed', place],
  ['ds2019_issued', (exchange, id) => of(exchange, DepartureService).issuePapers(system, id, dayFromNow(0))],
  ['visa', (exchange, id) => of(exchange, DepartureService).grantVisa(system, id, dayFromNow(0))],
  ['cleared_to_travel', leave],
  ['active', (exchange, id) => of(exchange, DepartureService).arrive(system, id, dayFromNow(0))],
  ['completed', (exchange, id) => of(exchange, DepartureService).complete(system, id, dayFromNow(0))],
];

/** From where an exit is taken, and by which event. */
const EXITS: Partial<Record<ApplicationState, readonly [ApplicationState, End]>> = {
  withdrawn: ['guardian_signed', 'withdraw'],
  declined: ['nominated', 'decline'],
  not_placed: ['placing', 'give_up_placing'],
  visa_denied: ['ds2019_issued', 'deny_visa'],
  no_show: ['cleared_to_travel', 'miss'],
  terminated: ['active', 'terminate'],
};

/** Brings an application, wherever it stands on the way, to a state further on, as the portal itself. */
export async function bring(
  exchange: ExchangePortal<StudentPortal>,
  { id, to }: { id: string; to: ApplicationState },
): Promise<void> {
  const exit = EXITS[to];
  const goal = to === 'returned' ? 'under_review' : (exit?.[0] ?? to);
  const [row] = await exchange.portal.sql<{ state: ApplicationState }>(
    'SELECT state FROM exchange_application WHERE id = $1',
    [id],
  );
  const states = WAY.map(([state]) => state);
  for (const [, step] of WAY.slice(states.indexOf(row!.state) + 1, states.indexOf(goal) + 1)) await step(exchange, id);
  if (to === 'returned') await of(exchange, SelectionService).return(system, id, 'The transcript lacks a year.');
  if (exit) await of(exchange, EndsService).end(system, id, { by: exit[1], reason: 'As the story has it.' });
}

/** The student has brought all that is asked, and the parents have signed. */
async function sign(exchange: ExchangePortal<StudentPortal>, id: string): Promise<void> {
  await giveWholeFile(exchange, id);
  await within(exchange, (unit) => of(exchange, ExchangeApplications).sign(unit, id));
}

/** By somebody of the sending desk: a nomination keeps who made it. */
async function nominate(exchange: ExchangePortal<StudentPortal>, id: string): Promise<void> {
  const roles = [{ role: 'coordinator' as const, scope: exchange.communityId }];
  const { id: accountId } = await exchange.portal.person({ displayName: 'Iryna Bondar', roles });
  const actor: Actor = { ...system, kind: 'account', accountId, grants: [{ ...roles[0]! }] };
  await of(exchange, NominationService).nominate(actor, id, { memberId: exchange.memberId, isDirect: false });
}

/** With papers, insurance and fees as the law asks for them before the journey. */
async function leave(exchange: ExchangePortal<StudentPortal>, id: string): Promise<void> {
  await packUp(exchange.portal, id);
  await of(exchange, DepartureService).clear(system, id, dayFromNow(115));
}

/** Without a placement, as far as no rule asks for one; `PLACE` brings those. */
async function place(exchange: ExchangePortal<StudentPortal>, id: string): Promise<void> {
  await of(exchange, SchoolAcceptances).record(system, id, anAcceptance(exchange));
  await within(exchange, (unit) => of(exchange, DepartureService).place(unit, id));
}
