import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { startBoard, type ABoard } from '../exchange/support/a-board.js';
import { newVisitor, screenshot } from './support/browser.js';
import { look } from './support/story.js';

let board: ABoard;
beforeAll(async () => {
  board = await startBoard();
}, 240_000);
afterAll(() => board.placing.exchange.portal.stop());

/** The coordinator, who has signed in. */
async function atBoard(visit: { width?: number; javaScriptEnabled?: boolean } = {}): Promise<Page> {
  const url = board.placing.exchange.portal.url.replace('127.0.0.1', 'localhost');
  const page = await newVisitor({ at: url, ...visit });
  await page.context().addCookies([...board.desk.jar].map(([name, value]) => ({ name, value, url })));
  await page.goto(board.path);
  return page;
}

/** Presses keys; the last of them loads the page anew. */
async function keys(page: Page, ...pressed: string[]): Promise<void> {
  for (const key of pressed.slice(0, -1)) await page.keyboard.press(key);
  const loaded = page.waitForEvent('load');
  await page.keyboard.press(pressed.at(-1)!);
  await loaded;
}

const card = (page: Page, name: string) => page.locator('[data-board-student]').filter({ hasText: name });
const says = async (page: Page, ...words: string[]) => {
  const text = await page.locator('main').innerText();
  for (const word of words) expect(text).toContain(word);
};

test('on a phone without scripts the board is a list with buttons', async () => {
  const page = await atBoard({ width: 360, javaScriptEnabled: false });
  await screenshot(page, 'story-exchange-board-phone');
  expect(await page.getByRole('button', { name: 'Fix this home' }).count()).toBeGreaterThan(0);
  await page.getByRole('button', { name: 'Fix this home' }).first().click();
  await page.getByRole('button', { name: 'Take back' }).first().click();
  await says(page, 'Taken back. The plan is made anew.');
  await page.getByRole('link', { name: 'Kenji' }).first().click();
  await says(page, 'Dog in the home, severe dog allergy.');
  await screenshot(page, 'story-exchange-board-student-phone');
});

test('a coordinator plans by keyboard: gives a home, takes it back, leaves somebody out, and proposes', async () => {
  const page = await atBoard();
  await says(page, 'Proven: no plan places more students');
  await look(page, 'exchange-board');
  await card(page, 'Olena').focus();
  await page.keyboard.press('Space');
  expect(await page.locator('exchange-board [role="status"]').innerText()).toContain('Olena is picked up');
  await keys(page, 'ArrowRight', 'ArrowDown', 'Space');
  await says(
    page,
    'Olena lives with The Quiet family',
    'One more bed with The Quiet family would bring this student in.',
  );
  await card(page, 'Olena').focus();
  await keys(page, 'p');
  await says(page, 'Kenji', 'The Dog family: fits');
  await card(page, 'Kenji').focus();
  await keys(page, 'h');
  await says(page, 'Kenji is left out');
  await page.setViewportSize({ width: 360, height: 740 });
  await look(page, 'exchange-board-narrow');
  await card(page, 'Olena').focus();
  await keys(page, 'Enter');
  await says(page, 'Proposed: the bed is held.', 'Placements on their way');
});
