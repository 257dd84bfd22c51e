import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import { Duties, DutiesModule, DutyKinds, type NewDuty } from '../../src/duties/index.js';
import { DutyClock } from '../../src/duties/clock/duty-clock.service.js';
import { newId, system, Work } from '../../src/platform/index.js';
import { AuthPortal } from '../auth/support/auth-portal.js';
import type { Caller } from '../auth/support/caller.js';
import { queriesOf } from '../support/queries.js';

const DAY = 86_400_000;
const member = newId();
const otherMember = newId();

let portal: AuthPortal;
let rosa: { id: string; email: string };
let coordinator: { id: string; email: string };
let staff: { id: string; email: string };

beforeAll(async () => {
  portal = await AuthPortal.start({}, [], [DutiesModule]);
  portal.app.get(DutyKinds, { strict: false }).add({
    code: 'test.visit',
    cites: '22 CFR 62.25(d)(12)',
    text: { key: 'duties.what' },
    href: (id) => `/visits/${id}`,
    raises: { responsible: 7, coordinators: 2, staff: 5 },
    labels: async (_manager, ids) => new Map(ids.map((id) => [id, `Family ${id.slice(-4)}`])),
  });
  rosa = await portal.person({ displayName: 'Rosa Lindqvist' });
  coordinator = await portal.person({ roles: [{ role: 'coordinator', scope: member }] });
  staff = await portal.person({ roles: [{ role: 'staff' }] });
});
afterAll(() => portal.stop());
afterEach(async () => {
  portal.travel({});
  await portal.sql('DELETE FROM duty');
  await portal.sql('DELETE FROM mail_message');
});

const duties = () => portal.app.get(Duties, { strict: false });
const run = <T>(act: (unit: Parameters<Parameters<Work['run']>[1]>[0]) => Promise<T>) =>
  portal.app.get(Work).run(system, act);
const inDays = (days: number) => new Date(Date.now() + days * DAY);
const visit = (wishes: Partial<NewDuty> = {}): NewDuty => ({
  kind: 'test.visit',
  subjectId: newId(),
  scope: member,
  responsible: rosa.id,
  dueAt: inDays(30),
  ...wishes,
});
const set = (...wanted: NewDuty[]) => run((unit) => duties().set(unit, wanted));
const strike = () => portal.app.get(DutyClock, { strict: false }).strike();
const levels = async () =>
  (await portal.sql<{ level: number }>('SELECT level FROM duty ORDER BY due_at')).map(({ level }) => level);
const subjects = async (to: string) => (await portal.mails(to)).map(({ subject }) => subject);

const as = (person: { email: string }) => portal.signedIn(person);
const named = (duty: NewDuty) => `Family ${duty.subjectId.slice(-4)}`;
const addressFor = async (caller: Caller) => {
  const { text } = await caller.post('/duties/calendar');
  return /\/duties\/calendars\/[\w-]+\.ics/.exec(text)![0];
};

describe('A clock', () => {
  test('tells who is responsible a week before, the coordinators two days after, staff five days after', async () => {
    await set(visit({ dueAt: inDays(8) }));
    await strike();
    expect(await levels()).toEqual([0]);
    portal.travel({ days: 1, minutes: 1 });
    await strike();
    expect([await levels(), await subjects(rosa.email)]).toEqual([[1], ['Duties that are due soon: 1']]);
    portal.travel({ days: 10, minutes: 1 });
    await strike();
    expect([await levels(), await subjects(coordinator.email)]).toEqual([[2], ['1 duty is overdue']]);
    portal.travel({ days: 13, minutes: 1 });
    await strike();
    expect([await levels(), await subjects(staff.email)]).toEqual([[3], ['1 duty is overdue']]);
  });

  test('tells nobody twice of the same', async () => {
    await set(visit({ dueAt: inDays(1) }));
    await strike();
    expect(await strike()).toBe(0);
    expect(await subjects(rosa.email)).toHaveLength(1);
  });

  test('puts all that is new into one mail, without a name of a family', async () => {
    await set(visit({ dueAt: inDays(1) }), visit({ dueAt: inDays(-1) }), visit({ dueAt: inDays(-1) }));
    await strike();
    const mails = await portal.mails(rosa.email);
    expect(mails).toHaveLength(1);
    expect(mails[0]!.text).toContain('2 duties are overdue. 1 is due soon.');
    expect(mails[0]!.text).not.toContain('Family');
  });

  test('counts a duty once for who has it and coordinates the member, and one of each for the others', async () => {
    const both = await portal.person({ roles: [{ role: 'coordinator', scope: member }] });
    await set(
      visit({ responsible: both.id, dueAt: inDays(-3) }),
      visit({ dueAt: inDays(-6) }),
      visit({ scope: otherMember, dueAt: inDays(-3) }),
    );
    await strike();
    expect(await subjects(both.email)).toEqual(['2 duties are overdue']);
    expect(await subjects(coordinator.email)).toEqual(['2 duties are overdue']);
    expect(await subjects(rosa.email)).toEqual(['2 duties are overdue']);
    expect(await subjects(staff.email)).toEqual(['1 duty is overdue']);
  });

  test('stops when the duty is done or needed no more', async () => {
    const [done, dropped] = [visit({ dueAt: inDays(1) }), visit({ dueAt: inDays(1) })];
    await set(done, dropped);
    await run((unit) => duties().done(unit, done));
    await run((unit) => duties().drop(unit, dropped.subjectId, ['test.visit']));
    expect(await strike()).toBe(0);
  });

  test('set again to another time runs anew, also when it was done', async () => {
    const duty = visit({ dueAt: inDays(1) });
    await set(duty);
    await strike();
    await run((unit) => duties().done(unit, duty));
    await set(duty);
    expect(await strike()).toBe(0);
    await set({ ...duty, dueAt: inDays(2) });
    expect(await levels()).toEqual([0]);
    expect(await strike()).toBe(1);
  });

  test('is one for its occasion', async () => {
    const duty = visit();
    await set(duty, { ...duty, occurrence: '2026-11' }, { ...duty, occurrence: '2026-12' });
    await set(duty);
    expect(await portal.sql('SELECT id FROM duty')).toHaveLength(3);
  });
});

describe('The clock board', () => {
  test('shows people their own duties, coordinators their member’s, staff all', async () => {
    const [own, ofMember, elsewhere] = [
      visit({ scope: otherMember }),
      visit({ responsible: null }),
      visit({ scope: otherMember, responsible: null }),
    ];
    await set(own, ofMember, elsewhere);
    const shown = async (caller: Caller) => {
      const { text } = await caller.get('/duties');
      return [own, ofMember, elsewhere].map((duty) => text.includes(named(duty)));
    };
    expect(await shown(await as(rosa))).toEqual([true, false, false]);
    expect(await shown(await as(coordinator))).toEqual([false, true, false]);
    expect(await shown(await as(staff))).toEqual([true, true, true]);
  });

  test('has the most urgent first, with their paragraph', async () => {
    const [later, sooner] = [visit({ dueAt: inDays(9) }), visit({ dueAt: inDays(-2) })];
    await set(later, sooner);
    const { text } = await (await as(staff)).get('/duties');
    expect(text.indexOf(named(sooner))).toBeLessThan(text.indexOf(named(later)));
    expect(text).toContain('22 CFR 62.25(d)(12)');
    const { text: overdue } = await (await as(staff)).get('/duties?when=overdue');
    expect(overdue).toContain(named(sooner));
    expect(overdue).not.toContain(named(later));
  });

  test('goes on page by page and leaves none out', async () => {
    await set(...Array.from({ length: 120 }, (_, index) => visit({ dueAt: inDays(1 + (index % 3)) })));
    const caller = await as(staff);
    const seen: string[] = [];
    let next: string | undefined = '/duties';
    while (next) {
      const { text }: { text: string } = await caller.get(next);
      seen.push(...[...text.matchAll(/href="\/visits\/([^"]+)"/g)].map(([, id]) => id!));
      next = /href="([^"]+)" rel="next"/.exec(text)?.[1]?.replaceAll('&amp;', '&');
    }
    expect([seen.length, new Set(seen).size]).toEqual([120, 120]);
  });

  test('costs as many queries for one duty as for many', async () => {
    const caller = await as(staff);
    await set(visit());
    await caller.get('/duties');
    const one = await queriesOf(() => caller.get('/duties'));
    await portal.sql(
      `INSERT INTO duty (id, kind, subject_id, scope, due_at)
       SELECT gen_random_uuid(), 'test.visit', gen_random_uuid(), $1, now() + n * interval '1 minute' FROM generate_series(1, 20000) AS n`,
      [member],
    );
    expect(await queriesOf(() => caller.get('/duties'))).toEqual(one);
  });

  test('takes an address with nonsense for the whole board', async () => {
    expect((await (await as(staff)).get('/duties?when=never&scope=x&after=1_x')).status).toBe(200);
  });
});

describe('The calendar', () => {
  test('says what is due and when, about nobody', async () => {
    const duty = visit({ dueAt: new Date('2027-03-10T05:00:00Z') });
    await set(duty, visit({ responsible: coordinator.id }));
    const address = await addressFor(await portal.signedIn(rosa));
    const { text, headers, status } = await portal.caller().get(address);
    expect([status, headers.get('content-type')]).toEqual([200, 'text/calendar; charset=utf-8']);
    expect(text.match(/BEGIN:VEVENT/g)).toHaveLength(1);
    expect(text).toContain('DTEND:20270310T050000Z');
    expect(text).toContain('SUMMARY:What is due');
    expect(text).not.toContain('Family');
    expect(text).not.toContain(duty.subjectId);
  });

  test('is read at the newest address alone, and by nobody who guesses', async () => {
    const caller = await portal.signedIn(rosa);
    const [old, renewed] = [await addressFor(caller), await addressFor(caller)];
    expect((await portal.caller().get(old)).status).toBe(404);
    expect((await portal.caller().get(renewed)).status).toBe(200);
    expect((await portal.caller().get('/duties/calendars/guess.ics')).status).toBe(404);
    expect((await caller.get('/duties/calendar')).text).not.toContain('.ics');
  });
});
