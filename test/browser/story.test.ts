import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { realFile } from '../registry/support/partnership-file.js';
import { addressesThatTell, searchesIn, searchesThatTell } from '../support/blind-probes.js';
import { isInDirectory, leaksOf } from '../support/blindness.js';
import { aPerson } from '../support/people.js';
import { routesOf } from '../support/routes.js';
import { startPortal, type TestPortal } from '../support/portal.js';
import { newVisitor } from './support/browser.js';
import {
  judgeEmail,
  painter,
  painterGuardian,
  pictureFile,
  pictureTitle,
  places,
  poem,
  poemTitle,
  poet,
  poetGuardian,
  rounds,
  secrets,
} from './support/cast.js';
import { exhibitedTitles, expectWithoutPlace } from './support/exhibit.js';
import { pictureWithGps } from './support/gps-picture.js';
import { acceptTheRounds, everythingInReachOf, fetchAs, scoreBoth, signInByLink } from './support/judge.js';
import { idsOfMakers, mailsTo } from './support/makers.js';
import {
  aMemberIn,
  answer,
  expectHeading,
  fillDate,
  importPartnerships,
  look,
  mailedLink,
  openEdition,
  countResult,
  press,
  signIn,
} from './support/story.js';
import { beginEntry, declareAndName, describeWork, signUp } from './support/student.js';

let portal: TestPortal;
let staffEmail: string;
const coordinators = new Map<string, string>();
beforeAll(async () => {
  portal = await startPortal({ POSTS_PER_MINUTE: '10000' });
  const imported = await importPartnerships(portal);
  if (realFile) expect(imported).toBe(2072);
  for (const [city, state] of [
    ['Irondequoit', 'New York'],
    ['Portland', 'Oregon'],
  ] as const) {
    const scope = await aMemberIn(portal, city, state);
    const { email } = await aPerson(portal.app, { role: 'coordinator', scope, displayName: `Desk of ${city}` });
    coordinators.set(city, email);
  }
  await openEdition(portal);
  staffEmail = (await aPerson(portal.app, { role: 'staff', displayName: 'Programme staff' })).email;
});
afterAll(() => portal.stop());

/**
 * These ask the registry for a city: it is public and forgives typos, so that a name may well resemble a place. The rule book of blindness
 * asks them for names that resemble none.
 */
const asksForPlaces = (search: string): boolean =>
  /^\/(judging\/profile|yaas\/enter|yaas\/others\/child)\?/.test(search);

describe('the story of two works, from the partnerships to the exhibit', () => {
  test('a student of 13 on a phone enters a picture that knows where it was taken', async () => {
    const page = await newVisitor({ at: portal.url, width: 360 });
    await signUp(page, portal, painter);
    await beginEntry(page, painter);
    await look(page, '01-work');
    const buffer = await pictureWithGps();
    await page.locator('input[type=file]').setInputFiles({ name: pictureFile, mimeType: 'image/jpeg', buffer });
    await page.getByRole('button', { name: 'Send the file' }).click();
    await page.getByText('Your file is here.').waitFor();
    await page.getByAltText('Your work, as it will be seen').waitFor();
    await look(page, '02-uploaded');
    await page.getByRole('link', { name: 'Go on' }).click();
    await describeWork(page, {
      title: pictureTitle,
      statement: 'The upper city is mine. The one in the water is our partner.',
      alternativeText: 'Houses at night above a river; in the water another city is mirrored.',
    });
    await declareAndName(page, painterGuardian);
    await look(page, '03-check');
    await press(page, 'Send in my work');
    await expectHeading(page, pictureTitle);
    await look(page, '04-sent');
    await page.goto('/yaas/enter');
    await page.getByText('You already have a piece in this showcase.').first().waitFor();
  });

  test('a student of 16 without scripts enters a poem, and loses nothing to a mistake', async () => {
    const page = await newVisitor({ at: portal.url, width: 360, javaScriptEnabled: false });
    await signUp(page, portal, poet);
    await beginEntry(page, poet);
    await page.getByLabel('Your poem').fill(`${poem}\n${poet.name}`);
    await press(page, 'Save and go on');
    await describeWork(page, { title: poemTitle, statement: 'What do bridges hear?' });
    await declareAndName(page, poetGuardian);
    await page
      .getByText(/your name/i)
      .first()
      .waitFor();
    await page.goto(page.url().replace('/check', '/work'));
    expect(await page.getByLabel('Your poem').inputValue()).toContain('The bridge in yours is stone.');
    await page.getByLabel('Your poem').fill(poem);
    await press(page, 'Save and go on');
    await page.goto(page.url().replace('/about', '/check'));
    await press(page, 'Send in my work');
    await expectHeading(page, poemTitle);
  });

  test.each([painterGuardian, poetGuardian])(
    'the guardian %j consents by their own link, without an account',
    async (guardian) => {
      const page = await newVisitor({ at: portal.url, width: 360 });
      await page.goto(await mailedLink(portal, guardian.email));
      expect(await page.locator('input[type=radio]:checked').count()).toBe(0);
      await look(page, `05-consent-${guardian === painterGuardian ? 'picture' : 'poem'}`);
      for (const scope of ['enter', 'judge', 'exhibit_web']) await answer(page, `answer_${scope}`, 'yes');
      await answer(page, 'answer_name_form', 'first_initial');
      await answer(page, 'answer_print_promotion', 'no');
      await page.locator('input[name=signature]').fill(guardian.name);
      await answer(page, 'relation', 'parent');
      await press(page, 'Send my answers');
      await look(page, '06-consented');
    },
  );

  test.each([
    ['Irondequoit', pictureTitle],
    ['Portland', poemTitle],
  ])('the coordinator of %s confirms “%s”', async (city, title) => {
    const page = await newVisitor({ at: portal.url });
    await signIn(page, coordinators.get(city)!);
    await page.goto('/yaas/desk');
    await look(page, '07-desk');
    await page.getByRole('link', { name: title }).click();
    await look(page, '08-desk-entry');
    await press(page, 'Confirm this entry');
    await page.getByText('Confirmed. The student has a mail.').waitFor();
  });

  test.each([/Classic art/, /Poetry/])('staff plan a round over %s and invite a judge by mail', async (category) => {
    const page = await newVisitor({ at: portal.url });
    await signIn(page, staffEmail);
    await page.goto('/judging/rounds/new');
    const choice = await page
      .locator('select[name=works] option')
      .filter({ hasText: category })
      .first()
      .getAttribute('value');
    await page.locator('select[name=works]').selectOption(choice);
    await page.getByLabel('Name of the round').fill(`Final: ${category.source}`);
    await page.locator('[name=judgesPerEntry]').fill('1');
    await page.locator('[name=minimumCards]').fill('1');
    await fillDate(page, 'opensOn', new Date());
    await fillDate(page, 'closesOn', new Date(Date.now() + 7 * 86_400_000));
    await press(page, 'Plan the round');
    await page.getByText('Invite a judge').click();
    await page.locator('[name=name]').fill('Tobias Inkwell');
    await page.locator('[name=email]').fill(judgeEmail);
    await press(page, 'See what they could judge');
    await press(page, 'Send the invitation');
    await look(page, '09-round');
  });

  test('the judge accepts, and staff draw and open', async () => {
    const judge = await newVisitor({ at: portal.url });
    await acceptTheRounds(judge, portal);
    const staff = await newVisitor({ at: portal.url });
    await signIn(staff, staffEmail);
    for (const { name } of rounds) {
      await staff.goto('/judging/rounds');
      await staff.getByRole('link', { name }).click();
      await press(staff, 'Take in the works and check conflicts');
      await staff.getByRole('link', { name: 'Look at the draw' }).click();
      await press(staff, 'Keep this draw');
      await press(staff, 'Open the round');
    }
    await look(staff, '11-open');
    await scoreBoth(judge);
  });

  test('nothing that the judge can reach tells who made the works, or where', async () => {
    const judge = await newVisitor({ at: portal.url });
    await signInByLink(judge, portal);
    const fetchAsJudge = await fetchAs(judge, portal);
    const found = await everythingInReachOf(fetchAsJudge);
    const seen = found.filter(({ status }) => status === 200).map(({ address }) => address.split('?')[0]!);
    const paths = [...new Set(seen)];
    expect(paths.filter((path) => /^\/judging\/cards\/[^/]+$/.test(path))).toHaveLength(2);
    expect(paths.filter((path) => path.startsWith('/files/')).length).toBeGreaterThan(0);
    expect(leaksOf(found, [...secrets, ...places])).toEqual([]);
    const searches = searchesIn(found).filter((search) => !isInDirectory(search) && !asksForPlaces(search));
    expect(await searchesThatTell(fetchAsJudge, searches, [painter.name, poet.name, pictureFile])).toEqual([]);
    const patterns = routesOf(portal.app).flatMap(({ method, path }) => (method === 'GET' ? [path] : []));
    expect(await addressesThatTell(fetchAsJudge, patterns, await idsOfMakers(portal))).toEqual([]);
    expect(leaksOf(await mailsTo(portal, judgeEmail), [...secrets, ...places])).toEqual([]);
  });

  test('staff close, count, decide and release; the families see it then, not before', async () => {
    const staff = await newVisitor({ at: portal.url });
    await signIn(staff, staffEmail);
    for (const { name } of rounds) {
      await staff.goto('/judging/rounds');
      await staff.getByRole('link', { name }).click();
      await press(staff, 'Close the round now');
      await countResult(staff);
      await press(staff, 'Let this run count');
      await staff.getByRole('link', { name: 'Decide the places' }).first().click();
      await press(staff, 'Decide');
    }
    expect(await exhibitedTitles(portal)).toEqual([]);
    for (const { name } of rounds) {
      await staff.goto('/judging/rounds');
      await staff.getByRole('link', { name }).click();
      await staff.getByRole('link', { name: 'Release the result' }).click();
      await look(staff, '13-release');
      await press(staff, 'Release now');
    }
    expect(await exhibitedTitles(portal)).toEqual([pictureTitle, poemTitle]);
  });

  test('the public sees both works with the names consented to, and nobody learns where the picture was taken', async () => {
    const page = await newVisitor({ at: portal.url });
    await page.goto('/exhibit');
    await look(page, '14-exhibit');
    await page.getByRole('link', { name: pictureTitle }).click();
    await page.getByText('Mira L.').first().waitFor();
    await page
      .getByText(/Irondequoit/)
      .first()
      .waitFor();
    await look(page, '15-picture');
    const sources = await page
      .locator('main img')
      .evaluateAll((images) => images.map((image) => (image as unknown as { src: string }).src));
    expect(sources.length).toBeGreaterThan(0);
    for (const source of sources) await expectWithoutPlace(source);
    await page.goto('/exhibit');
    await page.getByRole('link', { name: poemTitle }).click();
    await page.getByText('Teo S.').first().waitFor();
    await look(page, '16-poem');
  });

  test('a guardian takes the consent back, and the work is gone at once', async () => {
    const page = await newVisitor({ at: portal.url, width: 360 });
    await page.goto(await mailedLink(portal, poetGuardian.email));
    await page
      .getByRole('link', { name: /withdraw/i })
      .first()
      .click();
    await look(page, '17-withdrawal');
    await page.locator('main form button[type=submit]').first().click();
    expect(await exhibitedTitles(portal)).toEqual([pictureTitle]);
  });
});
