import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { aHome } from '../host-families/support/host-portal.js';
import { today, type HostStory, type VettedWorker } from '../host-families/support/host-story.js';
import { startPortal, type TestPortal } from '../support/portal.js';
import { newVisitor } from './support/browser.js';
import {
  asksForReference,
  describesTheRoom,
  fillHome,
  recordsInterview,
  sendsLink,
  signs,
  tellsWhoLivesThere,
  vouches,
} from './support/family-forms.js';
import {
  aSeekingCity,
  coordinatorAnswers,
  familyAsks,
  familyOpensItsApplication,
  type SeekingCity,
} from './support/host-family.js';
import { act, aScreener, atFile, expectState, fileOf, fillCheck, handsOn } from './support/screeners.js';
import { answer, fillDate, look, mailedLink, press } from './support/story.js';

let portal: TestPortal;
let city: SeekingCity;
beforeAll(async () => {
  portal = await startPortal({ POSTS_PER_MINUTE: '10000' });
  city = await aSeekingCity(portal);
});
afterAll(() => portal.stop());

test('a family of four asks on its phone, is answered honestly, signs on two phones, and opens its home', async () => {
  const email = 'ana@example.org';
  const phone = await familyAsks(portal, city, email);
  const desk = await coordinatorAnswers(portal, city, 'You are our last hope: we need a host family now.');
  await desk.getByText('These words cannot be used to look for families').waitFor();
  await desk.getByText('22 CFR 62.25(m)(2)').first().waitFor();
  expect(await desk.getByLabel('Your own words').inputValue()).toContain('last hope');
  await desk.getByLabel('Your own words').fill('May I call you on Tuesday evening?');
  await desk.getByRole('button', { name: 'Send the answer' }).click();
  await desk.getByText('Your answer is on its way.').waitFor();
  await look(desk, 'host-inquiry');
  await familyOpensItsApplication(portal, phone, email);
  await phone.getByText('Ana Okafor').first().waitFor();
  await look(phone, 'host-application');
  const story = await fileOf(portal, city.memberId, email);
  await bringsItsApplication(phone, story);
  const screener = await aScreener({ portal: handsOn(portal), memberId: city.memberId }, dana);
  const office = await atFile(portal, screener, story);
  await screens(office, story, screener);
  await act(office, 'Approve', 'A warm home');
  await office.locator('summary', { hasText: 'Record the orientation' }).click();
  await fillDate(office, 'orientedOn', new Date(today()));
  await press(office, 'Record the orientation');
  await press(office, 'Open the home for a student');
  await expectState(office, 'Available');
  await look(office, 'host-available');
  await phone.goto('/host');
  await phone.getByText('Your home is open for a student').waitFor();
}, 120_000);

const dana = { name: 'Dana Decider', role: 'coordinator' } as const;

/** People, home, answers, references and signatures; what is not typed here, photographs among it, is brought by services. */
async function bringsItsApplication(phone: Page, story: HostStory): Promise<void> {
  await tellsWhoLivesThere(phone, [
    { name: 'Ana Okafor', born: '1982-04-03', gender: 'female', email: 'ana@example.org' },
    { name: 'Ben Okafor', born: '1980-09-21', gender: 'male', email: 'ben@example.org' },
    { name: 'Ida Okafor', born: '2016-02-10', gender: 'female' },
    { name: 'Jon Okafor', born: '2018-05-30', gender: 'male' },
  ]);
  await phone.goto('/host/home');
  await fillHome(phone, aHome());
  await press(phone, 'Save');
  await describesTheRoom(phone);
  await story.answer(['confidential']);
  await phone.getByRole('link', { name: 'Answer the confidential part' }).click();
  await answer(phone, 'income', 'to_75');
  for (const asked of ['assistance', 'charges', 'rewarded', 'other_sponsor', 'relative'])
    await answer(phone, asked, 'no');
  await look(phone, 'host-confidential');
  await press(phone, 'Save and continue');
  await story.sendPhotographs();
  await story.refer({ relation: 'friend' });
  await phone.goto(`/applications/${story.applicationId}/references`);
  await asksForReference(phone, 'June Farrow', 'june@example.org');
  await (await vouches(portal, 'june@example.org', 'neighbour')).getByText('Thank you, June Farrow').waitFor();
  await signOnTwoPhones(phone, story);
  await press(phone, 'Submit the application');
  await phone.getByText('Your application has arrived').waitFor();
}

/** Each by links of their own: the application, and leave for the check. */
async function signOnTwoPhones(phone: Page, { applicationId }: HostStory): Promise<void> {
  const ben = await newVisitor({ at: portal.url, width: 360, javaScriptEnabled: false });
  for (const left of [4, 3, 2, 1]) {
    await phone.goto(`/applications/${applicationId}/signatures`);
    expect(await phone.locator('main details[open]').count()).toBe(left);
    const isBen = left % 2 === 0;
    await sendsLink(phone);
    const link = await mailedLink(portal, isBen ? 'ben@example.org' : 'ana@example.org');
    await signs(isBen ? ben : phone, link, isBen ? 'Ben Okafor' : 'Ana Okafor');
  }
  await phone.goto('/host');
  await look(phone, 'host-ready');
}

/** The visit with everybody, the checks of both adults, and the photographs. */
async function screens(office: Page, story: HostStory, screener: VettedWorker): Promise<void> {
  await press(office, 'Begin screening');
  await office.goto(`/applications/${story.applicationId}/interviews/new`);
  await look(office, 'host-interview');
  await recordsInterview(office, today());
  await office.goto(story.deskPath);
  for (const name of ['Ana Okafor', 'Ben Okafor'])
    for (const kind of ['Criminal check', 'Sex offender registry'])
      await fillCheck(office, { name, kind, on: today() });
  await story.acceptPhotographs(screener);
  await press(office, 'Interview, references and checks are done');
}

test('the pages for would-be hosts are whole on a phone in Arabic, from right to left, and on a desk', async () => {
  const phone = await newVisitor({ at: portal.url, width: 360, locale: 'ar' });
  await phone.goto('/host-families');
  expect(await phone.locator('html').getAttribute('dir')).toBe('rtl');
  await look(phone, 'host-overview-arabic');
  const wide = await newVisitor({ at: portal.url });
  await wide.goto('/host-families');
  await look(wide, 'host-overview');
});
