import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { ThreadStanding, ThreadsService } from '../../src/messages/index.js';
import { system, Work } from '../../src/platform/index.js';
import { inThread, MessagesPortal, NOON, type Somebody } from './support/messages-portal.js';

let messages: MessagesPortal;
let aiko: Somebody;
let mother: Somebody;
let host: Somebody;
let husband: Somebody;
let coordinator: Somebody;
let visitor: Somebody;

beforeAll(async () => {
  messages = await MessagesPortal.start();
  aiko = await messages.somebody('Aiko Mori', '2010-05-05');
  mother = await messages.somebody('Emi Mori');
  host = await messages.somebody('Ruth Adler');
  husband = await messages.somebody('Tom Adler');
  coordinator = await messages.somebody('Rosa Lindqvist');
  visitor = await messages.somebody('Ben Okafor');
  messages.programme.households.push([host.id, husband.id]);
});
afterAll(() => messages.portal.stop());

beforeEach(() => messages.programme.ends.clear());

const minor = () => inThread(aiko, 'minor');
const adult = (somebody: Somebody) => inThread(somebody, 'adult');
const guardian = () => inThread(mother, 'guardian', { guards: [aiko.id] });

async function thread(...adults: Somebody[]) {
  const people = [minor(), ...adults.map(adult)];
  const aboutId = messages.circle(people);
  const answer = await messages.begin(adults[0]!, aboutId);
  return { path: answer.location!, id: answer.location?.split('/').at(-1) ?? '', aboutId, people };
}

const frozen = async (id: string) =>
  (await messages.portal.sql<{ frozen_at: Date | null }>('SELECT frozen_at FROM thread WHERE id = $1', [id]))[0]!
    .frozen_at !== null;

describe('A thread with a minor', () => {
  test('is refused to one adult alone, with the sentence and the policy', async () => {
    const refused = await messages.begin(host, messages.circle([minor(), adult(host)]));
    expect(refused.status).toBe(409);
    expect(refused.text).toContain('without a guardian or two unrelated adults');
    expect(refused.text).toContain('Safeguarding policy 4.1');
  });

  test('is refused to two adults of one household', async () => {
    expect((await messages.begin(host, messages.circle([minor(), adult(host), adult(husband)]))).status).toBe(409);
  });

  test('is refused to relatives of relatives', async () => {
    messages.programme.households.push([husband.id, visitor.id]);
    const circle = messages.circle([minor(), adult(host), adult(husband), adult(visitor)]);
    expect((await messages.begin(host, circle)).status).toBe(409);
    messages.programme.households.pop();
  });

  test('opens to two unrelated adults, and to one guardian of that minor', async () => {
    expect((await thread(host, coordinator)).path).toContain('/messages/threads/');
    expect((await messages.begin(mother, messages.circle([minor(), guardian()]))).status).toBe(303);
  });

  test('is not accompanied by the guardian of another minor alone', async () => {
    const other = await messages.somebody('Lena Braun', '2010-01-01');
    const circle = messages.circle([minor(), inThread(other, 'minor'), guardian()]);
    expect((await messages.begin(mother, circle)).status).toBe(409);
  });

  test('counts nobody as an adult who is under age', async () => {
    const young = await messages.somebody('Kit Young', '2009-01-01');
    const refused = await messages.begin(host, messages.circle([minor(), adult(host), adult(young)]));
    expect(refused.status).toBe(409);
    expect(refused.text).toContain('younger than 18');
  });

  test('is refused by the database, too, when rows come from elsewhere', async () => {
    const { id } = await thread(host, coordinator);
    const leave = `UPDATE thread_participant SET left_at = now(), left_because = 'left' WHERE thread_id = $1 AND account_id = $2`;
    await expect(messages.portal.sql(leave, [id, host.id])).rejects.toThrow(/two unrelated adults/);
    await expect(
      messages.portal.sql('DELETE FROM thread_participant WHERE thread_id = $1 AND account_id = $2', [id, host.id]),
    ).rejects.toThrow(/two unrelated adults/);
    await expect(
      messages.portal.sql('UPDATE thread_participant SET kin = $2 WHERE thread_id = $1', [id, host.id]),
    ).rejects.toThrow(/two unrelated adults/);
  });
});

describe('Leaving', () => {
  test('is refused to an adult whom the minor needs, and free to the third', async () => {
    const { path } = await thread(host, coordinator);
    const refused = await host.browser.post(`${path}/leaving`);
    expect(refused.status).toBe(409);
    expect(refused.text).toContain('Bring in a guardian or another adult');
    const other = await thread(host, coordinator, visitor);
    expect((await visitor.browser.post(`${other.path}/leaving`)).status).toBe(303);
    expect((await visitor.browser.get(other.path)).status).toBe(404);
  });

  test('is always free to the minor', async () => {
    const { path } = await thread(host, coordinator);
    expect((await aiko.browser.post(`${path}/leaving`)).status).toBe(303);
  });

  test('of two adults at once lets one go and keeps the other', async () => {
    const { path, id } = await thread(host, coordinator, visitor);
    const answers = await Promise.all([host, coordinator].map(({ browser }) => browser.post(`${path}/leaving`)));
    expect(answers.map(({ status }) => String(status)).toSorted()).toEqual(['303', '409']);
    expect(await frozen(id)).toBe(false);
  });

  test('of two at once past the service is stopped by the database', async () => {
    const { id } = await thread(host, coordinator, visitor);
    const work = messages.portal.app.get(Work);
    const { promise: together, resolve: go } = Promise.withResolvers<void>();
    let arrived = 0;
    const leaveUnseen = ({ id: accountId }: Somebody) =>
      work.run(system, async ({ manager }) => {
        await manager.query(
          `UPDATE thread_participant SET left_at = now(), left_because = 'left' WHERE thread_id = $1 AND account_id = $2`,
          [id, accountId],
        );
        arrived += 1;
        if (arrived === 2) go();
        await together;
      });
    const ends = await Promise.allSettled([leaveUnseen(host), leaveUnseen(coordinator)]);
    expect(ends.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
    expect(String((ends.find(({ status }) => status === 'rejected') as PromiseRejectedResult).reason)).toContain(
      'two unrelated adults',
    );
  });
});

const remove = (id: string, { id: accountId }: Somebody) =>
  messages.portal.app
    .get(Work)
    .run(system, (unit) => messages.portal.app.get(ThreadsService).remove(unit, id, accountId));

describe('Whom safeguarding has taken out', () => {
  test('is brought back by nobody and is in no new thread of the same circle, but by the group itself', async () => {
    const guard = await messages.guard('Dana Weiss');
    const { id, path, aboutId } = await thread(host, coordinator, visitor, guard);
    await remove(id, visitor);
    expect((await host.browser.get(path)).text).not.toContain(`value="${visitor.id}"`);
    const refused = await host.browser.post(`${path}/people`, { accountId: visitor.id });
    expect([refused.status, refused.text.includes('For safety this person cannot join')]).toEqual([409, true]);

    expect((await visitor.browser.get('/messages/new')).text).not.toContain(aboutId);
    expect((await messages.begin(visitor, aboutId)).status).toBe(422);
    const anew = (await messages.begin(host, aboutId)).location!;
    expect((await visitor.browser.get(anew)).status).toBe(404);
    expect((await host.browser.post(`${anew}/people`, { accountId: visitor.id })).status).toBe(409);

    messages.at('2026-11-18T18:00:01Z');
    expect((await guard.browser.post(`${path}/people`, { accountId: visitor.id })).status).toBe(303);
    expect((await visitor.browser.get(path)).status).toBe(200);
    expect((await visitor.browser.get('/messages/new')).text).toContain(aboutId);
    messages.at(NOON);
  });

  test('is not placed by a programme that still names them', async () => {
    const { id, aboutId, people } = await thread(host, coordinator, visitor);
    await remove(id, visitor);
    const circle = { aboutId, scope: messages.member, people };
    const again = messages.portal.app
      .get(Work)
      .run(system, (unit) =>
        messages.portal.app.get(ThreadsService).open(unit, { programme: 'trial', circle, title: 'Again' }),
      );
    await expect(again).rejects.toThrow('messages.refusal.removed');
  });
});

describe('When an adult loses their papers', () => {
  test('the thread freezes, nobody writes, and it goes on once another adult has joined', async () => {
    const { path, id, people, aboutId } = await thread(host, coordinator);
    messages.programme.ends.set(coordinator.id, new Date(Date.parse(NOON) - 1));
    const refused = await host.browser.post(`${path}/messages`, { text: 'Just between us' });
    expect(refused.status).toBe(409);
    expect(await frozen(id)).toBe(true);
    expect((await aiko.browser.get(path)).text).toContain('another adult joins');
    expect((await coordinator.browser.get(path)).status).toBe(404);

    messages.programme.circles.get(aboutId)!.people = [...people, adult(visitor)] as never;
    expect((await host.browser.get(path)).text).toContain('Ben Okafor');
    await host.browser.post(`${path}/people`, { accountId: visitor.id });
    expect(await frozen(id)).toBe(false);
    expect((await host.browser.post(`${path}/messages`, { text: 'Welcome' })).status).toBe(303);
  });

  test('the hourly round finds a suspended account without anybody writing', async () => {
    const suspended = await messages.somebody('Sue Spended');
    const { id } = await thread(host, suspended);
    const staff = await messages.portal.signedIn(await messages.portal.person({ roles: [{ role: 'administrator' }] }));
    await staff.post(`/staff/people/${suspended.id}/suspension`, { reason: 'Under review' });
    await messages.portal.app.get(ThreadStanding).followAll();
    expect(await frozen(id)).toBe(true);
  });

  test('the database refuses a message at the very second, noticed or not', async () => {
    const { id } = await thread(host, coordinator);
    messages.programme.ends.set(coordinator.id, new Date(Date.parse(NOON) + 60_000));
    await messages.portal.app.get(ThreadStanding).followAll();
    const write = (written: Date) =>
      messages.portal.sql(
        `INSERT INTO thread_message (id, thread_id, writer_id, text, written_at, delivered_at) VALUES (gen_random_uuid(), $1, $2, 'Hi', $3, $3)`,
        [id, host.id, written],
      );
    await write(new Date(Date.parse(NOON) + 59_999));
    await expect(write(new Date(Date.parse(NOON) + 60_000))).rejects.toThrow(/not watched/);
  });

  test('removal by the programme freezes, and a closed thread lets everybody go', async () => {
    const { id, path } = await thread(host, coordinator);
    const threads = messages.portal.app.get(ThreadsService);
    const work = messages.portal.app.get(Work);
    await work.run(system, (unit) => threads.remove(unit, id, coordinator.id));
    expect(await frozen(id)).toBe(true);
    await work.run(system, (unit) => threads.close(unit, id));
    expect((await host.browser.get(path)).text).toContain('This conversation is closed');
    expect((await host.browser.post(`${path}/messages`, { text: 'Hello?' })).status).toBe(409);
  });
});
