import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { startPortal, type TestPortal } from '../support/portal.js';
import { expectAccessible, newVisitor, screenshot } from './support/browser.js';
import { hangSong, song } from './support/song.js';
import { fillWall } from './support/wall.js';

let portal: TestPortal;
beforeAll(async () => {
  portal = await startPortal();
  await fillWall(portal, 10);
  await hangSong(portal);
}, 120_000);
afterAll(() => portal.stop());

const MOST_TABS = 120;

/** Presses Tab until the element in focus is the wanted one: the mouse is never touched. */
async function tabTo(page: Page, wanted: string): Promise<void> {
  for (let tabs = 0; tabs < MOST_TABS; tabs += 1) {
    await page.keyboard.press('Tab');
    const isThere = await page.evaluate((selector) => document.activeElement?.matches(selector) ?? false, wanted);
    if (isThere) return;
  }
  throw new Error(`${MOST_TABS} times Tab did not lead to ${wanted}.`);
}

const heading = (page: Page) => page.locator('h1').innerText();

/** Chooses by typing the first letters, as in every list of a browser. */
async function choose(page: Page, select: string, letters: string): Promise<void> {
  await tabTo(page, select);
  await page.keyboard.type(letters);
}

describe('a visitor in the exhibit by keyboard alone', () => {
  test('finds the pictures of a category, opens one, looks closely and moves on', async () => {
    const page = await newVisitor({ at: portal.url });
    await page.goto('/exhibit');
    await expectAccessible(page);
    await choose(page, 'select[name=category]', 'Classic');
    await page.keyboard.press('Tab');
    await tabTo(page, 'main button[type=submit]');
    await page.keyboard.press('Enter');
    await page.waitForURL(/category=classic/);
    expect(await page.locator('.work-card').count()).toBeGreaterThan(1);
    await tabTo(page, '.work-card a');
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/exhibit\/[^?]+\?/);
    await expectAccessible(page);
    await screenshot(page, 'exhibit-picture');
    const first = await heading(page);

    await tabTo(page, 'portal-zoom a');
    await page.keyboard.press('Enter');
    const image = page.locator('dialog.zoom img');
    await image.waitFor();
    await expectAccessible(page);
    const scale = async () => Number(await image.getAttribute('data-scale'));
    await page.keyboard.press('+');
    await page.keyboard.press('+');
    expect(await scale()).toBeCloseTo(2.25);
    const placed = () => image.evaluate((one) => one.style.transform);
    const before = await placed();
    await page.keyboard.press('ArrowRight');
    expect(await placed()).not.toBe(before);
    await page.keyboard.press('-');
    expect(await scale()).toBeCloseTo(1.5);
    await page.keyboard.press('0');
    expect(await scale()).toBe(1);
    expect(await heading(page)).toBe(first);
    await page.keyboard.press('Escape');
    await image.waitFor({ state: 'detached' });
    expect(await page.evaluate(() => document.activeElement?.matches('portal-zoom a'))).toBe(true);

    await page.keyboard.press('ArrowRight');
    await page.waitForFunction((title) => document.querySelector('h1')?.textContent !== title, first);
    expect(page.url()).toMatch(/category=/);
    await page.keyboard.press('ArrowLeft');
    await page.waitForFunction((title) => document.querySelector('h1')?.textContent === title, first);
  });

  test('finds a poem by its words and reads it in larger letters', async () => {
    const page = await newVisitor({ at: portal.url, width: 360 });
    await page.goto('/exhibit');
    await choose(page, 'select[name=category]', 'Poetry');
    await tabTo(page, 'main button[type=submit]');
    await page.keyboard.press('Enter');
    await page.waitForURL(/category=poetry/);
    const line = (await page.locator('.work-card__face--poem p').last().innerText()).split('\n')[0]!;
    await tabTo(page, 'input[name=q]');
    await page.keyboard.type(line);
    await page.keyboard.press('Enter');
    await page.waitForURL(/q=[^&]/);
    expect(await page.locator('.work-card').count()).toBe(1);
    await tabTo(page, '.work-card a');
    await page.keyboard.press('Enter');
    await page.locator('.written').first().waitFor();
    const size = () =>
      page
        .locator('.verse')
        .first()
        .evaluate((verse) => Number.parseFloat(getComputedStyle(verse).fontSize));
    const normal = await size();
    await tabTo(page, '.reading-choices a');
    await page.keyboard.press('Enter');
    await page.waitForURL(/type=large/);
    expect(await size()).toBeGreaterThan(normal);
    await expectAccessible(page);
    await screenshot(page, 'exhibit-poem');
  });

  test('plays a song, whose words stand beside it', async () => {
    const page = await newVisitor({ at: portal.url });
    await page.goto('/exhibit?category=music');
    await tabTo(page, '.work-card a');
    await page.keyboard.press('Enter');
    await page.locator('audio').waitFor();
    expect(await heading(page)).toBe(song.title);
    await page.getByText('the other answers').waitFor();
    await expectAccessible(page);
    await tabTo(page, 'audio, audio *');
    await page.keyboard.press('Space');
    await page.waitForFunction(() => !document.querySelector('audio')!.paused);
    await screenshot(page, 'exhibit-song');
  });

  test('reads the same in the plain catalogue, and finds the pairs of cities', async () => {
    const page = await newVisitor({ at: portal.url, width: 360 });
    await page.goto('/exhibit');
    await tabTo(page, '.wall-ways a[href^="/exhibit/catalogue"]');
    await page.keyboard.press('Enter');
    await page.locator('.catalogue').waitFor();
    await expectAccessible(page);
    await screenshot(page, 'exhibit-catalogue');
    await page.goto('/exhibit/places');
    await expectAccessible(page);
    await tabTo(page, '.wall-places a');
    await page.keyboard.press('Enter');
    await page.waitForURL(/pair=/);
    expect(await page.locator('.work-card').count()).toBeGreaterThan(0);
  });

  test('needs no script: the same links lead to the larger picture, the next work and the larger letters', async () => {
    const page = await newVisitor({ at: portal.url, javaScriptEnabled: false });
    await page.goto('/exhibit');
    await page.locator('.work-card:has(img) a').first().click();
    const href = (await page.locator('portal-zoom a').first().getAttribute('href'))!;
    expect((await fetch(new URL(href, portal.url))).headers.get('content-type')).toMatch(/^image\//);
    const first = await heading(page);
    await page.locator('a[rel=next]').click();
    expect(await heading(page)).not.toBe(first);
  });

  test('a page of the wall is light enough for a slow phone', async () => {
    const page = await newVisitor({ at: portal.url, width: 360 });
    let bytes = 0;
    page.on('requestfinished', async (request) => {
      const { responseBodySize, responseHeadersSize } = await request.sizes();
      bytes += responseBodySize + responseHeadersSize;
    });
    await page.goto('/exhibit', { waitUntil: 'networkidle' });
    expect(bytes).toBeGreaterThan(10_000);
    expect(bytes).toBeLessThan(600_000);
  });
});
