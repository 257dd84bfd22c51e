import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { AuthPortal, PASSWORD } from './support/auth-portal.js';

let portal: AuthPortal;
beforeAll(async () => {
  portal = await AuthPortal.start();
});
afterAll(() => portal.stop());

describe('Signing in by password', () => {
  test('greets the person and goes on to where they wanted to go', async () => {
    const { email } = await portal.person({ displayName: 'Oksana Bondar' });
    const caller = portal.caller();
    const answer = await caller.post('/sign-in', { email, password: PASSWORD, next: '/account?tab=1' });
    expect(answer.location).toBe('/account?tab=1');
    expect((await caller.get('/account')).text).toContain('Welcome, Oksana Bondar!');
  });

  test('capital letters and spaces around the address do not matter', async () => {
    const { email } = await portal.person();
    const caller = portal.caller();
    expect((await caller.post('/sign-in', { email: ` ${email.toUpperCase()} `, password: PASSWORD })).location).toBe(
      '/',
    );
  });

  test.each(['https://evil.example', '//evil.example', '/\\evil.example', 'javascript:alert(1)', '/\t/evil.example'])(
    'never goes on to %s',
    async (next) => {
      const { email } = await portal.person();
      expect((await portal.caller().post('/sign-in', { email, password: PASSWORD, next })).location).toBe('/');
    },
  );

  test('a page that needs an account asks for it and comes back', async () => {
    const answer = await portal.caller().get('/account/tokens');
    expect(answer.location).toBe('/sign-in?next=%2Faccount%2Ftokens');
    expect((await portal.caller().get(answer.location!)).text).toContain('value="/account/tokens"');
  });

  test('who is in already is not asked again', async () => {
    const caller = await portal.signedIn(await portal.person());
    expect((await caller.get('/sign-in?next=/account')).location).toBe('/account');
    expect((await caller.get('/sign-in')).location).toBe('/');
  });

  test('an unknown address and a wrong password get the same page', async () => {
    const { email } = await portal.person();
    const answers = await Promise.all(
      [email, 'nobody@example.org'].map((address) =>
        portal.caller().post('/sign-in', { email: address, password: 'wrong' }),
      ),
    );
    const [wrong, unknown] = answers.map(({ status, text }) => ({
      status,
      text: text.replaceAll(/[\w.-]+@example\.org/g, ''),
    }));
    expect(wrong).toEqual(unknown);
    expect(wrong?.status).toBe(422);
    expect(wrong?.text).toContain('don’t go together');
  });

  test('the password is in no page and in no log of the session', async () => {
    const { email } = await portal.person();
    const { text } = await portal.caller().post('/sign-in', { email, password: 'my wrong secret' });
    expect(text).not.toContain('my wrong secret');
  });

  test('a suspended account opens nothing, however its owner comes', async () => {
    const person = await portal.person();
    const before = await portal.signedIn(person);
    const staff = await portal.signedIn(await portal.person({ roles: [{ role: 'staff' }] }));
    await staff.post(`/staff/people/${person.id}/suspension`, { reason: 'asked for by the family' });
    expect((await before.actor()).kind).toBe('visitor');
    expect(
      (await portal.caller().post('/sign-in', person.email ? { email: person.email, password: PASSWORD } : {}))
        .location,
    ).toBe('/sign-in');
    await portal.caller().post('/sign-in/link', { email: person.email });
    expect(await portal.mails(person.email)).toEqual([]);
  });
});

describe('Signing in by mail', () => {
  test('a mailed link signs in, once', async () => {
    const { email } = await portal.person();
    expect((await portal.caller().post('/sign-in/link', { email })).location).toBe('/sign-in/link/sent');
    const link = await portal.linkTo(email);
    const caller = portal.caller();
    await caller.post(link);
    expect((await caller.actor()).kind).toBe('account');
    const again = await portal.caller().post(link);
    expect(again.status).toBe(410);
    expect(again.text).toContain('/sign-in/link');
  });

  test('a mail scanner that opens the link does not use it up', async () => {
    const { email } = await portal.person();
    await portal.caller().post('/sign-in/link', { email });
    const link = await portal.linkTo(email);
    for (let visit = 0; visit < 3; visit++) expect((await portal.caller().get(link)).status).toBe(200);
    expect((await portal.caller().post(link)).status).toBe(303);
  });

  test('of many who press the button at once, one gets in', async () => {
    const { email } = await portal.person();
    await portal.caller().post('/sign-in/link', { email });
    const link = await portal.linkTo(email);
    const answers = await Promise.all(Array.from({ length: 8 }, () => portal.caller().post(link)));
    expect(answers.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([
      303, 410, 410, 410, 410, 410, 410, 410,
    ]);
  });

  test('an unknown address gets the same answer and no mail', async () => {
    const { email } = await portal.person();
    const [known, unknown] = await Promise.all(
      [email, 'nobody2@example.org'].map((to) => portal.caller().post('/sign-in/link', { email: to })),
    );
    expect({ status: known?.status, location: known?.location }).toEqual({
      status: unknown?.status,
      location: unknown?.location,
    });
    expect(await portal.mails('nobody2@example.org')).toEqual([]);
  });

  test('works for thirty minutes', async () => {
    const { email } = await portal.person();
    await portal.caller().post('/sign-in/link', { email });
    const link = await portal.linkTo(email);
    portal.travel({ minutes: 29 });
    expect((await portal.caller().get(link)).status).toBe(200);
    portal.travel({ minutes: 30 });
    expect((await portal.caller().get(link)).status).toBe(410);
    expect((await portal.caller().post(link)).status).toBe(410);
    portal.travel({ minutes: 0 });
  });

  test('a link of one purpose does not serve another', async () => {
    const { email } = await portal.person();
    await portal.caller().post('/password/forgotten', { email });
    const token = (await portal.linkTo(email)).split('/').at(-1);
    expect((await portal.caller().post(`/sign-in/link/${token}`)).status).toBe(410);
  });

  test('only the hash of a link is kept', async () => {
    const { email } = await portal.person();
    await portal.caller().post('/sign-in/link', { email });
    const token = (await portal.linkTo(email)).split('/').at(-1)!;
    expect(await portal.sql('SELECT id FROM one_time_link WHERE token_hash = $1', [token])).toEqual([]);
    expect(token.length).toBeGreaterThanOrEqual(43);
  });

  test('it proves the address, and a password from before that goes', async () => {
    const { email } = await portal.person({ emailVerified: false });
    await portal.caller().post('/sign-in/link', { email });
    await portal.caller().post(await portal.linkTo(email));
    expect((await portal.caller().post('/sign-in', { email, password: PASSWORD })).status).toBe(422);
  });
});

describe('A forgotten password', () => {
  test('is replaced by a mailed link, and whoever was signed in is out', async () => {
    const person = await portal.person();
    const before = await portal.signedIn(person);
    await portal.caller().post('/password/forgotten', { email: person.email });
    const link = await portal.linkTo(person.email);
    expect((await portal.caller().post(link, { password: 'qwertyuiop' })).status).toBe(422);
    const answer = await portal.caller().post(link, { password: 'harbor pencil comet 44' });
    expect(answer.location).toBe('/sign-in');
    expect((await before.actor()).kind).toBe('visitor');
    expect((await portal.caller().post('/sign-in', { email: person.email, password: PASSWORD })).status).toBe(422);
    expect(
      (await portal.caller().post('/sign-in', { email: person.email, password: 'harbor pencil comet 44' })).status,
    ).toBe(303);
  });

  test('of two who set it at once by one link, one does', async () => {
    const { email } = await portal.person();
    await portal.caller().post('/password/forgotten', { email });
    const link = await portal.linkTo(email);
    const answers = await Promise.all(
      ['harbor pencil comet 1', 'harbor pencil comet 2'].map((password) => portal.caller().post(link, { password })),
    );
    expect(answers.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([303, 410]);
  });

  test('setting it ends the other links that were asked for', async () => {
    const { email } = await portal.person();
    await portal.caller().post('/password/forgotten', { email });
    const first = await portal.linkTo(email);
    await portal.caller().post('/password/forgotten', { email });
    await portal.caller().post(await portal.linkTo(email), { password: 'harbor pencil comet 3' });
    expect((await portal.caller().get(first)).status).toBe(410);
  });
});

describe('Guessing', () => {
  test('ten wrong passwords for one account are the limit; then even the right one waits', async () => {
    const { email } = await portal.person();
    for (let guess = 0; guess < 10; guess++)
      await portal.caller().post('/sign-in', { email, password: `wrong ${guess}` });
    const answer = await portal.caller().post('/sign-in', { email, password: PASSWORD });
    expect(answer.status).toBe(429);
    expect(Number(answer.headers.get('retry-after'))).toBeGreaterThan(800);
    expect(answer.text).toContain('tried too often');
  });

  test('an address without account is limited alike, so that the limit does not tell', async () => {
    const answers: number[] = [];
    for (let guess = 0; guess < 11; guess++) {
      answers.push((await portal.caller().post('/sign-in', { email: 'ghost@example.org', password: 'x' })).status);
    }
    expect(answers).toEqual([...Array.from({ length: 10 }, () => 422), 429]);
  });

  test('guesses that come at once are counted one by one', async () => {
    const { email } = await portal.person();
    const guesses = Array.from({ length: 14 }, (_, guess) =>
      portal.caller().post('/sign-in', { email, password: `wrong ${guess}` }),
    );
    const statuses = (await Promise.all(guesses)).map(({ status }) => status);
    expect(statuses.filter((status) => status === 422)).toHaveLength(10);
    expect(statuses.filter((status) => status === 429)).toHaveLength(4);
  });

  test('the right password wipes the slate', async () => {
    const { email } = await portal.person();
    for (let round = 0; round < 2; round++) {
      for (let guess = 0; guess < 9; guess++) await portal.caller().post('/sign-in', { email, password: 'wrong' });
      expect((await portal.caller().post('/sign-in', { email, password: PASSWORD })).status).toBe(303);
    }
  });

  test('five mails an hour to one address are enough', async () => {
    const statuses: number[] = [];
    for (let ask = 0; ask < 6; ask++)
      statuses.push((await portal.caller().post('/sign-in/link', { email: 'many@example.org' })).status);
    expect(statuses).toEqual([303, 303, 303, 303, 303, 429]);
  });

  test('the table of tries holds nobody’s address', async () => {
    expect(await portal.sql(`SELECT key FROM sign_in_attempt WHERE key LIKE '%@%' OR key LIKE '%127.0%'`)).toEqual([]);
  });
});
