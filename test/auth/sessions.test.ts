import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Role } from '../../src/auth/index.js';
import { AuthPortal, PASSWORD } from './support/auth-portal.js';

let portal: AuthPortal;
beforeAll(async () => {
  portal = await AuthPortal.start();
});
afterAll(() => portal.stop());

const sessionOf = (jar: Map<string, string>) => jar.get('session');

/** Whether a person of the role is still in when they come back after so many minutes, again and again. */
async function isInAfter(role: Role, pauses: number[]): Promise<boolean[]> {
  const caller = await portal.signedIn(await portal.person({ roles: [{ role }] }));
  const answers: boolean[] = [];
  for (let pause = 0, minutes = 0; pause < pauses.length; pause++) {
    minutes += pauses[pause]!;
    portal.travel({ minutes });
    answers.push((await caller.actor()).kind === 'account');
  }
  portal.travel({});
  return answers;
}

const HOUR = 60;
const DAY = 24 * HOUR;

describe('A session', () => {
  test('is no script’s and no other site’s business', async () => {
    const { email } = await portal.person();
    const { cookies } = await portal.caller().post('/sign-in', { email, password: PASSWORD });
    expect(cookies['session']).toMatch(/; Path=\/; Expires=[^;]+; HttpOnly; SameSite=Lax$/);
  });

  test('gets a new name at sign-in: nobody can plant one (fixation)', async () => {
    const { email } = await portal.person();
    const caller = portal.caller();
    await caller.post('/sign-up/birth-date', { birthDateDay: '1', birthDateMonth: '2', birthDateYear: '1990' });
    const planted = sessionOf(caller.jar);
    const thief = caller.copy();
    await caller.post('/sign-in', { email, password: PASSWORD });
    expect(planted).toBeDefined();
    expect(sessionOf(caller.jar)).not.toBe(planted);
    expect((await thief.actor()).kind).toBe('visitor');
  });

  test('a name that the portal did not sign opens nothing', async () => {
    const { email } = await portal.person();
    await portal.signedIn({ email });
    const [row] = await portal.sql<{ sid: string }>('SELECT sid FROM web_session WHERE account_id IS NOT NULL LIMIT 1');
    const caller = portal.caller();
    caller.jar.set('session', encodeURIComponent(`s:${row?.sid}.forged`));
    expect((await caller.actor()).kind).toBe('visitor');
  });

  test('leaves nothing typed behind on a shared computer', async () => {
    const signedOut = await (await portal.signedIn(await portal.person())).post('/sign-out');
    expect(signedOut.headers.get('clear-site-data')).toBe('"storage"');
    const everywhere = await (await portal.signedIn(await portal.person())).post('/account/sign-out-everywhere');
    expect(everywhere.headers.get('clear-site-data')).toBe('"storage"');
  });

  test('ends at sign-out, in the store, too', async () => {
    const caller = await portal.signedIn(await portal.person());
    const copy = caller.copy();
    await caller.post('/sign-out');
    expect((await caller.actor()).kind).toBe('visitor');
    expect((await copy.actor()).kind).toBe('visitor');
  });

  test('a visitor who only looks around gets none', async () => {
    const answer = await portal.caller().get('/sign-in');
    expect(answer.cookies).toEqual({});
  });

  test('of a student ends thirty days after signing in, however busy', async () => {
    expect(await isInAfter('student', [6 * DAY, 6 * DAY, 6 * DAY, 6 * DAY, 6 * DAY - 1, 1])).toEqual([
      true,
      true,
      true,
      true,
      true,
      false,
    ]);
  });

  test.each(['administrator', 'staff', 'coordinator'] as const)(
    'of a holder of the role %s ends after twelve hours, however busy',
    async (role) => {
      const everyHourAndAHalf = Array.from({ length: 8 }, () => 1.5 * HOUR);
      expect(await isInAfter(role, everyHourAndAHalf)).toEqual([true, true, true, true, true, true, true, false]);
    },
  );

  test('that nobody uses ends after a week, for staff after two hours', async () => {
    expect(await isInAfter('student', [7 * DAY - 1, 7 * DAY])).toEqual([true, false]);
    expect(await isInAfter('staff', [2 * HOUR - 1, 2 * HOUR])).toEqual([true, false]);
  });

  test('is written only when something changes, and its use every five minutes', async () => {
    const person = await portal.person();
    const caller = await portal.signedIn(person);
    const version = () => portal.sql('SELECT xmin::text, sess FROM web_session WHERE account_id = $1', [person.id]);
    const before = await version();
    await caller.actor();
    expect(await version()).toEqual(before);
    portal.travel({ minutes: 6 });
    await caller.actor();
    expect(await version()).not.toEqual(before);
    portal.travel({});
  });

  test('does not come back by requests that were under way when it ended', async () => {
    const person = await portal.person();
    const caller = await portal.signedIn(person);
    const [before, after] = [caller.copy(), caller.copy()];
    portal.travel({ minutes: 6 });
    await Promise.all([
      before.actor(),
      before.actor(),
      before.actor(),
      caller.post('/sign-out'),
      before.actor(),
      before.actor(),
    ]);
    expect((await after.actor()).kind).toBe('visitor');
    expect(await portal.sql('SELECT sid FROM web_session WHERE account_id = $1', [person.id])).toEqual([]);
    portal.travel({});
  });
});

describe('Signing out everywhere', () => {
  test('ends every session at once, and not those of others', async () => {
    const person = await portal.person();
    const [phone, school, other] = [
      await portal.signedIn(person),
      await portal.signedIn(person),
      await portal.signedIn(await portal.person()),
    ];
    expect((await phone.post('/account/sign-out-everywhere')).location).toBe('/sign-in');
    expect((await phone.actor()).kind).toBe('visitor');
    expect((await school.actor()).kind).toBe('visitor');
    expect((await other.actor()).kind).toBe('account');
  });

  test('holds even against a session that is written back late', async () => {
    const person = await portal.person();
    const caller = await portal.signedIn(person);
    const [row] = await portal.sql<{ sid: string; sess: object; expire: Date }>(
      'SELECT * FROM web_session WHERE account_id = $1',
      [person.id],
    );
    await (await portal.signedIn(person)).post('/account/sign-out-everywhere');
    await portal.sql('INSERT INTO web_session (sid, sess, expire) VALUES ($1, $2, $3)', [
      row?.sid,
      row?.sess,
      row?.expire,
    ]);
    expect((await caller.actor()).kind).toBe('visitor');
  });
});

describe('The list of sessions', () => {
  test('shows the person’s own devices, and ends one of them', async () => {
    const person = await portal.person();
    const phone = await portal.signedIn(person, { 'user-agent': 'Old phone' });
    const laptop = await portal.signedIn(person, { 'user-agent': 'Laptop' });
    await portal.signedIn(await portal.person(), { 'user-agent': 'Somebody else' });
    const { text } = await laptop.get('/account/sessions');
    expect(text).toContain('Old phone');
    expect(text).toContain('This device');
    expect(text).not.toContain('Somebody else');
    const [, path = ''] = /action="(\/account\/sessions\/[^"]+\/ending)"/.exec(text) ?? [];
    expect((await laptop.post(path)).location).toBe('/account/sessions');
    expect((await phone.actor()).kind).toBe('visitor');
    expect((await laptop.actor()).kind).toBe('account');
  });

  test('another’s session does not exist', async () => {
    const person = await portal.person();
    const phone = await portal.signedIn(person);
    const { text } = await (await portal.signedIn(person)).get('/account/sessions');
    const [path = ''] = /\/account\/sessions\/[^"]+\/ending/.exec(text) ?? [];
    const stranger = await portal.signedIn(await portal.person());
    expect((await stranger.post(path)).status).toBe(404);
    expect((await phone.actor()).kind).toBe('account');
  });

  test('neither the list nor its addresses tell a session’s secret', async () => {
    const caller = await portal.signedIn(await portal.person());
    const sids = await portal.sql<{ sid: string }>('SELECT sid FROM web_session');
    const { text } = await caller.get('/account/sessions');
    expect(sids.filter(({ sid }) => text.includes(sid))).toEqual([]);
  });
});

describe('A person’s own page', () => {
  test('changes name, how to be addressed and language', async () => {
    const person = await portal.person();
    const caller = await portal.signedIn(person);
    const answer = await caller.post('/account/profile', { displayName: 'Mai T.', addressedAs: 'Mai', locale: 'es' });
    expect(answer.status).toBe(303);
    expect(await caller.actor()).toMatchObject({ displayName: 'Mai T.', locale: 'es' });
    expect((await caller.get('/account')).text).toContain('Tu cuenta');
    expect((await caller.post('/account/profile', { displayName: ' ', locale: 'es' })).status).toBe(422);
  });

  test('changes the password with the one from before: here one stays, elsewhere one is out', async () => {
    const person = await portal.person();
    const [here, elsewhere] = [await portal.signedIn(person), await portal.signedIn(person)];
    expect((await here.post('/account/password', { current: 'wrong', password: 'harbor pencil comet 5' })).status).toBe(
      422,
    );
    expect((await here.post('/account/password', { current: PASSWORD, password: 'qwertyuiop' })).status).toBe(422);
    const stolen = here.copy();
    expect(
      (await here.post('/account/password', { current: PASSWORD, password: 'harbor pencil comet 5' })).location,
    ).toBe('/account');
    expect((await here.actor()).kind).toBe('account');
    expect((await stolen.actor()).kind).toBe('visitor');
    expect((await elsewhere.actor()).kind).toBe('visitor');
  });
});

describe('Behind https', () => {
  let secure: AuthPortal;
  beforeAll(async () => {
    secure = await AuthPortal.start({ PUBLIC_URL: 'https://portal.example.org', TRUST_PROXY: '1' });
  });
  afterAll(() => secure.stop());

  test('the cookie is sent over https alone and belongs to this very host', async () => {
    const { email } = await secure.person();
    const caller = secure.caller({ 'x-forwarded-proto': 'https' });
    const { cookies } = await caller.post('/sign-in', { email, password: PASSWORD });
    expect(cookies['__Host-session']).toMatch(/; Path=\/; Expires=[^;]+; HttpOnly; Secure; SameSite=Lax$/);
    expect(cookies['__Host-session']).not.toContain('Domain');
    expect((await caller.actor()).kind).toBe('account');
  });
});
