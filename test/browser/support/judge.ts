import { expect } from '@jest/globals';
import type { Page } from 'playwright-core';
import { isInDirectory, walkEverythingAJudgeCanReach, type FetchAsJudge, type Found } from '../../support/blindness.js';
import type { TestPortal } from '../../support/portal.js';
import { judgeEmail, rounds, secrets } from './cast.js';
import { trainingPages } from '../../../src/judging/jury/training.js';
import { answer, expectHeading, look, mailedLink, press } from './story.js';

/** By the link of the invitation, without an account before. */
export async function acceptTheRounds(judge: Page, portal: TestPortal): Promise<void> {
  await judge.goto(await mailedLink(portal, judgeEmail));
  await judge.locator('main button[type=submit]').first().click();
  await passTheTraining(judge);
  for (const { name } of rounds) {
    await judge.goto('/judging');
    await judge.getByRole('link', { name }).click();
    await look(judge, '10-invitation');
    await answer(judge, 'agreed', 'yes');
    await press(judge, 'I will judge');
  }
}

/** Page by page; a wrong answer is told, and asked again. */
export async function passTheTraining(judge: Page): Promise<void> {
  await judge.goto('/judging/papers');
  await judge.getByRole('link', { name: 'Go through the training' }).click();
  for (const { code, right } of trainingPages) {
    await judge.waitForURL(new RegExp(`/training/${code}$`));
    await answer(judge, 'answer', right);
    await press(judge, 'Confirm');
  }
  await judge.getByText('The training is passed').waitFor();
}

/** Sees no name anywhere, and scores by keyboard. */
export async function scoreBoth(judge: Page): Promise<void> {
  for (const { name, title } of rounds) {
    await judge.goto('/judging');
    await judge.getByRole('link', { name }).click();
    await judge.getByRole('link', { name: /Start judging/ }).click();
    await expectHeading(judge, title);
    const html = await judge.content();
    for (const secret of secrets) expect(html).not.toContain(secret);
    await look(judge, `12-card-${title.slice(0, 3)}`);
    for (const key of ['5', '4', '5']) await judge.keyboard.press(key);
    await press(judge, /^Save/);
    await judge
      .getByText(/scored/i)
      .first()
      .waitFor();
  }
}

/** Judges who were invited have no password; they ask for a link. */
export async function signInByLink(judge: Page, portal: TestPortal): Promise<void> {
  await judge.goto('/sign-in/link');
  await judge.locator('input[name=email]').fill(judgeEmail);
  await judge.locator('main button[type=submit]').first().click();
  await judge.waitForLoadState();
  await judge.goto(await mailedLink(portal, judgeEmail));
  await judge.locator('main button[type=submit]').first().click();
  await judge.waitForURL((url) => !url.pathname.startsWith('/sign-in'));
}

/** Fetches as the judge who is signed in. */
export async function fetchAs(judge: Page, portal: TestPortal): Promise<FetchAsJudge> {
  const cookie = (await judge.context().cookies()).map(({ name, value }) => `${name}=${value}`).join('; ');
  return (path) => fetch(portal.url + path, { headers: { cookie }, redirect: 'manual' });
}

/** Everything that the judge can reach from any of the portal's doors. */
export function everythingInReachOf(fetchAsJudge: FetchAsJudge): Promise<Found[]> {
  // With 2,439 pages the public directory would hide what matters.
  return walkEverythingAJudgeCanReach(
    async (path) => (isInDirectory(path) ? new Response('') : fetchAsJudge(path)),
    ['/judging', '/', '/yaas', '/exhibit', '/account', '/api/v1/exhibit'],
  );
}
