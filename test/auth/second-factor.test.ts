import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { generateSync } from 'otplib';
import { stopClock } from '../support/clock.js';
import { AuthPortal, PASSWORD } from './support/auth-portal.js';
import type { Caller } from './support/caller.js';

let portal: AuthPortal;
beforeAll(async () => {
  portal = await AuthPortal.start({ REQUIRE_SECOND_FACTOR: 'true' });
});
afterAll(() => portal.stop());

// A half minute that ends between the making of a code and its check would fail the code.
let now: Date;
beforeEach(() => {
  now = stopClock(portal.app);
});

/** The code that the person's app shows so many half minutes from now. */
const code = (secret: string, halfMinutes = 0) =>
  generateSync({ secret, epoch: Math.floor(now.getTime() / 1000) + halfMinutes * 30 });

interface Enrolled {
  caller: Caller;
  person: { id: string; email: string };
  secret: string;
  recoveryCodes: string[];
}

async function enrol(role: 'staff' | 'coordinator' | 'student' = 'staff'): Promise<Enrolled> {
  const person = await portal.person({ roles: [{ role }] });
  const caller = await portal.signedIn(person);
  await caller.post('/account/second-step/secret');
  const secret =
    /<code>([A-Z2-7 ]+)<\/code>/.exec((await caller.get('/account/second-step')).text)?.[1]?.replaceAll(' ', '') ?? '';
  const { text } = await caller.post('/account/second-step/confirmation', { code: code(secret, -1) });
  const recoveryCodes = [...text.matchAll(/<code>([a-z0-9-]+)<\/code>/g)].map(([, found = '']) => found);
  return { caller, person, secret, recoveryCodes };
}

async function firstStep({ email }: { email: string }): Promise<Caller> {
  const caller = portal.caller();
  expect((await caller.post('/sign-in', { email, password: PASSWORD })).location).toBe('/sign-in/second-step');
  return caller;
}

describe('Setting up the second step', () => {
  test('shows a QR code and the key, takes the first code, and gives ten codes for the paper', async () => {
    const { caller, recoveryCodes } = await enrol();
    expect(recoveryCodes).toHaveLength(10);
    expect((await caller.actor()).secondFactor).toBe(true);
    expect((await caller.get('/account/second-step')).text).not.toContain(recoveryCodes[0]);
  });

  test('the QR code is a picture that no cache keeps, and is gone once confirmed', async () => {
    const caller = await portal.signedIn(await portal.person());
    expect((await caller.get('/account/second-step/qr.svg')).status).toBe(404);
    await caller.post('/account/second-step/secret');
    const picture = await caller.get('/account/second-step/qr.svg');
    expect(picture.headers.get('content-type')).toContain('image/svg+xml');
    expect(picture.headers.get('cache-control')).toBe('private, no-store');
    expect((await (await enrol()).caller.get('/account/second-step/qr.svg')).status).toBe(404);
  });

  test('a wrong first code changes nothing', async () => {
    const caller = await portal.signedIn(await portal.person());
    await caller.post('/account/second-step/secret');
    expect((await caller.post('/account/second-step/confirmation', { code: '000000' })).status).toBe(422);
    expect((await caller.actor()).secondFactor).toBe(false);
  });

  test('neither the key nor a code for the paper lies open in the database', async () => {
    const { person, secret, recoveryCodes } = await enrol();
    const [row] = await portal.sql<{ sealed_secret: string }>(
      'SELECT sealed_secret FROM totp_secret WHERE account_id = $1',
      [person.id],
    );
    expect(Buffer.from(row?.sealed_secret ?? '', 'base64').toString('latin1')).not.toContain(secret);
    expect(await portal.sql('SELECT id FROM recovery_code WHERE code_hash = ANY ($1)', [recoveryCodes])).toEqual([]);
  });
});

describe('Signing in with a second step', () => {
  test('the password alone opens nothing', async () => {
    const caller = await firstStep((await enrol()).person);
    expect((await caller.actor()).kind).toBe('visitor');
    expect((await caller.get('/account')).location).toContain('/sign-in');
  });

  test('the app’s code opens the account', async () => {
    const { person, secret } = await enrol();
    const caller = await firstStep(person);
    expect((await caller.post('/sign-in/second-step', { code: code(secret) })).status).toBe(303);
    expect(await caller.actor()).toMatchObject({ kind: 'account', secondFactor: true });
  });

  test('a mailed link does not go round the second step', async () => {
    const { person } = await enrol();
    await portal.caller().post('/sign-in/link', { email: person.email });
    const caller = portal.caller();
    expect((await caller.post(await portal.linkTo(person.email))).location).toBe('/sign-in/second-step');
    expect((await caller.actor()).kind).toBe('visitor');
  });

  test('a code that was seen over the shoulder does not work a second time', async () => {
    const { person, secret } = await enrol();
    const seen = code(secret);
    await (await firstStep(person)).post('/sign-in/second-step', { code: seen });
    const answer = await (await firstStep(person)).post('/sign-in/second-step', { code: seen });
    expect(answer.status).toBe(422);
    expect(answer.text).toContain('used already');
  });

  test('of those who bring the same code at once, one gets in', async () => {
    const { person, secret } = await enrol();
    const callers = await Promise.all([firstStep(person), firstStep(person), firstStep(person), firstStep(person)]);
    const same = code(secret);
    const answers = await Promise.all(callers.map((caller) => caller.post('/sign-in/second-step', { code: same })));
    expect(answers.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([303, 422, 422, 422]);
  });

  test('a code from the paper works once, however it is typed', async () => {
    const { person, recoveryCodes } = await enrol();
    const typed = recoveryCodes[0]!.toUpperCase().replaceAll('-', ' ');
    expect((await (await firstStep(person)).post('/sign-in/second-step', { code: typed })).status).toBe(303);
    expect((await (await firstStep(person)).post('/sign-in/second-step', { code: recoveryCodes[0]! })).status).toBe(
      422,
    );
    expect((await (await firstStep(person)).post('/sign-in/second-step', { code: recoveryCodes[1]! })).status).toBe(
      303,
    );
  });

  test('six wrong codes are the limit', async () => {
    const { person } = await enrol();
    const caller = await firstStep(person);
    const statuses: number[] = [];
    for (let guess = 0; guess < 6; guess++)
      statuses.push((await caller.post('/sign-in/second-step', { code: `00000${guess}` })).status);
    expect(statuses).toEqual([422, 422, 422, 422, 422, 429]);
  });

  test('ten minutes after the password it begins anew', async () => {
    const { person, secret } = await enrol();
    const caller = await firstStep(person);
    portal.travel({ minutes: 10 });
    expect((await caller.post('/sign-in/second-step', { code: code(secret, 20) })).location).toBe('/sign-in');
  });
});

describe('Taking the second step away', () => {
  test('needs a code: an open session is not enough', async () => {
    const { caller, secret } = await enrol();
    expect((await caller.post('/account/second-step/removal', { code: '000000' })).status).toBe(422);
    expect((await caller.post('/account/second-step/removal', { code: code(secret) })).status).toBe(303);
    expect((await caller.actor()).secondFactor).toBe(false);
  });

  test('ends the other sessions that were trusted for it', async () => {
    const { caller, person, secret, recoveryCodes } = await enrol();
    const other = await firstStep(person);
    await other.post('/sign-in/second-step', { code: recoveryCodes[0]! });
    expect((await other.actor()).secondFactor).toBe(true);
    await caller.post('/account/second-step/removal', { code: code(secret) });
    expect((await other.actor()).kind).toBe('visitor');
    expect((await caller.actor()).kind).toBe('account');
  });

  test('new codes for the paper end the old ones', async () => {
    const { caller, person, secret, recoveryCodes } = await enrol();
    const { text } = await caller.post('/account/second-step/recovery-codes', { code: code(secret) });
    expect([...text.matchAll(/<code>/g)]).toHaveLength(10);
    expect((await (await firstStep(person)).post('/sign-in/second-step', { code: recoveryCodes[0]! })).status).toBe(
      422,
    );
  });
});

describe('Where the portal demands a second step', () => {
  test.each(['administrator', 'staff', 'coordinator'] as const)(
    'the role %s counts only behind it, and sign-in leads to its set-up',
    async (role) => {
      const person = await portal.person({ roles: [{ role }, { role: 'student' }] });
      const caller = portal.caller();
      expect((await caller.post('/sign-in', { email: person.email, password: PASSWORD })).location).toBe(
        '/account/second-step',
      );
      expect((await caller.actor()).grants).toEqual([{ role: 'student', scope: null }]);
      expect((await caller.get('/staff/people')).status).toBe(403);
    },
  );

  test('once it was given, the role counts', async () => {
    expect((await (await enrol('staff')).caller.get('/staff/people')).status).toBe(200);
    expect((await (await enrol('coordinator')).caller.get('/only/coordinators')).status).toBe(200);
  });

  test.each(['student', 'guardian', 'judge'] as const)('the role %s does not need it', async (role) => {
    const caller = await portal.signedIn(await portal.person({ roles: [{ role }] }));
    expect((await caller.actor()).grants).toEqual([{ role, scope: null }]);
  });
});
