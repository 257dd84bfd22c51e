import { afterAll, afterEach, beforeAll, expect, test } from '@jest/globals';
import { Temporal } from 'temporal-polyfill';
import { StandingClock } from '../../src/host-families/standing/standing-clock.service.js';
import { aCompleteFamily, today, type Desk } from '../host-families/support/host-story.js';
import { startPortal, type TestPortal } from '../support/portal.js';
import { newVisitor } from './support/browser.js';
import { asksForReference, fillHome, sendsLink, signs, tellsAddress, vouches } from './support/family-forms.js';
import {
  act,
  aScreener,
  atFile,
  doAgain,
  expectState,
  familyPhone,
  fillCheck,
  openStepsOn,
  storyHosts,
  type StoryHosts,
} from './support/screeners.js';
import { fillDate, look, mailedLink, press, signIn } from './support/story.js';

let portal: TestPortal;
let hosts: StoryHosts;
let desk: Desk;
beforeAll(async () => {
  portal = await startPortal({ POSTS_PER_MINUTE: '10000' });
  hosts = await storyHosts(portal);
  const interviewer = await aScreener(hosts, { name: 'Rosa Interviewer' });
  desk = { interviewer, decider: await aScreener(hosts, { name: 'Dana Decider', role: 'coordinator' }) };
});
afterEach(() => portal.travelTo());
afterAll(() => portal.stop());

/** From now on it is this day where the family lives. */
const travelTo = (day: Temporal.PlainDate, plainTime = '04:00') =>
  portal.travelTo(new Date(day.toZonedDateTime({ timeZone: 'America/New_York', plainTime }).epochMilliseconds));

/** A day of March that lies ahead, and before an approval of today has run out. */
function nextInMarch(): Temporal.PlainDate {
  const now = Temporal.PlainDate.from(today());
  const late = Temporal.PlainDate.from({ year: now.year, month: 3, day: 28 });
  const isAhead = Temporal.PlainDate.compare(now.add({ days: 3 }), late) < 0;
  return isAhead ? late : Temporal.PlainDate.from({ year: now.year + 1, month: 3, day: 2 });
}

/** What the portal does each night. */
const strike = () => portal.app.get(StandingClock, { strict: false }).strike();

test('a single adult is looked at once more, by somebody whom the desk proposes, and who is not the interviewer', async () => {
  const story = await aCompleteFamily(hosts, { isSingle: true });
  await story.screen(desk);
  const reviewer = await aScreener(hosts, { name: 'Rae Reviewer' });
  const office = await atFile(portal, desk.decider, story);
  await press(office, 'Ask for a second-level review');
  const next = office.locator('#next');
  await next.getByText('Who may make the second-level review').waitFor();
  const may = await next.getByRole('table').innerText();
  expect([may.includes('Rae Reviewer'), may.includes('Rosa Interviewer')]).toEqual([true, false]);
  await next.locator('summary').click();
  const barred = next.locator('.who-may__others li').filter({ hasText: 'Rosa Interviewer' });
  expect(await barred.first().innerText()).toContain('22 CFR 62.25(j)(9)');
  await look(office, 'host-second-review');
  const rosa = await atFile(portal, desk.interviewer, story);
  await act(rosa, 'Record the second-level review', 'A sister in the next street');
  expect(await rosa.locator('main').innerText()).toContain('22 CFR 62.25(j)(9)');
  await look(rosa, 'host-second-review-refused');
  const rae = await atFile(portal, reviewer, story);
  await act(rae, 'Record the second-level review', 'A sister in the next street, the choir, two colleagues');
  expect(await rae.getByText('Who may decide').count()).toBe(1);
  await office.reload();
  await act(office, 'Approve', 'Well rooted');
  await expectState(office, 'Approved');
  await expectState(await familyPhone(portal, story), 'Approved');
});

test('a move, told on a phone without scripts, reopens exactly the steps that it touches', async () => {
  const story = await aCompleteFamily(hosts);
  await story.openHome(desk);
  const phone = await familyPhone(portal, story, false);
  await phone.getByRole('link', { name: 'Tell us what has changed' }).click();
  await phone.getByRole('link', { name: 'We have moved' }).click();
  await fillDate(phone, 'since', new Date(`${today()}T12:00:00Z`));
  await fillHome(phone, story.movedHome());
  await press(phone, 'Save');
  await phone.getByRole('heading', { name: 'Your file is on hold' }).waitFor();
  const office = await atFile(portal, desk.decider, story);
  await expectState(office, 'On hold');
  expect(await openStepsOn(office)).toEqual([
    'Home and rooms',
    'Photographs',
    'School and community',
    'Interview in the home',
    'A coordinator within reach',
    'Approval',
  ]);
  await look(office, 'host-moved');
  await doAgain(office, ['Interview in the home']);
  expect(await office.locator('main').innerText()).toContain('22 CFR 62.25(j)(3)');
  await story.host.post('/host/rooms', story.room);
  await story.interview(desk.interviewer);
  await office.goto(story.deskPath);
  await doAgain(office, ['Interview in the home', 'Home and rooms', 'Photographs', 'School and', 'A coordinator']);
  expect(await openStepsOn(office)).toEqual(['Approval']);
  await act(office, 'Approve', 'The new home is as good');
  await expectState(office, 'Available');
});

test('a daughter who turns 18 in March is seen ahead, and the home waits for her check from that day on', async () => {
  const birthday = nextInMarch();
  const story = await aCompleteFamily(hosts, { daughterBorn: birthday.subtract({ years: 18 }).toString() });
  await story.openHome(desk);
  await strike();
  const phone = await familyPhone(portal, story);
  await phone.getByText('Ida Lind turns 18').waitFor();
  await look(phone, 'host-turns-18');
  const clocks = await newVisitor({ at: portal.url });
  await signIn(clocks, desk.decider.email);
  await clocks.goto('/duties?when=open');
  await clocks.getByRole('table').getByText('Check somebody of a host family who turns 18').first().waitFor();
  await look(clocks, 'host-clocks');
  travelTo(birthday);
  await strike();
  const office = await atFile(portal, desk.decider, story);
  expect(await openStepsOn(office)).toEqual(['Background checks']);
  await doAgain(office, ['Background checks']);
  expect(await office.locator('main').innerText()).toContain('22 CFR 62.25(j)(7)');
  await office.goto(story.deskPath);
  const check = { name: 'Ida Lind', kind: 'Criminal check', on: birthday.toString() };
  await fillCheck(office, check);
  await office.getByText('Ida Lind has not given leave for a check').first().waitFor();
  await office.goto(`/applications/${story.applicationId}/signatures`);
  await office.getByText('Ida Lind has no e-mail address here yet').waitFor();
  await tellsAddress(await familyPhone(portal, story), 'Ida Lind', 'ida@example.org');
  await office.reload();
  await sendsLink(office);
  const ida = await newVisitor({ at: portal.url, width: 360, javaScriptEnabled: false });
  await signs(ida, await mailedLink(portal, 'ida@example.org'), 'Ida Lind');
  await office.goto(story.deskPath);
  for (const kind of ['Criminal check', 'Sex offender registry']) await fillCheck(office, { ...check, kind });
  await look(office, 'host-check-of-18');
  await doAgain(office, ['Background checks']);
  expect(await openStepsOn(office)).toEqual(['Approval']);
  await act(office, 'Approve', 'Ida has given her own address, and is checked');
  await expectState(office, 'Available');
});

test('a cousin cannot vouch: the page names the paragraph, and the family is asked for somebody else', async () => {
  const story = await aCompleteFamily(hosts, { references: ['neighbour'] });
  const phone = await familyPhone(portal, story);
  await phone.getByRole('link', { name: 'Name one more person who can vouch for you' }).click();
  await look(phone, 'host-references');
  await asksForReference(phone, 'Cora Cousin', 'cora@example.org');
  const cousin = await vouches(portal, 'cora@example.org', 'relative');
  await cousin.getByRole('heading', { name: 'Thank you; we need somebody else' }).waitFor();
  expect(await cousin.locator('main').innerText()).toContain('22 CFR 62.25(j)(5)');
  await phone.reload();
  await phone.getByText('Cannot count').waitFor();
  await phone.goto('/host');
  await phone.getByRole('link', { name: 'Name one more person who can vouch for you' }).waitFor();
});

test('a coordinator whose check expires today works until the day is over; tomorrow the desk is closed', async () => {
  const story = await aCompleteFamily(hosts);
  const checkedOn = Temporal.PlainDate.from(today()).subtract({ days: 300 });
  const lastDay = checkedOn.add({ months: 12 }).subtract({ days: 1 });
  const coordinator = await aScreener(hosts, { name: 'Tom Lastday', checkedOn: checkedOn.toString() });
  travelTo(lastDay, '23:50');
  const office = await atFile(portal, coordinator, story);
  await office.getByRole('heading', { name: 'The Lind family' }).waitFor();
  await office.goto('/vetting/own');
  await look(office, 'host-worker-last-day');
  travelTo(lastDay.add({ days: 1 }), '00:01');
  const answers = [];
  for (const path of [story.deskPath, `/applications/${story.applicationId}/references`, '/host-families/files'])
    answers.push((await office.goto(path))?.status());
  expect(answers).toEqual([403, 404, 403]);
  await look(office, 'host-desk-closed');
  await office.goto('/vetting/own');
  await office.getByText('There is no clear criminal check').waitFor();
  await look(office, 'host-worker-check-expired');
});
