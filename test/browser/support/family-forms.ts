import type { Page } from 'playwright-core';
import type { TestPortal } from '../../support/portal.js';
import { newVisitor } from './browser.js';
import { answer, fillDate, mailedLink, press } from './story.js';

interface Somebody {
  name: string;
  born: string;
  gender: 'female' | 'male';
  /** Who applies signs by a link to this address. */
  email?: string;
}

/** The family says on its phone who lives there. */
export async function tellsWhoLivesThere(phone: Page, people: readonly Somebody[]): Promise<void> {
  for (const { name, born, gender, email } of people) {
    await phone.goto('/host/members/new');
    await phone.locator('[name=name]').fill(name);
    await fillDate(phone, 'birthDate', new Date(born));
    await answer(phone, 'gender', gender);
    await answer(phone, 'lives', 'there');
    if (email) {
      await answer(phone, 'isApplicant', 'yes');
      await phone.locator('main [name=email]').fill(email);
    }
    await press(phone, 'Save');
  }
}

/** Where the family lives, as typed on its phone. */
export async function fillHome(phone: Page, home: Record<string, string>): Promise<void> {
  for (const name of ['street', 'place', 'region', 'postalCode', 'bedrooms', 'bathrooms'])
    await phone.locator(`[name=${name}]`).fill(home[name]!);
  await answer(phone, 'dwelling', 'house');
  await answer(phone, 'smoking', 'nobody');
}

/** The room for a student, with all that the law asks of it. */
export async function describesTheRoom(phone: Page): Promise<void> {
  await phone.goto('/host/rooms/new');
  await phone.locator('[name=name]').fill('Upstairs, to the garden');
  await answer(phone, 'bedKind', 'own');
  await answer(phone, 'beds', '1');
  for (const has of ['exit', 'storage', 'study', 'bathroom']) await answer(phone, 'has', has);
  await press(phone, 'Save');
}

/** On the family's page of references. */
export async function asksForReference(phone: Page, name: string, email: string): Promise<void> {
  await phone.getByLabel('Name', { exact: true }).fill(name);
  await phone.getByLabel('E-mail').fill(email);
  await press(phone, 'Send the link');
}

/** Somebody answers by the mailed link on a phone without scripts. @returns what it says then */
export async function vouches(portal: TestPortal, email: string, relation: string): Promise<Page> {
  const phone = await newVisitor({ at: portal.url, width: 360, javaScriptEnabled: false });
  await phone.goto(await mailedLink(portal, email));
  await answer(phone, 'relation', relation);
  await phone.getByLabel('Your telephone').fill('585 555 0177');
  await phone.getByLabel('Your address').fill('9 Birch Road');
  await phone.locator('[name=known_how]').fill('Since we were children');
  await phone.locator('[name=known_as_home]').fill('Warm and loud');
  await answer(phone, 'worries', 'no');
  await answer(phone, 'recommends', 'yes');
  await press(phone, 'Send my answers');
  return phone;
}

/** On the family's page: the address of somebody, to which links go. */
export async function tellsAddress(phone: Page, name: string, email: string): Promise<void> {
  await phone.getByRole('link', { name, exact: true }).first().click();
  await phone.locator('main [name=email]').fill(email);
  await press(phone, 'Save');
}

/** Sends the first link that is still to be sent on the page of signatures. */
export async function sendsLink(page: Page): Promise<void> {
  const first = page.locator('main details[open]').first();
  await first.getByRole('button', { name: 'Send the link' }).click();
  await page.getByText('A link is on its way').waitFor();
}

/** An adult reads and signs by the mailed link; a disclosure stands before, by itself. */
export async function signs(phone: Page, link: string, name: string): Promise<void> {
  await phone.goto(link);
  const disclosed = phone.getByRole('link', { name: 'I have read this: continue' });
  if (await disclosed.count()) await disclosed.click();
  await phone.getByLabel('Your full name, as your signature').fill(name);
  await press(phone, 'I sign');
  await phone.getByRole('heading', { name: `Thank you, ${name}` }).waitFor();
}

/** The interview in the home, with everybody ticked. */
export async function recordsInterview(desk: Page, on: string): Promise<void> {
  await fillDate(desk, 'heldOn', new Date(on));
  await answer(desk, 'mode', 'home');
  await desk.locator('[name=place]').fill('14 Elm Street');
  for (const box of await desk.locator('input[name=attendees]').all())
    await desk.locator(`label[for="${await box.getAttribute('id')}"]`).click();
  for (const yes of await desk.locator('input[name^=home_][value=yes]').all())
    await desk.locator(`label[for="${await yes.getAttribute('id')}"]`).click();
  await desk.locator('[name=impression]').fill('Warm and calm');
  await press(desk, 'Put on record');
}
