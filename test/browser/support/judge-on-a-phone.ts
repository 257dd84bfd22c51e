import type { Page } from 'playwright-core';
import type { JudgeInTest } from '../../judging/support/a-round.js';
import { eventually } from '../../support/eventually.js';
import { everyonesPassword } from '../../support/people.js';
import { newVisitor, type VisitorOptions } from './browser.js';

/** A judge who is signed in and stands at the desk of a round. */
export async function atTheDesk(judge: JudgeInTest, round: string, options: VisitorOptions): Promise<Page> {
  const page = await newVisitor(options);
  await page.goto(`/sign-in?next=/judging/desk/${round}`);
  await page.locator('input[name=email]').fill(judge.person.email);
  await page.locator('input[type=password]').first().fill(everyonesPassword);
  await page.locator('main form button[type=submit]').first().click();
  await page.waitForURL(/\/judging\/desk\//);
  return page;
}

/** Taps a step of each question in turn. */
export async function tap(page: Page, steps: readonly number[]): Promise<void> {
  const scales = page.locator('fieldset.scale');
  for (const [index, step] of steps.entries())
    await scales
      .nth(index)
      .locator('label')
      .nth(step - 1)
      .click();
}

/** Which step of each question is chosen; 0 for none. */
export function chosen(page: Page): Promise<number[]> {
  return page
    .locator('fieldset.scale')
    .evaluateAll((scales) =>
      scales.map((scale) => Number(scale.querySelector<HTMLInputElement>(':checked')?.value ?? 0)),
    );
}

/** On to the next card, which has another address. */
export async function saveAndNext(page: Page): Promise<void> {
  const before = page.url();
  await page.getByRole('button', { name: 'Save and next' }).click();
  await page.waitForURL((url) => url.href !== before);
}

/** When so many pages are kept for a time without a line. */
export async function whenKept(page: Page, pages: number): Promise<void> {
  const kept = () =>
    page.evaluate(async () => {
      const copies = await caches.open('judging-pages');
      return navigator.serviceWorker.controller ? (await copies.keys()).length : 0;
    });
  if (!(await eventually(async () => (await kept()) >= pages))) throw new Error(`Only ${await kept()} pages are kept.`);
}
