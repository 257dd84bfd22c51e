import type { Page } from 'playwright-core';
import { system, Work } from '../../../src/platform/index.js';
import { RegistryService } from '../../../src/registry/index.js';
import { aPerson } from '../../support/people.js';
import type { TestPortal } from '../../support/portal.js';
import { newVisitor } from './browser.js';
import { look, mailedLink, signIn } from './story.js';

/** A city that seeks families, who answers there, and the school year for which families apply. */
export interface SeekingCity {
  memberId: string;
  slug: string;
  coordinator: string;
}

/** A member with a coordinator and an open page, and the next school year as a season. */
export async function aSeekingCity(portal: TestPortal, name = 'Irondequoit'): Promise<SeekingCity> {
  const registry = portal.app.get(RegistryService);
  const work = portal.app.get(Work);
  const { memberId, slug } = await work.run(system, async (unit) => {
    const place = { name, kind: 'city', countryIso2: 'US', subdivisionCode: 'US-NY' } as const;
    const community = await registry.addCommunity(unit, { ...place, latitude: 43.21, longitude: -77.58 });
    const member = { name: `${name} Sister Cities`, communityId: community.id, joinedOn: '2020-01-01' };
    return { memberId: await registry.addMember(unit, member), slug: community.slug };
  });
  const grant = { role: 'coordinator', scope: memberId, displayName: 'Rosa Lindqvist' } as const;
  const { email } = await aPerson(portal.app, grant);
  await work.read().query('INSERT INTO hosting_page (member_id, opened_at) VALUES ($1, now())', [memberId]);
  const year = new Date().getUTCFullYear() + (new Date().getUTCMonth() < 6 ? 0 : 1);
  await work
    .read()
    .query(
      `INSERT INTO host_season (id, name, begins_on, ends_on) VALUES (gen_random_uuid(), $1, $2, $3) ON CONFLICT DO NOTHING`,
      [`${year}–${(year + 1) % 100}`, `${year}-08-15`, `${year + 1}-06-15`],
    );
  return { memberId, slug, coordinator: email };
}

/** A family reads on its phone what hosting is, asks, and shows that its address is its own. @returns its page, on the phone */
export async function familyAsks(portal: TestPortal, { slug }: SeekingCity, email: string): Promise<Page> {
  const phone = await newVisitor({ at: portal.url, width: 360 });
  await phone.goto(`/host-families/cities/${slug}`);
  await look(phone, 'host-city');
  await phone.getByRole('link', { name: 'Ask about hosting' }).click();
  await phone.getByLabel('Your name').fill('Ana Okafor');
  await phone.getByLabel('Telephone').fill('(585) 555-0142');
  await phone.getByLabel('E-mail').fill(email);
  await phone.getByLabel('Town and ZIP code').fill('Irondequoit 14617');
  await phone.getByLabel('Adults at home').fill('2');
  await phone.getByLabel('Children at home').fill('2');
  await phone.getByLabel('How did you hear of us?').selectOption('friend');
  await phone.getByText('Yes, write to me or call me about hosting').click();
  await look(phone, 'host-interest');
  await phone.getByRole('button', { name: 'Send' }).click();
  await phone.getByRole('heading', { name: 'Look into your mail' }).waitFor();
  await phone.goto(await mailedLink(portal, email));
  await phone.getByRole('button', { name: 'Yes, I asked about hosting' }).click();
  await phone.getByText('Your question is with us').waitFor();
  return phone;
}

/** The city's coordinator answers who waits longest, with these words. @returns the coordinator's page */
export async function coordinatorAnswers(portal: TestPortal, city: SeekingCity, words: string): Promise<Page> {
  const desk = await newVisitor({ at: portal.url });
  await signIn(desk, city.coordinator);
  await desk.goto('/host-families/inquiries');
  await look(desk, 'host-desk');
  await desk.getByRole('link', { name: 'Answer', exact: true }).first().click();
  await desk.getByLabel('Your own words').fill(words);
  await desk.getByRole('button', { name: 'Send the answer' }).click();
  return desk;
}

/** The family reads the summary, says so, opens its application and signs in by mail. @returns with the family at its own page */
export async function familyOpensItsApplication(portal: TestPortal, phone: Page, email: string): Promise<void> {
  await phone.goto(await mailedLink(portal, email));
  await look(phone, 'host-summary');
  await phone.getByText('Yes, I have read what the programme is').click();
  await phone.getByLabel('Name of who has read it').fill('Ana Okafor');
  await phone.getByRole('button', { name: 'We have read it' }).click();
  await phone.getByRole('button', { name: 'Open our application' }).click();
  await phone.getByText('your application is open').waitFor();
  await phone.goto(await mailedLink(portal, email));
  await phone.locator('main form button[type=submit]').click();
  await phone.waitForURL((url) => !url.pathname.startsWith('/sign-in'));
  await phone.goto('/host');
}
