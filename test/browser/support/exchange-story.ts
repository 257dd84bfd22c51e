import { expect } from '@jest/globals';
import type { Page } from 'playwright-core';
import { system, type Actor } from '../../../src/platform/index.js';
import { aReadyStudent, PlacementStory, type OpenHome, type Placing } from '../../exchange/support/placing.js';
import { fillDay, textOf } from './exchange-people.js';
import { look } from './story.js';

export const speaksSpanish = (placing: Placing, called: string, country: string) =>
  aReadyStudent(placing, {
    displayName: called,
    student: { name: `${called} Ruiz`, called, country, nativeLanguages: ['es'], openToDouble: true },
  });

interface StudentOfStory {
  id: string;
  email: string;
  applicationId: string;
  parentEmail: string;
}

/** The family that was asked last, the student, the parents, the school and the sponsor say yes, as the pages of the first home have told it. */
export async function allAgree(
  placing: Placing,
  home: OpenHome,
  { id: accountId, applicationId: id, ...mails }: StudentOfStory,
): Promise<void> {
  const actor: Actor = { ...system, kind: 'account', accountId };
  const asked = `SELECT id FROM exchange_placement WHERE application_id = $1 AND state = 'host_review'`;
  const [row] = await placing.exchange.portal.sql<{ id: string }>(asked, [id]);
  await new PlacementStory(placing, home, { id, accountId, actor, ...mails }).goesWell(row!.id);
}

/** Fills in the form of a monthly talk where there is no line: a page that is closed loses nothing, and nothing is lost by sending. */
export async function talksWithoutLine(phone: Page, on: string, notes: string): Promise<void> {
  await fillDay(phone, 'happenedOn', on);
  for (const group of await phone.locator('main fieldset:has(input[type=radio])').all())
    await group.locator('label').first().click();
  await phone.locator('[name=notes]').fill(notes);
  await phone.reload();
  expect(await phone.locator('[name=notes]').inputValue()).toBe(notes);
  await phone.context().setOffline(true);
  await phone.getByRole('button', { name: 'Save' }).click();
  await phone.getByText('What you wrote is kept on this device').waitFor();
  expect(await textOf(phone)).toContain('Olena');
  await look(phone, 'exchange-talk-kept');
  await phone.context().setOffline(false);
}
