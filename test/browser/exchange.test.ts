import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { DutyClock } from '../../src/duties/clock/duty-clock.service.js';
import { LivingClock } from '../../src/exchange/living/living-clock.service.js';
import { system } from '../../src/platform/index.js';
import type { AuthPortal } from '../auth/support/auth-portal.js';
import { aHomeCalled } from '../exchange/support/a-board.js';
import { dayFromNow } from '../exchange/support/exchange-portal.js';
import { packUp } from '../exchange/support/pack-up.js';
import {
  aReadyStudent,
  PlacementStory,
  startPlacing,
  type OpenHome,
  type Placing,
} from '../exchange/support/placing.js';
import { bringOwnFile } from '../exchange/support/whole-file.js';
import { aVettedWorker } from '../host-families/support/host-story.js';
import { liveFrom, nextApril } from './support/another-day.js';
import { allAgree, speaksSpanish, talksWithoutLine } from './support/exchange-story.js';
import {
  agrees,
  at,
  atLink,
  chooseOption,
  does,
  fillDay,
  follow,
  namesMother,
  nextMonth,
  records,
  seen,
  signsAll,
  textOf,
  travelTo,
} from './support/exchange-people.js';
import { answer, press } from './support/story.js';

type Somebody = Awaited<ReturnType<AuthPortal['person']>>;

const MOTHER = 'oksana@example.org';
/** Days from 20 April: the first one in Irondequoit, in August, and that of the move, in November. */
const [ARRIVAL, MOVE] = [118, 206];

let placing: Placing;
let portal: AuthPortal;
let garden: OpenHome;
let harbor: OpenHome;
let olena: Somebody;
let coordinator: Somebody;
let officer: Somebody;
let applicationId: string;
let backToToday: () => void;

beforeAll(async () => {
  backToToday = liveFrom(nextApril());
  placing = await startPlacing();
  ({ portal } = placing.exchange);
  await aVettedWorker(placing.hosts, { name: 'Vera Visitor' });
  garden = await aHomeCalled(placing, 'The Garden family');
  harbor = await aHomeCalled(placing, 'The Harbor family', {}, { beds: 2, takesSecond: true });
  await aHomeCalled(placing, 'The Orchard family');
  const { memberId } = placing.exchange;
  const birthDate = dayFromNow(120 - 17 * 365);
  olena = await portal.person({ displayName: 'Olena Kovalenko', birthDate });
  coordinator = await portal.person({ displayName: 'Carla Reed', roles: [{ role: 'coordinator', scope: memberId }] });
  const officers = 'SELECT id, email FROM account WHERE id = $1';
  officer = (await portal.sql<Somebody>(officers, [placing.officer.accountId]))[0]!;
}, 240_000);
afterAll(async () => {
  await portal.stop();
  backToToday();
});

const path = (below = '', id = applicationId) => `/exchange/applications/${id}${below}`;
const placements = (id?: string) => path('/placements', id);

test('a girl from Poltava applies, her mother signs by a link, and three desks say yes', async () => {
  const phone = await at(portal, olena, { path: '/exchange/mine', isPhone: true });
  await phone.locator('[name=place]').fill('Poltava');
  await press(phone, 'Find my town');
  await seen(phone, 'exchange-start');
  await press(phone, 'Begin my application');
  await seen(phone, 'exchange-mine-draft');
  const [begun] = await portal.sql<{ id: string; formId: string }>(
    `SELECT a.id, f.id AS "formId" FROM exchange_application a JOIN application f ON f.subject_id = a.id WHERE a.account_id = $1`,
    [olena.id],
  );
  applicationId = begun!.id;
  await bringOwnFile(portal, { ...begun!, student: { ...system, kind: 'account', accountId: olena.id } });
  await follow(phone, 'Name your parents');
  await namesMother(phone, 'Oksana Kovalenko', MOTHER);
  await seen(phone, 'exchange-parents');
  await phone.goto('/exchange/mine');
  await press(phone, 'Send it to my parents to sign');
  await seen(phone, 'exchange-mine-with-parents');

  const mother = await atLink(portal, MOTHER);
  await seen(mother, 'exchange-parent');
  await signsAll(mother, 'Oksana Kovalenko');
  expect(await textOf(mother)).toContain('You have signed all.');
  await seen(mother, 'exchange-parent-signed');

  const sends = { role: 'coordinator', scope: placing.exchange.communityId } as const;
  const sender = await portal.person({ displayName: 'Iryna Bondar', roles: [sends] });
  const poltava = await at(portal, sender, { path: '/exchange' });
  await seen(poltava, 'exchange-pipeline');
  await follow(poltava, 'Olena Kovalenko');
  await seen(poltava, 'exchange-application');
  await follow(poltava, 'Nominate to a member');
  await press(poltava, 'Nominate to a member');
  const desk = await at(portal, coordinator, { path: path() });
  await press(desk, 'Accept for the member');
  await press(desk, 'Give it to the sponsor');
  const sponsor = await at(portal, officer, { path: path(), isOfficer: true });
  await press(sponsor, 'Begin to read it');
  await press(sponsor, 'Select the student');
  await phone.reload();
  expect(await textOf(phone)).toContain('You are selected!');
}, 150_000);

test('a home is proposed from the board, and everybody says yes before anybody reads a name', async () => {
  const desk = await at(portal, coordinator, { path: path('/acceptance') });
  await chooseOption(desk, 'schoolId', 'Lakeside');
  await desk.locator('[name=signerName]').fill('Grace Hill');
  await desk.locator('[name=signerTitle]').fill('Principal');
  await fillDay(desk, 'signedOn', dayFromNow(-1));
  await answer(desk, 'tuition', 'waived');
  await answer(desk, 'letters', 'more-than-five');
  await press(desk, 'Record the acceptance');
  await follow(desk, 'Possible homes, by the plan');
  await seen(desk, 'exchange-board-of-olena');
  const card = desk.locator('.board-card').filter({ hasText: 'The Garden family' });
  const loaded = desk.waitForEvent('load');
  await card.getByRole('button', { name: 'Propose this home' }).click();
  await loaded;
  await seen(desk, 'exchange-board-proposed');
  await desk.goto(path());
  await follow(desk, 'Placements');
  await press(desk, 'Ask the family');
  await seen(desk, 'exchange-placements');

  const hosts = await at(portal, garden.story, { path: '/host', isPhone: true });
  await follow(hosts, 'A student for your home');
  const shown = await textOf(hosts);
  expect(shown).toContain('Ukraine');
  for (const name of ['Olena', 'Kovalenko', 'Poltava', 'Lakeside']) expect(shown).not.toContain(name);
  await seen(hosts, 'exchange-home-card');
  await agrees(hosts, 'Nora Lind', 'Yes, we would like to host');
  await desk.reload();
  await press(desk, 'Ask the student and the parents');

  const phone = await at(portal, olena, { path: '/exchange/mine', isPhone: true });
  await seen(phone, 'exchange-mine-selected');
  await follow(phone, 'Read and answer');
  expect(await textOf(phone)).not.toContain('Garden');
  await seen(phone, 'exchange-mine-home');
  await agrees(phone, 'Olena Kovalenko', 'Yes, I agree to this home');
  const mother = await atLink(portal, MOTHER);
  expect(await textOf(mother)).not.toContain('Garden');
  await seen(mother, 'exchange-agreement');
  await agrees(mother, 'Oksana Kovalenko', 'Yes, I agree');

  await desk.reload();
  await does(desk, 'The school has confirmed', () => fillDay(desk, 'confirmedOn', dayFromNow(-1)));
  const sponsor = await at(portal, officer, { path: placements(), isOfficer: true });
  await press(sponsor, 'Confirm for the sponsor');
  await desk.reload();
  await press(desk, 'Tell each side the names');
  await hosts.reload();
  expect(await textOf(hosts)).toContain('Olena Kovalenko');
  await seen(hosts, 'exchange-home-named');
  await phone.reload();
  expect(await textOf(phone)).toContain('The Garden family');
  await seen(phone, 'exchange-mine-home-named');
}, 150_000);

test('a family says no, and the next home by the plan is chosen ahead', async () => {
  const japanese = { name: 'Taro Sato', called: 'Taro', country: 'JP', nativeLanguages: ['ja'] };
  const { id } = await aReadyStudent(placing, { displayName: 'Taro Sato', student: japanese });
  const desk = await at(portal, coordinator, { path: placements(id) });
  await chooseOption(desk, 'bedOfferId', 'The Harbor family');
  await seen(desk, 'exchange-placements-new');
  await press(desk, 'Hold the bed and ask the family');
  const hosts = await at(portal, harbor.story, { path: '/exchange/home', isPhone: true });
  await hosts.locator('summary', { hasText: 'No, not this time' }).click();
  await answer(hosts, 'code', 'dates');
  await hosts.locator('[name=text]').fill('We are away in August.');
  await seen(hosts, 'exchange-home-refusal');
  await press(hosts, 'Send the no');
  await hosts.getByText('Nobody is proposed to you at the moment').waitFor();
  await seen(hosts, 'exchange-home-empty');
  await desk.reload();
  expect(await textOf(desk)).toContain('The family declined');
  expect(await textOf(desk)).toContain('The home that comes next by the plan is chosen ahead.');
  expect(await desk.locator('select[name=bedOfferId] option:checked').textContent()).toContain('The Orchard family');
  await press(desk, 'Hold the bed and ask the family');
  await seen(desk, 'exchange-placements-alternate');
  const orchard = desk.locator('main section').filter({ hasText: 'The Orchard family' }).first();
  expect(await orchard.innerText()).toContain('The family decides');
}, 150_000);

test('two who speak Spanish do not live in one home: the page names the paragraph', async () => {
  const [lucia, carmen] = [await speaksSpanish(placing, 'Lucía', 'MX'), await speaksSpanish(placing, 'Carmen', 'ES')];
  const mexican = await new PlacementStory(placing, harbor, lucia).propose();
  const desk = await at(portal, coordinator, { path: placements(carmen.id) });
  await chooseOption(desk, 'bedOfferId', 'The Harbor family');
  await press(desk, 'Hold the bed and ask the family');
  expect(await textOf(desk)).toContain('22 CFR 62.25(l)(1)(ii)');
  await seen(desk, 'exchange-two-of-one-language');
  await desk.goto(path('', carmen.id));
  await follow(desk, 'Possible homes, by the plan');
  expect(await desk.locator('#excluded').innerText()).toContain('22 CFR 62.25(l)(1)(ii)');
  await seen(desk, 'exchange-board-barred');
  await desk.goto(placements(lucia.id));
  await does(desk, 'Cancel it', () => desk.locator('[name=reason]').fill('Another home fits her better.'));
  expect(await mexican.state()).toBe('cancelled');
});

test('with papers and visa in hand she travels, and arrives in Irondequoit', async () => {
  const sponsor = await at(portal, officer, { path: path(), isOfficer: true });
  await records(sponsor, 'Record the DS-2019', dayFromNow(-1));
  const desk = await at(portal, coordinator, { path: path() });
  await records(desk, 'Record the visa', dayFromNow(-1));
  await packUp(portal, applicationId);
  await follow(desk, 'Papers');
  await seen(desk, 'exchange-papers');
  await sponsor.reload();
  await records(sponsor, 'Clear for the journey', dayFromNow(ARRIVAL - 1));
  await seen(sponsor, 'exchange-application-cleared');

  portal.travel({ days: ARRIVAL + 1 });
  const there = await at(portal, coordinator, { path: path() });
  await records(there, 'Record the arrival', dayFromNow(ARRIVAL));
  await there.goto(placements());
  await does(there, 'The student has moved in', () => fillDay(there, 'movedInOn', dayFromNow(ARRIVAL)));
  const phone = await at(portal, olena, { path: '/exchange/mine', isPhone: true });
  expect(await textOf(phone)).toContain('You are on your exchange');
  await seen(phone, 'exchange-mine-there');
}, 150_000);

test('a month without a talk climbs from level to level on the board of duties', async () => {
  travelTo(portal, nextMonth(dayFromNow(ARRIVAL)));
  await portal.app.get(LivingClock, { strict: false }).strike();
  const [talk] = await portal.sql<{ dueAt: Date }>(
    `SELECT due_at AS "dueAt" FROM duty WHERE subject_id = $1 AND kind = 'exchange.student-contact' ORDER BY due_at DESC LIMIT 1`,
    [applicationId],
  );
  const levels: string[] = [];
  const heard = (await portal.mails(officer.email)).length;
  for (const [hours, level] of [
    [-48, 'Reminded'],
    [1, 'Coordinators know'],
    [73, 'Staff know'],
  ] as const) {
    travelTo(portal, new Date(talk!.dueAt.getTime() + hours * 3_600_000));
    await portal.app.get(DutyClock, { strict: false }).strike();
    const board = await at(portal, coordinator, { path: '/duties?kind=exchange.student-contact' });
    const line = board.locator('main tbody tr').filter({ hasText: 'Olena' }).last();
    if ((await line.innerText()).includes(level)) levels.push(level);
    if (hours === 1) await seen(board, 'exchange-duties');
  }
  expect(levels).toEqual(['Reminded', 'Coordinators know', 'Staff know']);
  expect((await portal.mails(officer.email)).length).toBeGreaterThan(heard);
  const desk = await at(portal, coordinator, { path: '/exchange/living' });
  await seen(desk, 'exchange-living');
  await follow(desk, 'Olena');
  expect(await textOf(desk)).toContain('22 CFR 62.25(d)(11)');
  await seen(desk, 'exchange-living-late');
}, 150_000);

test('the talk is written down at last, on a telephone without a line, and arrives when there is one', async () => {
  const phone = await at(portal, coordinator, { path: path('/contacts/new?party=student'), isPhone: true });
  await talksWithoutLine(phone, dayFromNow(ARRIVAL + 20), 'She likes her school.');
  await phone.waitForURL(new RegExp(`${path('/contacts')}$`));
  expect(await phone.locator('main').textContent()).toContain('She likes her school.');
  await seen(phone, 'exchange-talk-arrived');
});

test('a student moves in November, with the reason, and both homes stand in the history', async () => {
  portal.travel({ days: MOVE + 1 });
  const desk = await at(portal, coordinator, { path: placements() });
  const why = 'Her allergy to the cat that came in fall.';
  await does(desk, 'The student is going to move', async () => {
    await chooseOption(desk, 'code', 'Health');
    await desk.locator('details[open] [name=text]').fill(why);
  });
  await chooseOption(desk, 'bedOfferId', 'The Harbor family');
  await fillDay(desk, 'fromOn', dayFromNow(MOVE));
  await press(desk, 'Hold the bed and ask the family');
  await seen(desk, 'exchange-placements-moving');
  await allAgree(placing, harbor, { ...olena, applicationId, parentEmail: MOTHER });
  await desk.reload();
  await does(desk, 'The student has left the home', () => fillDay(desk, 'endedOn', dayFromNow(MOVE)));
  await does(desk, 'The student has moved in', () => fillDay(desk, 'movedInOn', dayFromNow(MOVE)));
  await seen(desk, 'exchange-placements-moved');
  await desk.goto(path('/contacts'));
  const homes = await desk.getByRole('table').filter({ hasText: 'The Garden family' }).innerText();
  for (const words of ['The Harbor family', why, 'November']) expect(homes).toContain(words);
  await seen(desk, 'exchange-living-moved');
}, 150_000);
