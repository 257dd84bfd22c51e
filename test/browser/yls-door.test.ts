import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { newId } from '../../src/platform/index.js';
import { PASSWORD } from '../auth/support/auth-portal.js';
import { eventually } from '../support/eventually.js';
import { aHelper, ready, ticketOf, withTickets } from '../yls/support/ready.js';
import { startYlsPortal, type YlsPortal } from '../yls/support/yls-portal.js';
import { expectAccessible, newVisitor, screenshot } from './support/browser.js';

let yls: YlsPortal;
let path: string;
beforeAll(async () => {
  yls = await startYlsPortal();
  path = `/yls/day/${yls.summitId}/check-in`;
});
afterAll(() => yls.portal.stop());

async function atTheDoor(width = 360, where = 'check-in'): Promise<Page> {
  const helper = await aHelper(yls);
  const page = await newVisitor({ at: yls.portal.url, width });
  await page.goto(`/sign-in?next=${path}`);
  await page.locator('input[name=email]').fill(helper.email);
  await page.locator('input[type=password]').first().fill(PASSWORD);
  await page.locator('main form button[type=submit]').first().click();
  await page.waitForURL(/check-in$/);
  if (where === 'counts') await page.goto(path.replace('check-in', where));
  await page.locator(`yls-${where === 'counts' ? 'head-counts' : where}[data-ready]`).waitFor();
  return page;
}

const acts = (id: string) =>
  yls.portal.sql<{ outcome: string }>(
    'SELECT outcome FROM yls_check_in WHERE registration_id = $1 ORDER BY received_at',
    [id],
  );

test('a helper lets students in while the line is cut, over a reload, and the portal has each once when it returns', async () => {
  const amara = await ready(yls, { name: 'Amara Okafor' });
  const yuki = await ready(yls, { name: '高橋 ゆき' });
  const omar = await ready(yls, { name: 'Omar Haddad' });
  await withTickets(yls);
  const page = await atTheDoor();
  await page.getByRole('button', { name: 'Check in Omar Haddad' }).click();
  await page.getByText('Omar Haddad is in.').waitFor();
  expect(await eventually(async () => (await acts(omar.id)).length === 1)).toBe(true);
  await expectAccessible(page);

  await page.context().setOffline(true);
  await page.getByRole('button', { name: 'Check in Amara Okafor' }).click();
  await page.getByText('1 not sent yet').waitFor();
  await page.reload();
  await page.getByText('1 not sent yet').waitFor();
  await page.getByText('1 of 3 have come').waitFor({ state: 'hidden' });
  await page.getByRole('searchbox').fill('ゆき');
  await page.getByRole('button', { name: 'Check in 高橋 ゆき' }).click();
  await page.getByText('2 not sent yet').waitFor();
  await page.getByText('3 of 3 have come').waitFor();
  // The wrong one, taken back where there is no line.
  await page.getByRole('button', { name: 'Take back the arrival of 高橋 ゆき' }).click();
  await screenshot(page, 'yls-door-undo-360');
  await page.getByLabel('Why, such as').fill('It was her sister');
  await page.getByRole('button', { name: 'Take back', exact: true }).click();
  await page.getByText('2 of 3 have come').waitFor();
  await page.getByRole('button', { name: 'Check in 高橋 ゆき' }).click();
  await page.getByText('4 not sent yet').waitFor();
  expect(await page.evaluate(() => document.cookie)).toContain('portal_unsent');
  await screenshot(page, 'yls-door-360');
  // Meanwhile another phone, with a line, lets the same student in.
  const other = await atTheDoor(1280);
  await other.getByRole('button', { name: 'Check in Amara Okafor' }).click();
  await other.getByText('Amara Okafor is in.').waitFor();
  await screenshot(other, 'yls-door-1280');
  expect(await acts(yuki.id)).toEqual([]);

  await page.context().setOffline(false);
  await page.getByText('All is sent').waitFor();
  expect(await acts(yuki.id)).toEqual([{ outcome: 'taken' }, { outcome: 'undone' }, { outcome: 'taken' }]);
  expect(await acts(amara.id)).toEqual([{ outcome: 'taken' }, { outcome: 'again' }]);
  await page.getByText('Amara Okafor: Was checked in before.').waitFor();
  const kept = await page.evaluate(async () => {
    const copies = await (await caches.open('yls-door-pages')).matchAll();
    return (await Promise.all(copies.map((copy) => copy.text()))).join('');
  });
  expect(kept).toContain('yls-check-in');
  for (const name of ['Helper Yu', 'Omar']) expect(kept).not.toContain(name);
  await page.goto(path);
  await page.getByRole('button', { name: 'Sign out' }).click();
  await page.waitForURL((url) => url.pathname !== path);
  const left = await page.evaluate(async () => [
    await caches.keys(),
    (await indexedDB.databases()).map(({ name }) => name),
  ]);
  expect(left.flat()).toEqual([]);
});

test('a helper counts heads on a bus without a line, and staff hear of who is missing once it returns', async () => {
  const [ana, bo] = [
    await ready(yls, { name: 'Ana Head', state: 'checked_in' }),
    await ready(yls, { name: 'Bo Missing', state: 'checked_in' }),
  ];
  const bus = newId();
  await yls.portal.sql(
    `INSERT INTO yls_bus (id, summit_id, name, leaves_from, leaves_at, seats) VALUES ($1, $2, 'Bus 7', 'Gate A', now(), 9)`,
    [bus, yls.summitId],
  );
  await yls.portal.sql('INSERT INTO yls_bus_rider SELECT $1, unnest($2::uuid[])', [bus, [ana.id, bo.id]]);
  const page = await atTheDoor(360, 'counts');
  await expectAccessible(page);
  await page.context().setOffline(true);
  await page.reload();
  await page.getByRole('button', { name: 'Bus 7' }).click();
  await page.getByText('Ana Head').click();
  await screenshot(page, 'yls-counts-360');
  await page.getByRole('button', { name: 'That is everybody I see' }).click();
  await page.getByText('Look for: Bo Missing There is no line').waitFor();
  await page.reload();
  await page.getByText('1 counts not sent yet').waitFor();
  await page.context().setOffline(false);
  await page.getByText('All is sent').waitFor();
  await screenshot(page, 'yls-counts-sent-360');
  expect(await yls.portal.sql('SELECT expected, counted FROM yls_head_count')).toEqual([{ expected: 2, counted: 1 }]);
  await page.reload();
  await page.getByText('Missing: Bus 7').waitFor();
});

test('without scripts the list has a button for each, and a number finds its student', async () => {
  const student = await ready(yls, { name: 'Plain Student' });
  await withTickets(yls);
  expect(await ticketOf(yls, student.id)).toHaveLength(32);
  const helper = await aHelper(yls);
  const page = await newVisitor({ at: yls.portal.url, width: 360, javaScriptEnabled: false });
  await page.goto(`/sign-in?next=${path}`);
  await page.locator('input[name=email]').fill(helper.email);
  await page.locator('input[type=password]').first().fill(PASSWORD);
  await page.locator('main form button[type=submit]').first().click();
  await page.getByRole('textbox', { name: 'Name, or the number of the ticket' }).fill('plain');
  await page.getByRole('button', { name: 'Search' }).click();
  await page.getByRole('button', { name: 'Check in Plain Student' }).click();
  await page.getByText('Checked in.').waitFor();
  await screenshot(page, 'yls-door-plain-360');
  expect(await acts(student.id)).toEqual([{ outcome: 'taken' }]);
});
