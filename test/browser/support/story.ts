import { createReadStream } from 'node:fs';
import { expect } from '@jest/globals';
import type { Page } from 'playwright-core';
import { calendarOf } from '../../../src/demo/season/calendar.js';
import { DemoRegistry } from '../../../src/demo/season/demo-registry.js';
import { system, Work } from '../../../src/platform/index.js';
import { labelOf, RegistryImport, RegistryQueries, RegistryService } from '../../../src/registry/index.js';
import { yaas2026, YaasService } from '../../../src/yaas/index.js';
import { realFile } from '../../registry/support/partnership-file.js';
import { everyonesPassword } from '../../support/people.js';
import type { TestPortal } from '../../support/portal.js';
import { expectAccessible, screenshot } from './browser.js';

/** The real partnerships where they are beside the repository, the demo season's otherwise. @returns how many */
export async function importPartnerships(portal: TestPortal): Promise<number> {
  if (realFile) await portal.app.get(RegistryImport).run(createReadStream(realFile), { actor: system });
  else await portal.app.get(DemoRegistry).load(calendarOf(new Date()));
  const { partnerships } = await portal.app.get(RegistryQueries).figures(new Date().toISOString().slice(0, 10));
  return partnerships;
}

/** A member of the community whose dues are paid this year. @returns its id */
export async function aMemberIn(portal: TestPortal, city: string, state: string): Promise<string> {
  const queries = portal.app.get(RegistryQueries);
  const found = await queries.communityOptions(city);
  const community = found.find((option) => labelOf(option, 'en') === `${city}, ${state}`)!;
  const existing = (await queries.members(calendarOf(new Date()).date(0))).find(
    (one) => one.community.id === community.id,
  );
  if (existing) return existing.id;
  const registry = portal.app.get(RegistryService);
  const { date } = calendarOf(new Date());
  return portal.app.get(Work).run(system, async (unit) => {
    const member = { name: `Sister Cities of ${city}`, communityId: community.id, joinedOn: date(-900) };
    const memberId = await registry.addMember(unit, member);
    await registry.addDuesPeriod(unit, { memberId, fromOn: date(-100), toOn: date(200), paidOn: date(-90) });
    return memberId;
  });
}

/** The showcase is open from a month ago until in a month. @returns its id */
export async function openEdition(portal: TestPortal): Promise<string> {
  const { begin, end, now } = calendarOf(new Date());
  const window = { ...yaas2026.window, opens: begin(-30), closes: end(30) };
  const theme = { en: 'Bridges We Build', es: 'Los puentes que construimos' };
  const edition = { year: now.getFullYear(), theme, rules: { ...yaas2026, window } };
  const service = portal.app.get(YaasService);
  return (await portal.app.get(Work).run(system, (unit) => service.createEdition(unit, edition))).id;
}

/** The path of the link in the latest mail to the address. */
export async function mailedLink(portal: TestPortal, address: string): Promise<string> {
  const latest = 'SELECT text FROM mail_message WHERE to_address = $1 ORDER BY created_at DESC, id DESC';
  const mails = await portal.app.get(Work).read().query<{ text: string }[]>(latest, [address]);
  const link = mails.map(({ text }) => /https?:\/\/[^/\s]+(\/\S+)/.exec(text)?.[1]).find((path) => path !== undefined);
  if (!link) throw new Error(`There is no mail with a link to ${address}.`);
  return link;
}

export async function signIn(page: Page, email: string): Promise<void> {
  await page.goto('/sign-in');
  await page.locator('input[name=email]').fill(email);
  await page.locator('input[name=password]').fill(everyonesPassword);
  await page.locator('main button[type=submit]').first().click();
  await page.waitForURL((url) => !url.pathname.startsWith('/sign-in'));
}

/** A date into three inputs, whatever their order. */
export async function fillDate(page: Page, name: string, date: Date): Promise<void> {
  await page.locator(`[name=${name}Day]`).fill(String(date.getUTCDate()));
  await page.locator(`[name=${name}Month]`).fill(String(date.getUTCMonth() + 1));
  await page.locator(`[name=${name}Year]`).fill(String(date.getUTCFullYear()));
}

/** Somebody of so many years, whose birthday is not near. */
export function bornYearsAgo(years: number): Date {
  const now = new Date();
  return new Date(Date.UTC(now.getUTCFullYear() - years, now.getUTCMonth() - 6, 9));
}

/** Presses a button and waits for the page that it leads to. */
export async function press(page: Page, name: string | RegExp): Promise<void> {
  const loaded = page.waitForEvent('load');
  await page.getByRole('button', { name }).first().click();
  await loaded;
}

/** Counts the round of this page, and waits for its result. */
export async function countResult(page: Page): Promise<void> {
  await press(page, 'Count the result');
  await page.waitForURL(/\/results\//);
}

export async function expectHeading(page: Page, text: string | RegExp): Promise<void> {
  await page.getByRole('heading', { name: text }).first().waitFor();
  expect(await page.getByRole('heading', { name: text }).count()).toBeGreaterThan(0);
}

/** Chooses by the words beside the button or box, as a finger does; the input itself stands outside of the page. */
export const choose = (page: Page, words: string | RegExp) =>
  page.locator('main label').filter({ hasText: words }).first().click();

/** The same, where an answer is known by its name and value. */
export async function answer(page: Page, name: string, value: string): Promise<void> {
  const id = await page.locator(`input[name="${name}"][value="${value}"]`).getAttribute('id');
  await page.locator(`label[for="${id}"]`).click();
}

/** Judges the page by its accessibility, and keeps what it looks like. */
export async function look(page: Page, name: string): Promise<void> {
  await expectAccessible(page);
  await screenshot(page, `story-${name}`);
}
