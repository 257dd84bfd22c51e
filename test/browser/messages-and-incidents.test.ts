import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { AccountsService } from '../../src/auth/index.js';
import { IncidentSubjects } from '../../src/incidents/index.js';
import { ThreadProgrammes } from '../../src/messages/index.js';
import { system, Work } from '../../src/platform/index.js';
import { TestHouseholds } from '../incidents/support/incidents-portal.js';
import { inThread } from '../messages/support/messages-portal.js';
import { TestProgramme } from '../messages/support/programme.js';
import { aPerson, type Person } from '../support/people.js';
import { startPortal, type TestPortal } from '../support/portal.js';
import { newVisitor, screenshot } from './support/browser.js';
import { answer, look, press, signIn } from './support/story.js';

/** Eleven at night in Chicago, where Aiko lives. */
const NIGHT = new Date('2026-11-19T05:00:00Z');

let portal: TestPortal;
let aiko: Person;
let host: Person;
let coordinator: Person;
let guard: Person;
let officer: Person;
const households = new TestHouseholds();
const programme = new TestProgramme();

beforeAll(async () => {
  portal = await startPortal({ SAFETY_CONTACT: 'Ruth Meyer, +1 202 555 0143' });
  portal.travelTo(NIGHT);
  aiko = await aPerson(portal.app, { displayName: 'Aiko Mori', birthDate: '2010-05-05' });
  host = await aPerson(portal.app, { displayName: 'Ruth Adler' });
  coordinator = await aPerson(portal.app, { displayName: 'Rosa Lindqvist' });
  guard = await trained('Dana Weiss', 'safeguarding');
  officer = await trained('Omar Reed', 'responsible_officer');
  portal.app.get(ThreadProgrammes).register(programme);
  portal.app.get(IncidentSubjects).register(households);
  const aboutId = randomUUID();
  const people = [
    inThread({ id: aiko.accountId } as never, 'minor'),
    inThread({ id: host.accountId } as never, 'adult'),
    inThread({ id: coordinator.accountId } as never, 'adult'),
  ];
  programme.circles.set(aboutId, { aboutId, scope: randomUUID(), title: 'The stay of Aiko in Irondequoit', people });
});
afterAll(() => portal.stop());

async function trained(displayName: string, role: 'safeguarding' | 'responsible_officer'): Promise<Person> {
  const person = await aPerson(portal.app, { displayName });
  const accounts = portal.app.get(AccountsService);
  const until = new Date(NIGHT.getTime() + 90 * 86_400_000);
  await portal.app
    .get(Work)
    .run(system, (unit) => accounts.grant(unit, { accountId: person.accountId, role, scope: null, until }));
  return person;
}

/** A browser in which somebody is signed in, with their second step behind them. */
async function browserOf(
  { accountId, email }: Person,
  { width = 1280, locale = 'en-US', scripts = true } = {},
): Promise<Page> {
  const page = await newVisitor({ at: portal.url, width, locale, javaScriptEnabled: scripts });
  await signIn(page, email);
  await portal.app
    .get(Work)
    .read()
    .query(
      `UPDATE web_session SET sess = jsonb_set(sess::jsonb, '{secondFactor}', 'true')::json WHERE sess->>'accountId' = $1`,
      [accountId],
    );
  return page;
}

let phone: Page;
let desk: Page;

test('a host begins a conversation at night, and an emergency reaches the student at once, on a phone without scripts', async () => {
  const page = await browserOf(host, { width: 360, scripts: false });
  await page.goto('/messages/new');
  await page.locator('label').filter({ hasText: 'The stay of Aiko' }).click();
  await page.locator('[name=title]').fill('The first week');
  await page.locator('[name=text]').fill('Welcome! What do you like for breakfast?');
  await screenshot(page, 'story-messages-new-phone');
  await press(page, 'Send');
  await page.getByText('It is night for a young person').waitFor();
  await page.locator('[name=text]').fill('The smoke alarm went off. Come down now.');
  await page.locator('label').filter({ hasText: 'This is an emergency' }).click();
  await press(page, 'Send');
  await screenshot(page, 'story-messages-thread-host-phone');
  phone = await browserOf(aiko, { width: 360, locale: 'es' });
  await phone.goto('/messages?lang=es');
  await look(phone, 'messages-list-phone');
  await phone.getByRole('link', { name: 'The first week' }).click();
  await phone.getByText('The smoke alarm went off').waitFor();
  expect(await phone.getByText('What do you like for breakfast?').count()).toBe(0);
});

test('the student answers, reports the message, and tells of an incident in her own language', async () => {
  await phone.locator('[name=text]').fill('Ya voy.');
  await press(phone, 'Enviar');
  await look(phone, 'messages-thread-phone');
  await phone
    .getByRole('link', { name: /^Denunciar el mensaje|^Denunciar/ })
    .first()
    .click();
  await answer(phone, 'reason', 'unsafe');
  await look(phone, 'messages-report-phone');
  await press(phone, 'Enviar la denuncia');
  await phone.getByText('Gracias.').waitFor();
  await phone.goto('/incidents/new');
  await answer(phone, 'kind', 'exploitation-abuse-neglect');
  await answer(phone, 'affects', 'me');
  await phone.locator('[name=words]').fill('Entra en mi cuarto de noche.');
  await look(phone, 'incidents-new-phone');
  await press(phone, 'Enviar el informe');
  await phone.getByText('Entra en mi cuarto de noche.').waitFor();
  await look(phone, 'incidents-own-phone');
});

test('the safeguarding group reads the report outside the placing line and opens the whole thread on record', async () => {
  desk = await browserOf(guard);
  await desk.goto('/messages/reports');
  await look(desk, 'messages-inbox');
  await desk.locator('main table a').first().click();
  await press(desk, 'Take it in hand');
  await look(desk, 'messages-report');
  await desk.getByRole('link', { name: 'Read the whole thread' }).click();
  await desk.getByText('You read this thread from outside').waitFor();
  await look(desk, 'messages-investigation');
});

test('the desk names the officer, records who was told, and the officer closes the case', async () => {
  await desk.goto('/incidents');
  await look(desk, 'incidents-desk');
  await desk.locator('main table a').first().click();
  await desk.locator('[name=officerId]').selectOption({ label: 'Omar Reed' });
  await press(desk, 'Assess and name the officer');
  const path = new URL(desk.url()).pathname;
  const page = await browserOf(officer);
  await page.goto(path);
  for (const [told, office] of [
    ['department', 'Exchange Visitor hotline'],
    ['authority', 'Police of Irondequoit'],
  ] as const) {
    await page.getByText('Record that somebody was told', { exact: true }).first().click();
    await answer(page, 'told', told);
    await answer(page, 'mode', 'phone');
    await page.locator('[name=office]').fill(office);
    await page.locator('[name=reference]').fill('EV-2026-118');
    for (const [part, value] of Object.entries({ dayDay: '18', dayMonth: '11', dayYear: '2026', time: '23:30' }))
      await page.locator(`[name=${part}]`).fill(value);
    await press(page, 'Record that somebody was told');
  }
  await look(page, 'incidents-case');
  await page.getByText('Close the case', { exact: true }).first().click();
  await page.locator('[name=outcome]').selectOption('passed-on');
  await page.locator('#closing [name=reason]').fill('With the police; Aiko lives with the Okafors now.');
  await press(page, 'Close the case');
  await page.getByText('The case is closed.').waitFor();
  await page.setViewportSize({ width: 360, height: 740 });
  await look(page, 'incidents-case-phone');
  await phone.goto('/incidents/own');
  await phone.getByText('Examinado y cerrado').waitFor();
});
