import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { generateSync } from 'otplib';
import type { Page } from 'playwright-core';
import { Work } from '../../src/platform/index.js';
import { startClock, stopClock } from '../support/clock.js';
import { aPerson, everyonesPassword } from '../support/people.js';
import { startPortal, type TestPortal } from '../support/portal.js';
import { expectAccessible, newVisitor, screenshot } from './support/browser.js';

let portal: TestPortal;
beforeAll(async () => {
  portal = await startPortal();
});
afterAll(() => portal.stop());

/** The link in the latest mail to the address. */
async function mailedLink(address: string): Promise<string> {
  const latest = 'SELECT text FROM mail_message WHERE to_address = $1 ORDER BY created_at DESC LIMIT 1';
  const [mail] = await portal.app.get(Work).read().query<{ text: string }[]>(latest, [address]);
  return /https?:\/\/[^/\s]+(\/\S+)/.exec(mail?.text ?? '')?.[1] ?? '';
}

async function look(page: Page, name: string): Promise<void> {
  await expectAccessible(page);
  await screenshot(page, `account-${name}`);
}

async function tellBirthDate(page: Page, year: number): Promise<void> {
  await page.getByLabel(/Day|Día/).fill('9');
  await page.getByLabel(/Month|Mes/).fill('3');
  await page.getByLabel(/Year|Año/).fill(String(year));
  await page.getByRole('button', { name: /Continue|Continuar/ }).click();
}

async function signIn(page: Page, email: string): Promise<void> {
  await page.goto('/sign-in');
  await page.getByLabel('E-mail address').fill(email);
  await page.getByLabel('Password').fill(everyonesPassword);
  await page.getByRole('button', { name: 'Sign in' }).click();
}

const thisYear = new Date().getUTCFullYear();

describe.each([
  { phone: 'with scripts', javaScriptEnabled: true },
  { phone: 'without scripts', javaScriptEnabled: false },
])('a student on a phone $phone', ({ javaScriptEnabled }) => {
  /** Rules of accessibility are checked by a script, so only where scripts run; the markup is the same. */
  const lookIfPossible = async (page: Page, name: string) => (javaScriptEnabled ? look(page, name) : undefined);

  test('signs up, finds the mail, and is in', async () => {
    const email = `yuki-${javaScriptEnabled}@example.org`;
    const page = await newVisitor({ at: portal.url, width: 360, javaScriptEnabled });
    await page.goto('/sign-up');
    await lookIfPossible(page, '1-birth-date');
    await tellBirthDate(page, thisYear - 15);
    await page.getByText('I want to take part myself').click();
    await page.getByLabel('Your name').fill('Yuki Morales');
    await page.getByLabel('E-mail address').fill(email);
    await page.getByLabel('New password').fill('password12');
    await page.getByRole('button', { name: 'Create my account' }).click();
    await lookIfPossible(page, '2-about-you');
    await page.getByLabel('New password').fill(everyonesPassword);
    await page.getByRole('button', { name: 'Create my account' }).click();
    await lookIfPossible(page, '3-sent');
    await page.goto(await mailedLink(email));
    await lookIfPossible(page, '4-confirm');
    await page.getByLabel('Password').fill(everyonesPassword);
    await page.getByRole('button', { name: 'Confirm and sign in' }).click();
    await page.goto('/account');
    expect(await page.getByLabel('Your name').inputValue()).toBe('Yuki Morales');
    await lookIfPossible(page, '5-account');
  });

  test('a child finds the way that is open, in Spanish, too', async () => {
    const page = await newVisitor({ at: portal.url, width: 360, javaScriptEnabled, locale: 'es-MX' });
    await page.goto('/sign-up');
    await tellBirthDate(page, thisYear - 9);
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toContain('persona adulta');
    await lookIfPossible(page, '6-for-a-child');
    await page.goto('/sign-up');
    expect(new URL(page.url()).pathname).toBe('/sign-up/for-a-child');
  });
});

describe('a member of staff', () => {
  test('sets up the second step, and comes back with it', async () => {
    const { email } = await aPerson(portal.app, { role: 'staff', displayName: 'Sam Okafor' });
    const page = await newVisitor({ at: portal.url });
    await page.goto('/sign-in');
    await look(page, '7-sign-in');
    await signIn(page, email);
    await page.goto('/account/second-step');
    await page.getByRole('button', { name: 'Set it up' }).click();
    await look(page, '8-second-step');
    const picture = page.getByRole('img', { name: /QR code/ });
    expect(
      await picture.evaluate((image) => (image as unknown as { naturalWidth: number }).naturalWidth),
    ).toBeGreaterThan(0);
    const secret = ((await page.locator('code').textContent()) ?? '').replaceAll(' ', '');
    // A code counts once, and the next half minute must not begin on the way.
    const now = Math.floor(stopClock(portal.app).getTime() / 1000);
    await page.getByLabel('Code').fill(generateSync({ secret, epoch: now - 30 }));
    await page.getByRole('button', { name: 'Confirm' }).click();
    await look(page, '9-recovery-codes');
    await page.evaluate(() => localStorage.setItem('portal-draft:a-poem', 'Two cities'));
    await page.getByRole('button', { name: 'Sign out' }).click();
    await page.getByText('You are signed out.').waitFor();
    expect(await page.evaluate(() => localStorage.length)).toBe(0);
    await signIn(page, email);
    await look(page, '10-code');
    await page.getByLabel('Code').fill(generateSync({ secret, epoch: now }));
    await page.getByRole('button', { name: 'Sign in' }).click();
    startClock(portal.app);
    for (const place of ['/account/sessions', '/account/tokens', '/account/password', '/staff/people']) {
      await page.goto(place);
      await look(page, place.slice(1).replaceAll('/', '-'));
    }
    await page.getByRole('link', { name: 'Sam Okafor' }).last().click();
    await look(page, 'staff-person');
  });
});
