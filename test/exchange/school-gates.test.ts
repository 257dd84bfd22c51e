import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { DepartureService } from '../../src/exchange/nomination/departure.service.js';
import { EndsService } from '../../src/exchange/nomination/ends.service.js';
import { SchoolAcceptances, type NewAcceptance } from '../../src/exchange/schools/school-acceptances.service.js';
import type { NewTerm } from '../../src/exchange/terms/terms.service.js';
import { IncidentReports } from '../../src/incidents/reports/reports.service.js';
import { Failure, system, Work, type Actor } from '../../src/platform/index.js';
import { anAcceptance, anApplication } from './support/an-application.js';
import { aSchool, aTerm, dayFromNow, startExchangePortal, type ExchangePortal } from './support/exchange-portal.js';

let exchange: ExchangePortal;
beforeAll(async () => {
  exchange = await startExchangePortal();
});
afterAll(() => exchange.portal.stop());

const of = <T>(type: new (...args: never[]) => T): T => exchange.portal.app.get<T>(type, { strict: false });
const accept = (id: string, wishes: Partial<NewAcceptance> = {}) =>
  of(SchoolAcceptances).record(system, id, anAcceptance(exchange, wishes));

/** The rules that refuse; empty when the act is done. */
async function against(act: Promise<unknown>): Promise<string[]> {
  const [outcome] = await Promise.allSettled([act]);
  if (outcome.status === 'fulfilled') return [];
  const reason = outcome.reason as unknown;
  return reason instanceof Failure ? reason.rules.map(({ id }) => id) : [String(reason)];
}

const place = (id: string) => against(of(Work).run(system, (unit) => of(DepartureService).place(unit, id)));

async function placingIn(term: Partial<NewTerm> = {}): Promise<string> {
  const { sponsorId, portal } = exchange;
  const termId = await aTerm(portal.app, { sponsorId, papersBeforePlacing: true, ...term });
  return (await anApplication(exchange, { state: 'placing', termId })).id;
}

describe('A student is placed', () => {
  test('when a school has said so in writing, with its word on tuition', async () => {
    const id = await placingIn();
    expect(await place(id)).toEqual(['school-acceptance-is-written']);
    await accept(id, { tuition: 'none' });
    expect(await place(id)).toEqual(['school-acceptance-is-written']);
    await accept(id);
    expect(await place(id)).toEqual([]);
  });

  test('in a school that is accredited to the last day of the term', async () => {
    const schoolId = await aSchool(exchange.portal.app, exchange.memberId);
    const id = await placingIn();
    await accept(id, { schoolId });
    await exchange.portal.sql('UPDATE exchange_school SET accredited_until = $2 WHERE id = $1', [
      schoolId,
      dayFromNow(419),
    ]);
    expect(await place(id)).toEqual(['school-is-accredited']);
    await exchange.portal.sql(
      `UPDATE exchange_school SET accredited_until = $2, accreditation_proof = '' WHERE id = $1`,
      [schoolId, dayFromNow(420)],
    );
    expect(await place(id)).toEqual(['school-is-accredited']);
  });

  test('as one of the term’s number in a school, and of the law’s five unless the school asks for more', async () => {
    const schoolId = await aSchool(exchange.portal.app, exchange.memberId);
    const termId = await aTerm(exchange.portal.app, { sponsorId: exchange.sponsorId });
    const ids: string[] = [];
    for (let count = 0; count < 6; count++) {
      const { id } = await anApplication(exchange, { state: 'placing', termId });
      await accept(id, { schoolId, asksMoreThanFive: false });
      ids.push(id);
    }
    expect(await place(ids[5]!)).toEqual(['school-takes-five']);
    await accept(ids[5]!, { schoolId });
    expect(await place(ids[5]!)).toEqual([]);
    await of(EndsService).end(system, ids[0]!, { by: 'give_up_placing', reason: 'Nobody takes him.' });
    await exchange.portal.sql('UPDATE exchange_term SET most_in_school = 4 WHERE id = $1', [termId]);
    expect(await place(ids[1]!)).toEqual(['exchange-term-allows-in-school']);
    await exchange.portal.sql('UPDATE exchange_term SET most_in_school = 5 WHERE id = $1', [termId]);
    expect(await place(ids[1]!)).toEqual([]);
  });

  test('in spring with the school’s permission, and for a calendar year from a country that has one', async () => {
    const spring = await placingIn({ kind: 'spring_semester' });
    await accept(spring);
    expect(await place(spring)).toEqual(['midyear-beginning-is-permitted']);
    await accept(spring, { allowsMidyear: true });
    expect(await place(spring)).toEqual([]);
    const year = await placingIn({ kind: 'calendar_year' });
    await accept(year, { allowsMidyear: true });
    expect(await place(year)).toEqual(['midyear-beginning-is-permitted']);
  });

  test('for a trip of three weeks without any school', async () => {
    const trip = { kind: 'youth_ambassador', beginsOn: dayFromNow(120), endsOn: dayFromNow(140) } as const;
    expect(await place(await placingIn(trip))).toEqual([]);
    const shorter = placingIn({ ...trip, endsOn: dayFromNow(139) });
    expect(await against(shorter)).toEqual(['stay-is-three-weeks']);
  });
});

describe('The DS-2019', () => {
  test('waits for private tuition that is settled in writing', async () => {
    const schoolId = await aSchool(exchange.portal.app, exchange.memberId);
    await exchange.portal.sql(`UPDATE exchange_school SET kind = 'private' WHERE id = $1`, [schoolId]);
    const id = await placingIn();
    const issue = () => against(of(DepartureService).issuePapers(system, id, dayFromNow(0)));
    await accept(id, { schoolId, tuition: 'paid' });
    expect(await issue()).toEqual(['private-tuition-is-final']);
    const [row] = await exchange.portal.sql<{ on: string | null }>(
      'SELECT ds2019_issued_on AS on FROM exchange_application WHERE id = $1',
      [id],
    );
    expect(row!.on).toBeNull();
    await accept(id, { schoolId, tuition: 'paid', tuitionFinalOn: dayFromNow(-2) });
    expect(await issue()).toEqual([]);
  });
});

describe('The journey', () => {
  test('waits for home and school, each from a day before it', async () => {
    const { id } = await anApplication(exchange, { state: 'visa' });
    const clear = (day: string) => against(of(DepartureService).clear(system, id, day));
    const both = ['home-is-secured-before-departure', 'school-is-secured-before-departure'];
    expect(await clear(dayFromNow(-1))).toEqual(expect.arrayContaining(both));
    const gone = 'UPDATE exchange_school_acceptance SET withdrawn_at = now() WHERE application_id = $1';
    await exchange.portal.sql(gone, [id]);
    const without = ['school-acceptance-is-written', 'school-is-secured-before-departure'];
    expect(await clear(dayFromNow(115))).toEqual(expect.arrayContaining(without));
  });
});

describe('A student who has complained', () => {
  test('is not sent home before a responsible officer has signed for it', async () => {
    const { id, actor } = await anApplication(exchange, { state: 'active' });
    await of(IncidentReports).report(actor, {
      kind: 'complaint',
      affects: 'me',
      danger: false,
      people: '',
      words: 'I get no supper.',
      about: null,
      keepFrom: [],
    });
    const end = () => against(of(EndsService).end(system, id, { by: 'terminate', reason: 'Rules broken.' }));
    expect(await end()).toEqual(['no-retaliation']);
    const withdraw = (by: Actor) => against(of(EndsService).end(by, id, { by: 'withdraw', reason: 'Home.' }));
    expect(await withdraw(system)).toEqual(['no-retaliation']);
    expect(await withdraw(actor)).toEqual([]);
  });

  test('who leaves of their own will is withdrawn, not terminated', async () => {
    const { id } = await anApplication(exchange, { state: 'active' });
    const ended = { by: 'terminate' as const, reason: 'They go home.', isVoluntary: true };
    expect(await against(of(EndsService).end(system, id, ended))).toEqual(['who-leaves-is-not-terminated']);
  });
});
