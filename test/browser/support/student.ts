import type { Page } from 'playwright-core';
import { everyonesPassword } from '../../support/people.js';
import type { TestPortal } from '../../support/portal.js';
import { answer, bornYearsAgo, choose, fillDate, mailedLink, press } from './story.js';

export interface StudentWishes {
  email: string;
  name: string;
  age: number;
  /** As it is typed into the search. */
  city: string;
  /** The whole label of the choice, such as `Irondequoit, New York`. */
  choice: RegExp;
  partner: RegExp;
  category: RegExp;
}

export async function signUp(page: Page, portal: TestPortal, { email, name, age }: StudentWishes): Promise<void> {
  await page.goto('/sign-up');
  await fillDate(page, 'birthDate', bornYearsAgo(age));
  await press(page, 'Continue');
  await page.getByText('I want to take part myself').click();
  await page.getByLabel('Your name').fill(name);
  await page.getByLabel('E-mail address').fill(email);
  await page.getByLabel('New password').fill(everyonesPassword);
  await press(page, 'Create my account');
  await page.goto(await mailedLink(portal, email));
  await page.getByLabel('Password').fill(everyonesPassword);
  await press(page, 'Confirm and sign in');
}

/** From the programme's page to a draft. */
export async function beginEntry(page: Page, { city, choice, partner, category }: StudentWishes): Promise<void> {
  await page.goto('/yaas');
  await page.getByRole('link', { name: 'Can I enter?' }).first().click();
  await page.getByLabel('Where do you live or go to school?').fill(city);
  await press(page, 'Search');
  await page.getByRole('link', { name: choice }).click();
  await page.getByText('Yes, you can enter!').waitFor();
  await choose(page, partner);
  await choose(page, category);
  await press(page, 'Begin my entry');
}

export interface About {
  title: string;
  statement: string;
  alternativeText?: string;
}

export async function describeWork(page: Page, { title, statement, alternativeText }: About): Promise<void> {
  await page.getByLabel('Title').fill(title);
  await page.getByLabel('What do you want to say with it?').fill(statement);
  if (alternativeText) await page.getByLabel('What does the picture show?').fill(alternativeText);
  await press(page, 'Save and go on');
}

export async function declareAndName(page: Page, guardian: { name: string; email: string }): Promise<void> {
  await answer(page, 'aiUse', 'none');
  await answer(page, 'ownWork', 'yes');
  await press(page, 'Save and go on');
  // Sketches are asked for where the category takes them; nobody must show any.
  await page.waitForURL(/\/(evidence|guardian)$/);
  if (page.url().endsWith('/evidence')) await page.getByRole('link', { name: 'Go on' }).click();
  await page.locator('[name=guardianName]').fill(guardian.name);
  await page.locator('[name=guardianEmail]').fill(guardian.email);
  await press(page, 'Save and go on');
}
