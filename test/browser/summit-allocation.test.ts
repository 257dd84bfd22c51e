import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import type { Caller } from '../auth/support/caller.js';
import { coming } from '../yls/support/coming.js';
import { typedDay } from '../yls/support/typed-day.js';
import { dayFromNow, startYlsPortal, type YlsPortal } from '../yls/support/yls-portal.js';
import { newVisitor, screenshot } from './support/browser.js';
import { look } from './support/story.js';

let yls: YlsPortal;
let desk: Caller;
let url: string;
let path: string;
const delegates: { id: string; email: string }[] = [];

beforeAll(async () => {
  yls = await startYlsPortal({ ageFrom: 14 });
  url = yls.portal.url.replace('127.0.0.1', 'localhost');
  desk = await yls.portal.signedIn(await yls.portal.person({ roles: [{ role: 'staff' }] }));
  path = `/yls/summits/${yls.summitId}`;
  for (const name of ['Ana', 'Bo', 'Che']) delegates.push(await coming(yls, { name }));
  for (const [title, from, until] of [
    ['Morning', '09:00', '10:30'],
    ['Noon', '11:00', '12:30'],
  ] as const)
    await desk.post(`${path}/programme/slots`, { title, ...typedDay('day', dayFromNow(121)), from, until });
  const lines = [
    'slot,topic,kind,title,capacity,age_from',
    '1,water,session,Clean water,1,',
    '1,peace,session,Peace talks,3,',
    '1,wine,session,Wine law,5,18',
    '2,trees,project,Planting trees,1,',
    '2,news,session,Reading the news,3,',
  ];
  await desk.post(`${path}/programme/lines`, { lines: lines.join('\n') });
  await desk.post(`${path}/programme/ranking`, typedDay('ranksOn', dayFromNow(30)));
}, 240_000);
afterAll(() => yls.portal.stop());

/** Somebody who has signed in. */
async function visitor(who: Caller, visit: { width?: number; javaScriptEnabled?: boolean } = {}): Promise<Page> {
  const page = await newVisitor({ at: url, ...visit });
  await page.context().addCookies([...who.jar].map(([name, value]) => ({ name, value, url })));
  return page;
}

const says = async (page: Page, ...words: string[]) => {
  const text = await page.locator('main').innerText();
  for (const word of words) expect(text).toContain(word);
};

test('delegates rank on a phone without scripts; staff plan, lock, make room and plan again; everybody reads where and why', async () => {
  for (const [at, delegate] of delegates.entries()) {
    // The first has scripts, so that the page can be judged; the others have none.
    const page = await visitor(await yls.portal.signedIn(delegate), { width: 360, javaScriptEnabled: at === 0 });
    await page.goto('/yls/mine/wishes');
    await page.getByLabel('Wish 1: Morning').selectOption('Clean water');
    await page.getByLabel('Wish 2: Morning').selectOption('Peace talks');
    await page.getByLabel('Wish 1: Noon').selectOption('Planting trees');
    await page.getByLabel('None yet').check({ force: true });
    if (at === 0) await look(page, 'summit-wishes-phone');
    await page.getByRole('button', { name: 'Save my wishes' }).click();
    await says(page, 'Your wishes are saved.');
  }

  const page = await visitor(desk);
  await page.goto(`${path}/allocation`);
  await page.getByRole('button', { name: 'Make the plan' }).click();
  await says(page, 'The plan is made and kept.', 'Proven by its prices', 'First come, first served');
  await look(page, 'summit-board');
  await page.getByRole('link', { name: 'Clean water' }).click();
  const lucky = page.locator('main tbody a').first();
  const name = await lucky.innerText();
  await lucky.click();
  await page.getByRole('button', { name: 'Lock this place' }).first().click();
  await look(page, 'summit-delegate');

  await page.goto(`${path}/programme`);
  await page.getByRole('link', { name: 'Clean water' }).click();
  await page.getByLabel('Places').fill('2');
  await page.getByRole('button', { name: 'Save' }).last().click();
  await page.goto(`${path}/allocation`);
  await page.getByRole('button', { name: 'Make the plan again' }).click();
  await page.getByRole('link', { name: /places? moved/ }).click();
  await says(page, 'Peace talks', 'Clean water');
  expect(await page.locator('main').innerText()).not.toContain(name);
  await page.goto(`${path}/allocation`);
  await page.getByRole('button', { name: 'Release the plan' }).click();
  await says(page, 'Released.');
  await page.setViewportSize({ width: 360, height: 740 });
  await look(page, 'summit-board-narrow');

  const phones = await Promise.all(
    delegates.map(async (one) => visitor(await yls.portal.signedIn(one), { width: 360, javaScriptEnabled: false })),
  );
  for (const phone of phones) await phone.goto('/yls/mine/sessions');
  const texts = await Promise.all(phones.map((phone) => phone.locator('main').innerText()));
  const missed = texts.findIndex((text) => text.includes('counts for you in the next part'));
  await phones[missed]!.getByText('Why not the wish before it').first().click();
  await says(phones[missed]!, '“Clean water” has 2 places, and 3 wished it.');
  await screenshot(phones[missed]!, 'story-summit-sessions-phone');
}, 120_000);
