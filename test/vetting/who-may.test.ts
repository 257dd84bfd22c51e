import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { Duties } from '../../src/duties/index.js';
import { newId, system, Work, type Actor } from '../../src/platform/index.js';
import { StepsQueries, VettingModule, type Step } from '../../src/vetting/index.js';
import { AuthPortal } from '../auth/support/auth-portal.js';
import { queriesOf } from '../support/queries.js';
import { asStaff, aWorker, manager } from './support/workers.js';

const irondequoit = { latitude: 43.21, longitude: -77.58 };
const buffalo = { latitude: 42.89, longitude: -78.88 };
const albany = { latitude: 42.65, longitude: -73.76 };

let portal: AuthPortal;
let staff: Actor;
let steps: StepsQueries;
beforeAll(async () => {
  portal = await AuthPortal.start({}, [], [VettingModule]);
  staff = asStaff((await portal.person({ roles: [{ role: 'staff' }] })).id);
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
