import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { calendarDate } from '../../src/auth/sign-up/age.rules.js';
import { UnfinishedSignUps } from '../../src/auth/sign-up/unfinished-sign-ups.js';
import { AuthPortal, PASSWORD } from './support/auth-portal.js';
import type { Caller } from './support/caller.js';

let portal: AuthPortal;
beforeAll(async () => {
  portal = await AuthPortal.start();
});
afterAll(() => portal.stop());

const partsOf = (date: string) => {
  const [year = '', month = '', day = ''] = date.split('-');
  return { birthDateYear: year, birthDateMonth: month, birthDateDay: day };
};

/** A birth date so many years ago today, and so many days later, where the date comes last. */
function born(yearsAgo: number, daysLater = 0): string {
  const [year, ...rest] = calendarDate(new Date()).split('-');
  const date = new Date(`${Number(year) - yearsAgo}-${rest.join('-')}T00:00:00Z`);
  return new Date(date.getTime() + daysLater * 86_400_000).toISOString().slice(0, 10);
}

async function tellAge(birthDate: string): Promise<Caller> {
  const caller = portal.caller();
  await caller.post('/sign-up/birth-date', partsOf(birthDate));
  return caller;
}

const about = (email: string, more: Record<string, string> = {}) => ({
  displayName: 'Ana Petrova',
  email,
  password: PASSWORD,
  role: 'student',
  ...more,
});

async function signUp(email: string): Promise<Caller> {
  const caller = await tellAge(born(15));
  await caller.post('/sign-up/account', about(email));
  return caller;
}

describe('The birth date comes first', () => {
  test('the question tells no limit: neither an age nor a year stands on the page', async () => {
    const { text } = await portal.caller().get('/sign-up');
    expect(text).toContain('birthDateYear');
    expect(text.replaceAll(/<[^>]+>/g, ' ')).not.toMatch(/\b1[238]\b|thirteen|years old|older than/i);
  });

  test.each([
    ['nothing', {}],
    ['30 February', { birthDateDay: '30', birthDateMonth: '2', birthDateYear: '2010' }],
    ['a day to come', partsOf('2999-01-01')],
    ['a day two centuries ago', partsOf('1826-01-01')],
  ])('%s is no birth date, and the form comes back', async (_, parts) => {
    const answer = await portal.caller().post('/sign-up/birth-date', parts);
    expect(answer.status).toBe(422);
    expect(answer.text).toContain('href="#field-birthDate"');
  });

  test('on the thirteenth birthday the door opens', async () => {
    const answer = await portal.caller().post('/sign-up/birth-date', partsOf(born(13)));
    expect(answer.location).toBe('/sign-up/account');
  });

  test('without a birth date there is no second page', async () => {
    expect((await portal.caller().get('/sign-up/account')).location).toBe('/sign-up');
    expect((await portal.caller().post('/sign-up/account', about('sneaky@example.org'))).location).toBe('/sign-up');
    expect(await portal.mails('sneaky@example.org')).toEqual([]);
  });
});

describe('A child under thirteen', () => {
  test('one day before the birthday is led to the page that says how a grown-up enters', async () => {
    const caller = portal.caller();
    const answer = await caller.post('/sign-up/birth-date', partsOf(born(13, 1)));
    expect(answer.location).toBe('/sign-up/for-a-child');
    const { text } = await caller.get('/sign-up/for-a-child');
    expect(text).toContain('parent or guardian');
    expect(text).toContain('coordinator');
  });

  test('leaves nothing behind: no session, no account, no date', async () => {
    const sessions = await portal.sql('SELECT sid FROM web_session');
    const answer = await portal.caller().post('/sign-up/birth-date', partsOf('2019-07-23'));
    expect(Object.keys(answer.cookies)).toEqual(['sign_up_pause']);
    expect(answer.cookies['sign_up_pause']).toMatch(/^sign_up_pause=1; Max-Age=86400; .*HttpOnly; SameSite=Lax/);
    expect(await portal.sql('SELECT sid FROM web_session')).toEqual(sessions);
    expect(await portal.sql(`SELECT sid FROM web_session WHERE sess::text LIKE '%2019-07-23%'`)).toEqual([]);
    expect(await portal.sql(`SELECT id FROM account WHERE birth_date = '2019-07-23'`)).toEqual([]);
  });

  test('does not get in by going back and changing the year', async () => {
    const caller = await tellAge(born(9));
    expect((await caller.get('/sign-up')).location).toBe('/sign-up/for-a-child');
    expect((await caller.post('/sign-up/birth-date', partsOf(born(16)))).location).toBe('/sign-up/for-a-child');
    expect((await caller.get('/sign-up/account')).location).toBe('/sign-up');
  });

  test('who told an older date before and then the true one has lost the first', async () => {
    const caller = await tellAge(born(16));
    await caller.post('/sign-up/birth-date', partsOf(born(10)));
    expect((await caller.post('/sign-up/account', about('twice@example.org'))).location).toBe('/sign-up');
  });
});

describe('Signing up', () => {
  test('asks for what is missing, and gives back what was typed but the password', async () => {
    const caller = await tellAge(born(15));
    const answer = await caller.post('/sign-up/account', about('no address', { displayName: 'Ana Petrova' }));
    expect(answer.status).toBe(422);
    expect(answer.text).toContain('Ana Petrova');
    expect(answer.text).toContain('href="#field-email"');
    expect(answer.text).not.toContain(PASSWORD);
  });

  test('refuses a password from the lists of breaches, and says what to do', async () => {
    const caller = await tellAge(born(15));
    const answer = await caller.post('/sign-up/account', about('weak@example.org', { password: 'qwertyuiop' }));
    expect(answer.status).toBe(422);
    expect(answer.text).toContain('three or four words');
  });

  test('makes an account that opens nothing until its address is confirmed', async () => {
    await signUp('ana@example.org');
    const caller = portal.caller();
    expect((await caller.post('/sign-in', { email: 'ana@example.org', password: PASSWORD })).location).toBe(
      '/sign-up/sent',
    );
    expect((await caller.actor()).kind).toBe('visitor');
    expect(await portal.mails('ana@example.org')).toHaveLength(2);
  });

  test('the mailed link shows a page, and the password confirms and signs in', async () => {
    await signUp('ben@example.org');
    const link = await portal.linkTo('ben@example.org');
    const caller = portal.caller();
    expect((await caller.get(link)).status).toBe(200);
    expect((await caller.get(link)).status).toBe(200);
    expect((await caller.post(link, { password: PASSWORD })).status).toBe(303);
    const actor = await caller.actor();
    expect(actor).toMatchObject({
      kind: 'account',
      displayName: 'Ana Petrova',
      grants: [{ role: 'student', scope: null }],
    });
    expect((await portal.caller().get(link)).status).toBe(410);
  });

  test('with the link alone nobody confirms an account that somebody else opened in their name', async () => {
    await signUp('victim@example.org');
    const link = await portal.linkTo('victim@example.org');
    const answer = await portal.caller().post(link, { password: 'not the password that was set' });
    expect(answer.status).toBe(422);
    expect(answer.text).toContain('Forgot');
  });

  test('an address that has an account gets the same answer, and its owner a mail', async () => {
    const { email } = await portal.person({ email: 'known@example.org' });
    const asNew = await (await tellAge(born(15))).post('/sign-up/account', about('unknown@example.org'));
    const asKnown = await (
      await tellAge(born(15))
    ).post('/sign-up/account', about('Known@Example.org', { password: 'another lantern violin 9' }));
    expect({ status: asKnown.status, location: asKnown.location, text: asKnown.text }).toEqual({
      status: asNew.status,
      location: asNew.location,
      text: asNew.text,
    });
    expect((await portal.mails(email))[0]?.subject).toContain('already');
    expect((await portal.signedIn({ email })).jar.size).toBeGreaterThan(0);
  });

  test('two who sign up with one address at once make one account', async () => {
    const callers = await Promise.all([tellAge(born(15)), tellAge(born(16)), tellAge(born(17))]);
    const answers = await Promise.all(
      callers.map((caller) => caller.post('/sign-up/account', about('race@example.org'))),
    );
    expect(answers.map(({ status }) => status)).toEqual([303, 303, 303]);
    expect(await portal.sql(`SELECT id FROM account WHERE email = 'RACE@example.org'`)).toHaveLength(1);
  });

  test('speaks Spanish to those who do, in pages and in mails', async () => {
    const caller = portal.caller({ 'accept-language': 'es-MX,es;q=0.9' });
    expect((await caller.get('/sign-up')).text).toContain('fecha de nacimiento');
    await caller.post('/sign-up/birth-date', partsOf(born(14)));
    await caller.post('/sign-up/account', about('lucia@example.org'));
    expect((await portal.mails('lucia@example.org'))[0]?.subject).toContain('Confirma');
  });
});

describe('A sign-up that nobody confirms', () => {
  test('is forgotten after seven days; invited people and confirmed ones stay', async () => {
    await signUp('forgetful@example.org');
    await portal.person({ email: 'invited@example.org', emailVerified: false, password: undefined });
    await portal.person({ email: 'stays@example.org' });
    const kept = async () => {
      await portal.app.get(UnfinishedSignUps).forget();
      const addresses = ['forgetful@example.org', 'invited@example.org', 'stays@example.org'];
      return portal.sql('SELECT email FROM account WHERE email = ANY ($1) ORDER BY email', [addresses]);
    };
    portal.travel({ days: 6, hours: 23 });
    expect(await kept()).toHaveLength(3);
    portal.travel({ days: 7, minutes: 1 });
    expect(await kept()).toEqual([{ email: 'invited@example.org' }, { email: 'stays@example.org' }]);
    portal.travel({});
  });
});
