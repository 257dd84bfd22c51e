import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { system } from '../../src/platform/index.js';
import { QuestionsService } from '../../src/yls/form/questions.service.js';
import { SummitsService } from '../../src/yls/summit/summits.service.js';
import { PASSWORD } from '../auth/support/auth-portal.js';
import { eventually } from '../support/eventually.js';
import { aJury, aReviewer, cardsOf, decideJury, openJury } from '../yls/support/a-jury.js';
import { dayFromNow, startYlsPortal, type YlsPortal } from '../yls/support/yls-portal.js';
import { expectAccessible, newVisitor, screenshot } from './support/browser.js';
import { aRealFilm, plays } from './support/real-film.js';
import { press } from './support/story.js';

let yls: YlsPortal;
beforeAll(async () => {
  yls = await startYlsPortal({ capacity: 1 });
  await yls.portal.app.get(QuestionsService).copy(system, yls.summitId, null);
});
afterAll(() => yls.portal.stop());

async function signedIn({ email }: { email: string }, width: number): Promise<Page> {
  const page = await newVisitor({ at: yls.portal.url, width });
  await page.goto('/sign-in');
  await page.locator('input[name=email]').fill(email);
  await page.locator('input[name=password]').fill(PASSWORD);
  await page.locator('main button[type=submit]').first().click();
  await page.waitForURL((url) => !url.pathname.startsWith('/sign-in'));
  return page;
}

/** By the link in the mail, without an account and without scripts. */
async function byLink(address: string): Promise<Page> {
  const page = await newVisitor({ at: yls.portal.url, width: 360, javaScriptEnabled: false });
  await page.goto(await yls.portal.linkTo(address));
  return page;
}

const formId = async () => (await yls.portal.sql<{ id: string }>('SELECT id FROM application'))[0]!.id;
const registrationId = async () => (await yls.portal.sql<{ id: string }>('SELECT id FROM yls_registration'))[0]!.id;

async function begin(phone: Page): Promise<void> {
  await phone.goto('/yls/mine/new?place=Irondequoit');
  await press(phone, 'Begin the application');
  await phone.goto(`/applications/${await formId()}/sections/person`);
  await phone.getByText('Female', { exact: true }).click();
  await phone.getByLabel('What people call you').fill('Amara');
  await press(phone, 'Save and continue');
  await phone.goto(`/applications/${await formId()}/sections/essays`);
  for (const essay of await phone.locator('textarea').all())
    await essay.fill('I am Amara, and I led the garden of our school through a dry year.');
  await press(phone, 'Save and continue');
  await phone.goto('/yls/mine/guardian');
  await phone.getByLabel('Name of the guardian').fill('Ngozi Okafor');
  await phone.getByLabel('E-mail address of the guardian').fill('ngozi@example.org');
  await press(phone, 'Save');
}

async function sendFilm(phone: Page): Promise<void> {
  await phone.goto(`/applications/${await formId()}/documents`);
  const film = { name: 'me.webm', mimeType: 'video/webm', buffer: await aRealFilm(phone) };
  const pieces: string[] = [];
  phone.on('request', (request) => request.url().includes('/files/resumable') && pieces.push(request.method()));
  await phone.locator('input[type=file]').setInputFiles(film);
  const sent = phone.waitForResponse((answer) => /\/films\//.test(answer.url()));
  await phone.getByRole('button', { name: 'Send', exact: true }).click();
  await sent;
  await eventually(async () => {
    await phone.goto(`/applications/${await formId()}/documents`);
    return (await phone.locator('video').count()) > 0;
  });
  expect(pieces).toEqual(['POST', 'PATCH']);
  expect(await plays(phone)).toBe(true);
}

async function recommended(
  phone: Page,
  { name, email, as }: { name: string; email: string; as: string },
): Promise<void> {
  await phone.goto(`/applications/${await formId()}/references`);
  await phone.getByLabel('Name', { exact: true }).fill(name);
  await phone.getByLabel('E-mail').fill(email);
  await press(phone, 'Send the link');
  const theirs = await byLink(email);
  await theirs.getByText(as, { exact: true }).click();
  await theirs.getByLabel('How long, and from where').fill('Four years, at school');
  await theirs.getByLabel('How does the student lead').fill('Amara asks before she decides.');
  await theirs.getByText('Gladly', { exact: true }).click();
  await press(theirs, 'Send my answers');
  await theirs.getByText(`Thank you, ${name}`).waitFor();
}

test('A student applies with a film, two people recommend her, her mother signs, reviewers read, staff release, and she takes the place', async () => {
  const student = await yls.portal.person({ displayName: 'Amara Okafor', birthDate: dayFromNow(-16 * 366) });
  const phone = await signedIn(student, 360);
  await begin(phone);
  await sendFilm(phone);
  await recommended(phone, { name: 'Tom Teach', email: 'tom@example.org', as: 'Teacher' });
  await recommended(phone, { name: 'Olena Koval', email: 'olena@example.org', as: 'Local sister-city contact' });
  await phone.goto('/yls/mine');
  await screenshot(phone, 'yls-mine-360');
  await press(phone, 'Hand in');
  const mother = await byLink('ngozi@example.org');
  await mother.getByLabel('Your full name').fill('Ngozi Okafor');
  await press(mother, 'I sign');
  await mother.getByText('Thank you, Ngozi Okafor').waitFor();

  const reviewer = await aReviewer(yls);
  const roundId = await aJury(yls, yls.summitId, [reviewer]);
  await openJury(yls, roundId);
  const desk = await signedIn(reviewer, 1280);
  const [card] = await cardsOf(yls, roundId, reviewer);
  await desk.goto(card!);
  expect(await plays(desk)).toBe(true);
  expect(await desk.locator('main').innerText()).not.toContain('Amara');
  for (const scale of await desk.locator('fieldset.scale').all()) await scale.locator('label').nth(4).click();
  await desk.getByLabel('What speaks for it?').fill('She listens first.');
  await expectAccessible(desk);
  await screenshot(desk, 'yls-card-1280');
  await press(desk, /^Save/);
  await eventually(async () => {
    const cards = await yls.portal.sql<{ status: string }>(`SELECT status FROM scorecard WHERE works_well <> ''`);
    return cards[0]?.status === 'complete';
  });
  await decideJury(yls, roundId);
  await yls.portal.app.get(SummitsService).step(system, yls.summitId, { event: 'close' });

  const staff = await signedIn(await yls.portal.person({ roles: [{ role: 'staff' }] }), 1280);
  await staff.goto(`/yls/registrations/${await registrationId()}`);
  await staff.getByText('She listens first.').waitFor();
  await expectAccessible(staff);
  await screenshot(staff, 'yls-decision-1280');
  await staff.goto(`/yls/summits/${yls.summitId}/review`);
  await press(staff, 'Decide 1 as suggested');
  await expectAccessible(staff);
  await screenshot(staff, 'yls-decisions-1280');
  await staff.setViewportSize({ width: 360, height: 740 });
  await expectAccessible(staff);
  await screenshot(staff, 'yls-decisions-360');
  await press(staff, 'Release all decisions');

  await phone.goto('/yls/mine');
  await phone.getByText('You are invited').waitFor();
  await press(phone, 'Take the place');
  await phone.getByText('You have taken your place').first().waitFor();
  await screenshot(phone, 'yls-taken-360');
});
