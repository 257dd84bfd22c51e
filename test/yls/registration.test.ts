import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { newId, system, type Actor } from '../../src/platform/index.js';
import { delegateIsOfAge } from '../../src/yls/registration/age.rules.js';
import { RegistrationsService } from '../../src/yls/registration/registrations.service.js';
import { nextActOf } from '../../src/yls/overview/next-act.js';
import { nextDeadlineOf } from '../../src/yls/overview/next-deadline.js';
import { refundsIn, refundsTyped } from '../../src/yls/summit/refund-lines.js';
import type { SummitState } from '../../src/yls/summit/summit-state.js';
import { SummitsService } from '../../src/yls/summit/summits.service.js';
import { afterDay, lastDayBefore } from '../../src/yls/summit/zoned-days.js';
import { SummitsQueries } from '../../src/yls/summit/summits.queries.js';
import { queriesOf } from '../support/queries.js';
import { aDelegation } from './support/a-delegation.js';
import { manyReady } from './support/ready.js';
import { aSummit, dayFromNow, startYlsPortal, type YlsPortal } from './support/yls-portal.js';

const held = { ageFrom: 14, ageTo: 18, beginsOn: '2027-06-21', endsOn: '2027-06-27' };
const mayCome = (birthDate: string) => delegateIsOfAge.check({ age: { birthDate, ...held } }).ok;

describe('Ages at a summit for those of 14 to 18', () => {
  test('whoever turns 14 on the first day comes, whoever does a day later does not', () => {
    expect([mayCome('2013-06-21'), mayCome('2013-06-22')]).toEqual([true, false]);
  });

  test('whoever is 18 until the last day has passed comes; a 19th birthday on the last day comes a day too early', () => {
    expect([mayCome('2008-06-28'), mayCome('2008-06-27'), mayCome('2008-06-21')]).toEqual([true, false, false]);
  });

  test('a child of 29 February grows older on 1 March of a common year', () => {
    const inMarch = { ...held, beginsOn: '2026-02-28', endsOn: '2026-03-01' };
    const check = (beginsOn: string) =>
      delegateIsOfAge.check({ age: { ...inMarch, beginsOn, birthDate: '2012-02-29' } }).ok;
    expect([check('2026-02-28'), check('2026-03-01')]).toEqual([false, true]);
  });
});

describe('What staff type', () => {
  test('a deadline includes its whole day where the summit is', () => {
    const instant = afterDay('2027-02-01', 'America/New_York');
    expect(instant.toISOString()).toBe('2027-02-02T05:00:00.000Z');
    expect(lastDayBefore(instant, 'America/New_York')).toBe('2027-02-01');
  });

  test('refunds are steps, the longest first', () => {
    const steps = refundsIn('30: 50\n60 days: 100%')!;
    expect(refundsTyped(steps)).toBe('60: 100\n30: 50');
    expect([refundsIn('soon: 50'), refundsIn('10: 101')]).toEqual([null, null]);
  });
});

let yls: YlsPortal;
let registrations: RegistrationsService;
beforeAll(async () => {
  yls = await startYlsPortal();
  registrations = yls.portal.app.get(RegistrationsService);
});
afterAll(() => yls.portal.stop());

const someone = async (): Promise<Actor> => {
  const { id: accountId } = await yls.portal.person({ displayName: 'Amara Okafor', birthDate: '2010-05-05' });
  return { ...system, kind: 'account', accountId };
};
const rowOf = async (id: string) =>
  (await yls.portal.sql<Record<string, unknown>>('SELECT * FROM yls_registration WHERE id = $1', [id]))[0]!;

describe('A student', () => {
  test('applies through the member of their own town', async () => {
    const id = await registrations.open(await someone(), { summitId: yls.summitId, communityId: yls.townId });
    expect(await rowOf(id)).toMatchObject({
      scope: yls.memberId,
      partnership_id: null,
      name: 'Amara Okafor',
      country: 'US',
      state: 'draft',
    });
  });

  test('of a partner city abroad applies through the member that is its partner', async () => {
    const id = await registrations.open(await someone(), { summitId: yls.summitId, communityId: yls.partnerId });
    expect(await rowOf(id)).toMatchObject({ scope: yls.memberId, partnership_id: yls.partnershipId, country: 'UA' });
  });

  test('keeps the one application that is not given up, and begins anew after a cancellation', async () => {
    const actor = await someone();
    const told = { summitId: yls.summitId, communityId: yls.townId };
    const id = await registrations.open(actor, told);
    expect(await registrations.open(actor, told)).toBe(id);
    await expect(registrations.cancel(actor, id, ' ')).rejects.toMatchObject({ status: 422 });
    await registrations.cancel(actor, id, 'I am on a school trip then.');
    expect(await registrations.open(actor, told)).not.toBe(id);
  });

  test('cannot apply before a summit is open, nor once it is closed, nor see another one’s application', async () => {
    const actor = await someone();
    const closed = await aSummit(yls.portal.app);
    await yls.portal.app.get(SummitsService).step(system, closed, { event: 'close' });
    await expect(registrations.open(actor, { summitId: closed, communityId: yls.townId })).rejects.toMatchObject({
      status: 409,
    });
    const id = await registrations.open(actor, { summitId: yls.summitId, communityId: yls.townId });
    await expect(registrations.cancel(await someone(), id, 'Mine.')).rejects.toMatchObject({ status: 404 });
    await expect(registrations.open(actor, { summitId: newId(), communityId: yls.townId })).rejects.toMatchObject({
      status: 404,
    });
  });
});

/** A date as a form posts it. */
const parts = (name: string, [year, month, day]: [string, string, string]) => ({
  [`${name}Day`]: day,
  [`${name}Month`]: month,
  [`${name}Year`]: year,
});

describe('Anybody', () => {
  test('reads when the next summit is, until when one applies and what it costs; and nothing of one that is not announced', async () => {
    const secret = { name: 'A summit in the making', beginsOn: dayFromNow(2), endsOn: dayFromNow(3) };
    const summits = yls.portal.app.get(SummitsService);
    const { id: _id, state: _state, ...told } = await yls.portal.app.get(SummitsQueries).one(yls.summitId);
    await summits.add(system, { ...told, ...secret });
    const { status, text } = await yls.portal.caller().get('/yls');
    expect([status, text.includes(secret.name)]).toEqual([200, false]);
    for (const words of ['Apply by', '$1,795.00', 'Gallaudet University', '14 to 18', 'Name two people'])
      expect(text).toContain(words);
  });
});

describe('Staff', () => {
  const typed = {
    name: 'YLS 2027',
    place: 'Dayton',
    venue: 'University of Dayton',
    timeZone: 'America/New_York',
    ...parts('beginsOn', ['2027', '6', '21']),
    ...parts('endsOn', ['2027', '6', '27']),
    ...parts('appliesOn', ['2027', '2', '1']),
    ...parts('recommendsOn', ['2027', '2', '8']),
    capacity: '120',
    ageFrom: '14',
    ageTo: '18',
    feeCents: '1,795',
    currency: 'usd',
    offerDays: '14',
    studentsPerChaperone: '6',
    refundSteps: '60: 100',
  };

  test('create a summit, get back what was typed wrong, change it and lead it on', async () => {
    const staff = await yls.portal.signedIn(await yls.portal.person({ roles: [{ role: 'staff' }] }));
    const wrong = await staff.post('/yls/summits', { ...typed, capacity: 'many', endsOnYear: '2026' });
    expect([wrong.status, wrong.text.includes('Give a number of places.')]).toEqual([422, true]);
    const made = await staff.post('/yls/summits', typed);
    expect(made.status).toBe(303);
    expect((await staff.post('/yls/summits', typed)).text).toContain('Another summit has this name.');
    const page = (await staff.get(`${made.location!}/settings`)).text;
    expect(page).toContain('value="1795.00"');
    expect(page).toMatch(/name="formsDueDaysBefore"[^>]*value="45"|value="45"[^>]*name="formsDueDaysBefore"/);
    const late = await staff.post(made.location!, { ...typed, waitlistPasses: '0' });
    expect([late.status, late.text.includes('Give a number from 1 to 20.')]).toEqual([422, true]);
    expect((await staff.post(`${made.location!}/steps/open`)).status).toBe(303);
    expect((await staff.post(`${made.location!}/steps/end`)).status).toBe(409);
    const told = { ...typed, place: 'Tempe', formsDueDaysBefore: '30' };
    expect((await staff.post(made.location!, told)).status).toBe(303);
    const moved = await staff.post(made.location!, { ...typed, ...parts('appliesOn', ['2027', '2', '3']) });
    expect([moved.status, moved.text.includes('Students have read this deadline.')]).toEqual([422, true]);
    const [row] = await yls.portal.sql<Record<string, unknown>>(
      `SELECT state, place, fee_cents, applies_until, rules ->> 'formsDueDaysBefore' AS due FROM yls_summit WHERE name = 'YLS 2027'`,
    );
    expect(row).toEqual({
      state: 'open',
      place: 'Tempe',
      fee_cents: 179_500,
      applies_until: new Date('2027-02-02T05:00:00Z'),
      due: '30',
    });
  });
});

describe('A summit at one glance', () => {
  const nothing = {
    states: {},
    questions: 9,
    undecided: 0,
    unreleased: 0,
    offersUntil: null,
    delegations: { registered: 0, waiting: 0, unready: 0 },
    coming: 0,
    unsigned: 0,
    papersDue: null,
    funds: 1,
    owing: 0,
    overdue: 0,
    feesDue: null,
    slots: 3,
    sessions: 6,
    ranksUntil: new Date('2027-06-01T04:00:00Z'),
    unplaced: 0,
    unshownPlaces: 0,
    beds: 8,
    bedless: 0,
    unshownBeds: 0,
    nurses: 1,
    helpers: 0,
  };
  const days = { beginsOn: '2027-06-21', endsOn: '2027-06-27', timeZone: 'America/New_York' };
  const summit = (state: SummitState) => ({
    ...days,
    state,
    appliesUntil: afterDay('2027-02-01', days.timeZone),
    recommendsUntil: afterDay('2027-02-08', days.timeZone),
  });
  const next = (state: SummitState, day: string, figures: Partial<typeof nothing> = {}) =>
    Object.values(
      nextActOf({ summit: summit(state), figures: { ...nothing, ...figures }, now: new Date(`${day}T16:00:00Z`) }),
    )[0];

  test('one act comes next, by where the summit stands', () => {
    expect(next('draft', '2026-10-01', { questions: 0 })).toBe('write-form');
    expect([next('draft', '2026-10-01'), next('open', '2027-02-01'), next('open', '2027-02-02')]).toEqual([
      'open',
      'read',
      'close',
    ]);
    expect([next('closed', '2027-03-01', { undecided: 1 }), next('closed', '2027-03-01')]).toEqual([
      'decide',
      'release',
    ]);
    expect(next('released', '2027-06-02', { unplaced: 1, bedless: 1 })).toBe('plan-sessions');
    expect(next('released', '2027-05-02', { unplaced: 1, bedless: 1 })).toBe('plan-rooms');
    expect([next('released', '2027-06-20'), next('released', '2027-06-21')]).toEqual(['prepare-day', 'begin']);
    expect([next('running', '2027-06-27'), next('running', '2027-06-28')]).toEqual(['run-day', 'end']);
  });

  test('the next deadline is the soonest that is not over', () => {
    const figures = { ...nothing, papersDue: '2027-05-07', offersUntil: '2027-04-30' };
    const of = (state: SummitState, day: string) =>
      nextDeadlineOf(summit(state), figures, new Date(`${day}T16:00:00Z`));
    expect(of('open', '2027-02-01')).toEqual({ of: 'applies', at: new Date('2027-02-02T04:59:00Z') });
    expect([of('closed', '2027-02-02')?.of, of('released', '2027-05-01')?.of]).toEqual(['recommends', 'papers']);
    expect([of('running', '2027-06-22')?.of, of('ended', '2027-06-28')]).toEqual(['ends', null]);
  });

  test('costs the same queries for one delegation and for hundreds who come, and keeps the settings on their own page', async () => {
    const staff = await yls.portal.signedIn(await yls.portal.person({ roles: [{ role: 'staff' }] }));
    const summitId = await aSummit(yls.portal.app);
    const path = `/yls/summits/${summitId}`;
    await aDelegation(yls, { summitId });
    await staff.get(path);
    const one = (await queriesOf(() => staff.get(path))).length;
    await aDelegation(yls, { summitId });
    await manyReady({ ...yls, summitId }, 300);
    expect((await queriesOf(() => staff.get(path))).length).toBe(one);
    expect((await staff.get(path)).text).toContain('2 delegations are not ready to travel');
    expect((await staff.get(`${path}/settings`)).text).toContain('name="capacity"');
  });
});
