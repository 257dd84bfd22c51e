import type { Page } from 'playwright-core';
import type { AuthPortal } from '../../auth/support/auth-portal.js';
import { passSecondStep } from '../../exchange/support/an-officer.js';
import { expectNoSidewaysScrolling, newVisitor, screenshot } from './browser.js';
import { answer, fillDate, look, press } from './story.js';

const NARROW = { width: 360, height: 740 };
const WIDE = { width: 1280, height: 900 };

interface Visit {
  path: string;
  /** On a phone of 360 pixels. */
  isPhone?: boolean;
  /** Behind the second step that the role asks for. */
  isOfficer?: boolean;
}

/** Somebody at a page, signed in now: a session of last month is over. */
export async function at(
  portal: AuthPortal,
  person: { id?: string; email: string },
  { path, isPhone = false, isOfficer = false }: Visit,
): Promise<Page> {
  const url = addressOf(portal);
  const { jar } = await portal.signedIn(person);
  if (isOfficer) await passSecondStep(portal, person.id!);
  const page = await newVisitor({ at: url, ...(isPhone && { width: NARROW.width }) });
  await page.context().addCookies([...jar].map(([name, value]) => ({ name, value, url })));
  await page.goto(path);
  return page;
}

/** Somebody without an account at a mailed link, on a phone. */
export async function atLink(portal: AuthPortal, address: string): Promise<Page> {
  const phone = await newVisitor({ at: addressOf(portal), width: NARROW.width });
  await phone.goto(await portal.linkTo(address));
  return phone;
}

/** By a name, as cookies of a browser are kept for one. */
const addressOf = ({ url }: AuthPortal): string => url.replace('127.0.0.1', 'localhost');

/** Judges the page as its reader has it, and lets it fit in the other width, too. */
export async function seen(page: Page, name: string): Promise<void> {
  await look(page, name);
  const own = page.viewportSize()!;
  const isNarrow = own.width === NARROW.width;
  await page.setViewportSize(isNarrow ? WIDE : NARROW);
  await expectNoSidewaysScrolling(page);
  await screenshot(page, `story-${name}-${isNarrow ? 'wide' : 'narrow'}`);
  await page.setViewportSize(own);
}

export const textOf = (page: Page): Promise<string> => page.locator('main').innerText();

/** Follows a link of the page. */
export async function follow(page: Page, name: string | RegExp): Promise<void> {
  const loaded = page.waitForEvent('load');
  await page.locator('main').getByRole('link', { name }).first().click();
  await loaded;
}

/** Signs for a home: no relative, and the full name. */
export async function agrees(page: Page, name: string, button: string): Promise<void> {
  await answer(page, 'isNoRelative', 'yes');
  // Of the family alone: whether a coach was in touch.
  if ((await page.locator('[name=hadCoachContact]').count()) > 0) await answer(page, 'hadCoachContact', 'no');
  await page.locator('[name=typedName]').fill(name);
  await press(page, button);
}

/** Unfolds one of the desk's acts, says what it asks for, and does it. */
export async function does(desk: Page, name: string, tell: () => Promise<void>): Promise<void> {
  const form = desk.locator('details.host-act').filter({ has: desk.locator('summary', { hasText: name }) });
  await form.first().locator('summary').click();
  await tell();
  const loaded = desk.waitForEvent('load');
  await form.first().getByRole('button', { name, exact: true }).click();
  await loaded;
}

/** An act of the application's page that asks for a day. */
export async function records(desk: Page, name: string, day: string): Promise<void> {
  await follow(desk, name);
  await fillDay(desk, 'day', day);
  await press(desk, name);
}

/** An ISO date into its three fields. */
export const fillDay = (page: Page, name: string, day: string): Promise<void> =>
  fillDate(page, name, new Date(`${day}T12:00:00Z`));

/** Chooses the first option whose words hold these. */
export async function chooseOption(page: Page, name: string, words: string): Promise<void> {
  const select = page.locator(`select[name=${name}]`).first();
  const option = select.locator('option').filter({ hasText: words }).first();
  await select.selectOption(await option.getAttribute('value'));
}

/** On the student's page of parents. */
export async function namesMother(phone: Page, name: string, email: string): Promise<void> {
  await follow(phone, 'Add a parent');
  await phone.locator('main [name=name]').fill(name);
  await answer(phone, 'relation', 'mother');
  await phone.locator('main [name=email]').fill(email);
  await phone.locator('main select[name=locale]').selectOption('en');
  await press(phone, 'Save');
}

/** A parent agrees with every statement, and signs once. */
export async function signsAll(phone: Page, name: string): Promise<void> {
  for (const box of await phone.locator('input[name=statements]').all())
    await phone.locator(`label[for="${await box.getAttribute('id')}"]`).click();
  await phone.locator('[name=typedName]').fill(name);
  await press(phone, /^Sign$/);
}

/** From now on it is this moment. */
export const travelTo = (portal: AuthPortal, moment: Date): void =>
  portal.travel({ minutes: (moment.getTime() - Date.now()) / 60_000 });

/** The fifth of the month after an ISO date: nearly a whole month lies ahead. */
export function nextMonth(day: string): Date {
  const from = new Date(`${day}T12:00:00Z`);
  return new Date(Date.UTC(from.getUTCFullYear(), from.getUTCMonth() + 1, 5, 12));
}
