import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { Duties } from '../../src/duties/index.js';
import { newId, system, Work, type Actor } from '../../src/platform/index.js';
import { StepsQueries, StepsService, VettingModule, type Step } from '../../src/vetting/index.js';
import { Temporal } from 'temporal-polyfill';
import { AuthPortal } from '../auth/support/auth-portal.js';
import type { Caller } from '../auth/support/caller.js';
import { startClock, stopClock } from '../support/clock.js';
import { queriesOf } from '../support/queries.js';
import { asStaff, aWorker, manager } from './support/workers.js';

const irondequoit = { latitude: 43.21, longitude: -77.58 };
const buffalo = { latitude: 42.89, longitude: -78.88 };
const albany = { latitude: 42.65, longitude: -73.76 };

let portal: AuthPortal;
let staff: Actor;
let desk: Caller;
let steps: StepsQueries;
beforeAll(async () => {
  portal = await AuthPortal.start({}, [], [VettingModule]);
  const sam = await portal.person({ roles: [{ role: 'staff' }] });
  staff = asStaff(sam.id);
  desk = await portal.signedIn(sam);
  steps = portal.app.get(StepsQueries, { strict: false });
});
afterAll(() => portal.stop());

const visit = (memberId: string, wishes: Partial<Step> = {}): Step => ({
  kind: 'second-visit',
  memberId,
  home: { lat: 43.15, lon: -77.62 },
  notThese: [],
  household: [],
  ...wishes,
});
const ask = (step: Step) => steps.whoMay(manager(portal.app), step);

async function aCity() {
  const scope = newId();
  const near = await aWorker(portal.app, staff, { scope, name: 'Near', home: irondequoit });
  const far = await aWorker(portal.app, staff, { scope, name: 'Far', home: albany });
  const inBuffalo = await aWorker(portal.app, staff, { scope, name: 'In Buffalo', home: buffalo });
  const unchecked = await aWorker(portal.app, staff, {
    scope,
    name: 'Unchecked',
    home: irondequoit,
    without: ['registry-check'],
  });
  return { scope, near, far, inBuffalo, unchecked };
}

describe('Who may make a visit', () => {
  test('are the member’s people with all papers within 120 miles; all others stand below with the paragraph', async () => {
    const { scope, near } = await aCity();
    const people = await ask(visit(scope, { notThese: [{ accountId: near.accountId, because: 'interviewed' }] }));
    expect(people.map(({ name, may, against }) => [name, may, against.map(({ cites }) => cites)])).toEqual([
      ['In Buffalo', true, []],
      ['Near', false, ['22 CFR 62.25(d)(12)']],
      ['Unchecked', false, ['22 CFR 62.25(d)(3)']],
      ['Far', false, ['22 CFR 62.25(d)(5)']],
    ]);
  });

  test('come by how much waits for them, and then by how far they live', async () => {
    const { scope, near } = await aCity();
    expect((await ask(visit(scope))).map(({ name }) => name)).toEqual(['Near', 'In Buffalo', 'Unchecked', 'Far']);
    const dueAt = new Date(Date.now() + 86_400_000);
    const duty = { kind: 'test.visit', subjectId: newId(), scope, responsible: near.accountId, dueAt };
    await portal.app.get(Work).run(system, (unit) => portal.app.get(Duties, { strict: false }).set(unit, [duty]));
    const [first, second] = await ask(visit(scope));
    expect([first, second]).toMatchObject([
      { name: 'In Buffalo', load: 0, miles: 66.2 },
      { name: 'Near', load: 1 },
    ]);
  });

  test('are nobody of another member', async () => {
    await aCity();
    expect(await ask(visit(newId()))).toEqual([]);
  });

  test('are no longer who married into the home', async () => {
    const { scope, near } = await aCity();
    const host = await portal.person({ displayName: 'Anna Host' });
    await portal.sql(
      `INSERT INTO worker_tie (id, account_id, kind, name, tied_account_id, declared_by, declared_at) VALUES ($1, $2, 'spouse', 'Anna Host', $3, $2, now())`,
      [newId(), near.accountId, host.id],
    );
    const asked = visit(scope, { kind: 'contact', household: [host.id] });
    expect(await steps.judge(manager(portal.app), asked, near.accountId)).toMatchObject({
      may: false,
      against: [{ id: 'worker-is-not-of-the-household' }],
    });
    await portal.sql('UPDATE worker_tie SET ended_at = now(), ended_by = declared_by');
    expect(await steps.judge(manager(portal.app), asked, near.accountId)).toMatchObject({ may: true });
  });

  test('is asked in as many queries for one person as for many, and for many steps at once', async () => {
    const scope = newId();
    await aWorker(portal.app, staff, { scope, home: irondequoit });
    await ask(visit(scope));
    const one = (await queriesOf(() => ask(visit(scope)))).length;
    for (let more = 0; more < 4; more++) await aWorker(portal.app, staff, { scope, home: buffalo });
    expect((await queriesOf(() => ask(visit(scope)))).length).toBe(one);
    const each = () => steps.whoMayEach(manager(portal.app), scope, [visit(scope), visit(scope, { kind: 'contact' })]);
    expect((await queriesOf(each)).length).toBe(one);
    expect((await each())[0]).toEqual(await ask(visit(scope)));
  });
});

describe('The guard of a step', () => {
  test('lets one who may, and refuses the others with each rule', async () => {
    const { scope, near, far } = await aCity();
    const guard = (accountId: string) => steps.mustMay(manager(portal.app), visit(scope), accountId);
    expect(await guard(near.accountId)).toMatchObject({ name: 'Near', may: true });
    await expect(guard(far.accountId)).rejects.toMatchObject({
      status: 409,
      rules: [{ id: 'coordinator-within-reach' }],
    });
  });

  test('keeps who did the step, how far they lived and by which method, for good', async () => {
    const { scope, inBuffalo, far } = await aCity();
    const subjectId = newId();
    const done = (accountId: string) =>
      portal.app
        .get(Work)
        .run(system, (unit) =>
          portal.app.get(StepsService, { strict: false }).done(unit, { step: visit(scope), subjectId, accountId }),
        );
    await expect(done(far.accountId)).rejects.toMatchObject({ status: 409 });
    await done(inBuffalo.accountId);
    expect(
      await portal.sql('SELECT account_id, kind, miles, method FROM step_record WHERE subject_id = $1', [subjectId]),
    ).toEqual([
      {
        account_id: inBuffalo.accountId,
        kind: 'second-visit',
        miles: 66.2,
        method: expect.stringContaining('great circle'),
      },
    ]);
    await expect(portal.sql('UPDATE step_record SET miles = 1')).rejects.toThrow(/append-only/);
  });

  test('refuses whoever is not appointed: nothing of them is on file', async () => {
    const { scope } = await aCity();
    const { id } = await portal.person({ displayName: 'A Stranger' });
    const judged = await steps.judge(manager(portal.app), visit(scope), id);
    expect(judged).toMatchObject({ name: 'A Stranger', may: false });
    expect(judged.against.map((rule) => rule.id)).toEqual(
      expect.arrayContaining(['worker-trained-before-appointment', 'worker-checked-each-year']),
    );
  });
});

const NEW_YORK = 'America/New_York';

/** Somebody with all papers, signed in by the link of the invitation. */
async function vetted() {
  const { id, email } = await aWorker(portal.app, staff, { scope: newId(), home: irondequoit });
  const own = portal.caller();
  await own.post(await portal.linkTo(email));
  return { own, email, page: `/vetting/${id}` };
}

const roleUntil = async (email: string) => {
  const [grant] = await portal.sql<{ until: Date }>(
    `SELECT g.valid_until AS until FROM role_grant g JOIN account a ON a.id = g.account_id
      WHERE a.email = $1 AND g.role = 'local_coordinator' ORDER BY g.valid_from DESC LIMIT 1`,
    [email],
  );
  return grant!.until;
};

const homeOf = async (email: string) => {
  const [home] = await portal.sql<{ place: string; latitude: number; zone: string; employer: string }>(
    `SELECT home_place AS place, home_latitude AS latitude, time_zone AS zone, employer
       FROM worker w JOIN account a ON a.id = w.account_id WHERE a.email = $1`,
    [email],
  );
  return home;
};

/** Somebody whose papers are of a day, and who has moved to Oregon. @returns their address */
const movedWest = async (papersOf: Temporal.PlainDate): Promise<string> => {
  const wishes = { scope: newId(), home: irondequoit, papersOf: papersOf.toString() };
  const { email } = await aWorker(portal.app, staff, wishes);
  const own = portal.caller();
  await own.post(await portal.linkTo(email));
  await own.post('/vetting/own/home', { homePlace: 'Portland, Oregon' });
  return email;
};

describe('A home', () => {
  test('is a town of the gazetteer, no finer, and brings its clock', async () => {
    const { email, page } = await vetted();
    await desk.post(`${page}/home`, { homePlace: 'irondequoit, ny' });
    const home = { place: 'Irondequoit, New York', latitude: 43.21, zone: NEW_YORK, employer: '' };
    expect(await homeOf(email)).toEqual(home);
  });

  test('is changed by the person or by who appoints them; the papers then run out by the other clock', async () => {
    const { own, page, email } = await vetted();
    expect((await own.post('/vetting/own/home', { homePlace: 'Nowhere at all' })).status).toBe(422);
    await own.post('/vetting/own/home', { homePlace: 'Portland, Oregon', employer: 'Portland High School' });
    const moved = { place: 'Portland, Oregon', zone: 'America/Los_Angeles', employer: 'Portland High School' };
    expect(await homeOf(email)).toMatchObject(moved);
    const day = Temporal.Now.plainDateISO(NEW_YORK).add({ months: 12 });
    const ends = [NEW_YORK, 'America/Los_Angeles'].map((zone) => day.toZonedDateTime(zone).epochMilliseconds);
    expect((await roleUntil(email)).getTime()).toBe(ends[1]);
    const wrong = await desk.post(`${page}/home`, { homePlace: 'Springfield' });
    expect([wrong.status, wrong.text.includes('There are several')]).toEqual([422, true]);
    await desk.post(`${page}/home`, { homePlace: 'Irondequoit, New York' });
    expect((await roleUntil(email)).getTime()).toBe(ends[0]);
  });

  describe('further west, between midnight here and there,', () => {
    const WEST = 'America/Los_Angeles';
    const day = Temporal.Now.plainDateISO('UTC').add({ days: 1 });
    const night = new Date(`${day.toString()}T06:30:00Z`);
    beforeEach(() => {
      stopClock(portal.app, night);
    });
    afterEach(() => startClock(portal.app));

    test('does not undo what was done on the day that has begun', async () => {
      const ends = day.add({ months: 12 }).toZonedDateTime(WEST).epochMilliseconds;
      expect((await roleUntil(await movedWest(day))).getTime()).toBe(ends);
    });

    test('lets nothing count before its day', async () => {
      const email = await movedWest(day.add({ days: 1 }));
      const held = `SELECT 1 FROM role_grant g JOIN account a ON a.id = g.account_id WHERE a.email = $1 AND g.role = 'local_coordinator'`;
      expect(await portal.sql(held, [email])).toEqual([]);
    });
  });

  test('and relatives of who works for nobody are asked of nobody', async () => {
    const nobody = await portal.signedIn(await portal.person());
    expect((await nobody.post('/vetting/own/home', { homePlace: 'Portland, Oregon' })).status).toBe(404);
    const tie = { tieKind: 'spouse', tieName: 'Anna' };
    expect((await nobody.post('/vetting/own/ties', tie)).status).toBe(404);
  });
});

const tiesOf = (email: string) =>
  portal.sql<{ name: string; account: string | null; ended: boolean }>(
    `SELECT t.name, t.tied_account_id AS account, t.ended_at IS NOT NULL AS ended
       FROM worker_tie t JOIN account a ON a.id = t.account_id WHERE a.email = $1 ORDER BY t.declared_at`,
    [email],
  );

describe('A relative', () => {
  const tie = { tieKind: 'spouse', tieName: 'Anna Host', tieEmail: '' };

  test('is declared by the person, and known by the account of the address', async () => {
    const { own, email, page } = await vetted();
    const host = await portal.person({ email: 'anna.host@example.org' });
    await own.post('/vetting/own/ties', { ...tie, tieEmail: 'Anna.Host@example.org' });
    await desk.post(`${page}/ties`, { ...tie, tieKind: 'sibling', tieName: 'Ben' });
    expect(await tiesOf(email)).toEqual([
      { name: 'Anna Host', account: host.id, ended: false },
      { name: 'Ben', account: null, ended: false },
    ]);
    expect((await own.get('/vetting/own')).text).toContain('Anna Host');
  });

  test('ends by somebody else’s word, and stays on file', async () => {
    const { own, email, page } = await vetted();
    await own.post('/vetting/own/ties', tie);
    expect((await own.get('/vetting/own')).text).not.toMatch(/ties\/[^"]+\/end/);
    const [end] = /\/vetting\/[^"]+\/ties\/[^"]+\/end/.exec((await desk.get(page)).text)!;
    expect((await own.post(end)).status).toBe(403);
    expect((await desk.post(end)).status).toBe(303);
    expect((await desk.post(end)).status).toBe(404);
    expect(await tiesOf(email)).toEqual([{ name: 'Anna Host', account: null, ended: true }]);
  });

  test.each([
    ['no name', { ...tie, tieName: ' ' }, 'Give the relative'],
    ['no relation', { ...tie, tieKind: '' }, 'Choose how you are related'],
    ['half an address', { ...tie, tieEmail: 'anna@' }, 'name@example.org'],
  ])('with %s gives the form back', async (_what, typed, sentence) => {
    const { own } = await vetted();
    const { status, text } = await own.post('/vetting/own/ties', typed);
    expect([status, text.includes(sentence)]).toEqual([422, true]);
  });
});
