import { afterAll, beforeAll, expect, test } from '@jest/globals';
import readXlsxFile from 'read-excel-file/node';
import { system, type Actor } from '../../src/platform/index.js';
import { queriesOf } from '../support/queries.js';
import { answerAsGuardian } from './support/guardian.js';
import { aDraft, aSeason, aStudent, stateOf, submit, submitWithConsent, type Season } from './support/season.js';
import { YaasInTest } from './support/yaas-in-test.js';

let yaas: YaasInTest;
let season: Season;
let own: Actor;
let other: Actor;
let days = 0;

const coordinatorOf = (scope: string) => [{ role: 'coordinator', scope }];

beforeAll(async () => {
  yaas = await YaasInTest.start();
  season = await aSeason(yaas);
  own = await yaas.account({ email: 'own@example.org', name: 'Ona Wills', roles: coordinatorOf(season.memberId) });
  other = await yaas.account({ email: 'o@example.org', name: 'Otto Rey', roles: coordinatorOf(season.otherMemberId) });
});
afterAll(() => yaas.stop());

interface Wishes {
  category?: string;
  title?: string;
  email?: string;
  asked?: boolean;
  birthDate?: string;
}

/** An entry that was sent in; consented to unless `asked` alone. Categories take turns, so that no quota ends. */
async function anEntry({ category, title, email, asked = false, birthDate }: Wishes = {}): Promise<string> {
  days += 1;
  const born = birthDate ?? `2011-0${(days % 9) + 1}-11`;
  const student = await aStudent(yaas, { birthDate: born });
  const fields = { ...(title && { title }), ...(email && { guardianEmail: email }) };
  const turn = category ?? (days % 2 ? 'poetry' : 'literature');
  const id = await aDraft(yaas, season, { student, category: turn, fields });
  if (asked) await submit(yaas, student, id);
  else await submitWithConsent(yaas, { student, id });
  return id;
}

/** Makes room in the quotas for the next test. */
const goneAgain = (ids: readonly string[]) =>
  Promise.all(ids.map((id) => yaas.as(system, (unit) => yaas.service.withdraw(unit, id))));

const acts = (ids: readonly string[], fields: Record<string, string>, actor = own) => {
  const body = new URLSearchParams(fields);
  for (const id of ids) body.append('id', id);
  return yaas.postForm('/yaas/desk/acts', body, actor);
};

test('a reminder to the guardian is one press, and the next one has to wait a day', async () => {
  const id = await anEntry({ asked: true, email: 'slow@example.org' });
  expect((await yaas.post(`/yaas/desk/entries/${id}/reminders`, {}, own)).status).toBe(303);
  expect((await yaas.post(`/yaas/desk/entries/${id}/reminders`, {}, own)).status).toBe(409);
  expect(await yaas.rows('SELECT 1 FROM mail_message WHERE to_address = $1', ['slow@example.org'])).toHaveLength(2);
  expect(await (await yaas.get('/yaas/desk?state=awaiting_guardian', own)).text()).toContain('Reminded');
  await goneAgain([id]);
});

test('a mail that came back is shown, and another address gets a new link while the first one ends', async () => {
  const id = await anEntry({ asked: true, email: 'pupil@school.example' });
  await yaas.rows(`UPDATE mail_message SET state = 'bounced' WHERE to_address = 'pupil@school.example'`);
  expect(await (await yaas.get('/yaas/desk?state=awaiting_guardian', own)).text()).toContain('Mail came back');
  expect(await (await yaas.get(`/yaas/desk/entries/${id}`, own)).text()).toContain('came back');
  const guardian = { guardianName: 'Augusta', guardianEmail: 'home@example.org' };
  await yaas.post(`/yaas/desk/entries/${id}/guardian`, guardian, own);
  expect(await yaas.rows('SELECT 1 FROM mail_message WHERE to_address = $1', ['home@example.org'])).toHaveLength(1);
  expect(await (await yaas.get('/yaas/desk?state=awaiting_guardian', own)).text()).not.toContain('Mail came back');
  await goneAgain([id]);
});

test('a coordinator cannot give their own address as the guardian’s', async () => {
  const id = await anEntry({ asked: true });
  const guardian = { guardianName: 'Ona', guardianEmail: 'OWN@example.org' };
  expect((await yaas.post(`/yaas/desk/entries/${id}/guardian`, guardian, own)).status).toBe(422);
  await goneAgain([id]);
});

test('a letter has a code of its own that opens the questions, and it is on record who printed it', async () => {
  const id = await anEntry({ asked: true });
  const page = await (await yaas.post(`/yaas/desk/entries/${id}/letter`, {}, own)).text();
  const link = /https?:\/\/[^/\s<]+(\/consent\/[^\s<]+)/.exec(page)![1]!.replaceAll('&amp;', '&');
  expect(page).toContain('data:image/svg+xml;base64');
  await answerAsGuardian(yaas, link);
  expect(await stateOf(yaas, id)).toBe('awaiting_sponsor');
  const printed = await yaas.rows(`SELECT account_id FROM audit_record WHERE action = 'consent.link_printed'`);
  expect(printed).toEqual([{ account_id: own.accountId }]);
  await goneAgain([id]);
});

test('another member’s coordinator can do none of it', async () => {
  const id = await anEntry({ asked: true });
  for (const act of ['reminders', 'letter'])
    expect((await yaas.post(`/yaas/desk/entries/${id}/${act}`, {}, other)).status).toBe(404);
  const guardian = { guardianName: 'x', guardianEmail: 'x@example.org' };
  expect((await yaas.post(`/yaas/desk/entries/${id}/guardian`, guardian, other)).status).toBe(404);
  expect(await (await yaas.get('/yaas/desk/entries.csv?state=awaiting_guardian', other)).text()).not.toContain(
    'Bridge',
  );
  expect(await (await yaas.get('/yaas/desk?q=Bridge', other)).text()).not.toContain('The Bridge');
  const page = await (await acts([id], { act: 'nudge' }, other)).text();
  expect(page).toContain('0 done, 1 not');
  expect(page).not.toContain('The Bridge');
  await goneAgain([id]);
});

test('many are confirmed in one step, each by its own rules, and what is refused is told', async () => {
  const ids = [await anEntry(), await anEntry(), await anEntry({ asked: true })];
  const page = await (await acts(ids, { act: 'confirm' })).text();
  expect(page).toContain('2 done, 1 not');
  expect(await Promise.all(ids.map((id) => stateOf(yaas, id)))).toEqual([
    'submitted',
    'submitted',
    'awaiting_guardian',
  ]);
  await goneAgain(ids);
});

test('many are returned with one reason and one day, at most a month away', async () => {
  const ids = [await anEntry(), await anEntry()];
  expect(await (await acts(ids, { act: 'return' })).text()).toContain('For 2 entries');
  expect((await acts(ids, { act: 'return', reason: 'Turn it', due: 'soon' })).status).toBe(422);
  const late = await (await acts(ids, { act: 'return', reason: 'Turn it', due: '2026-12-24' })).text();
  expect(late).toContain('0 done, 2 not');
  await acts(ids, { act: 'return', reason: 'Turn it', due: '2026-04-10' });
  expect(await Promise.all(ids.map((id) => stateOf(yaas, id)))).toEqual(['returned', 'returned']);
  await goneAgain(ids);
});

test('of those returned, the first to be due stands first, page by page', async () => {
  const ids = [await anEntry({ title: 'Later' }), await anEntry({ title: 'Sooner' })];
  await acts([ids[0]!], { act: 'return', reason: 'x', due: '2026-04-15' });
  await acts([ids[1]!], { act: 'return', reason: 'x', due: '2026-03-22' });
  const page = await (await yaas.get('/yaas/desk?state=returned', own)).text();
  expect(page.indexOf('Sooner')).toBeLessThan(page.indexOf('Later'));
  const after = await (await yaas.get(`/yaas/desk?state=returned&after=${ids[1]}`, own)).text();
  expect(after).toContain('Later');
  expect(after).not.toContain('Sooner');
  await goneAgain(ids);
});

test('search finds a title, a name and a code in whatever state; a wildcard is only a letter', async () => {
  const id = await anEntry({ title: 'Quarz 100% here' });
  const found = async (q: string) =>
    (await (await yaas.get(`/yaas/desk?q=${encodeURIComponent(q)}`, own)).text()).includes(id);
  for (const q of ['quarz', '100%', 'featherstone', id.slice(-8).toUpperCase()])
    expect([q, await found(q)]).toEqual([q, true]);
  for (const q of ['q_arz', '%%', 'nobody']) expect([q, await found(q)]).toEqual([q, false]);
  await goneAgain([id]);
});

test('a label shows the name as the family wished, and no work that may not be shown', async () => {
  const shown = await anEntry({ title: 'Shown' });
  const student = await aStudent(yaas, { birthDate: '2012-12-12' });
  const hidden = await aDraft(yaas, season, { student, category: 'literature', fields: { title: 'Kept in' } });
  const answers = { enter: 'yes', judge: 'yes', exhibit_web: 'no', name_form: 'none', print_promotion: 'no' };
  await submitWithConsent(yaas, { student, id: hidden, answers });
  const page = await (await yaas.get('/yaas/desk/labels?state=awaiting_sponsor', own)).text();
  expect(page).toContain('Shown');
  expect(page).toMatch(/Wilhelmina \d+\./);
  expect(page).not.toContain('Wilhelmina Featherstone');
  expect(page).not.toContain('Kept in');
  await goneAgain([shown, hidden]);
});

test('the table of entries runs no formula that somebody wrote as a title', async () => {
  const id = await anEntry({ title: '=HYPERLINK("http://evil.example","x")' });
  const csv = await (await yaas.get('/yaas/desk/entries.csv?state=awaiting_sponsor', own)).text();
  expect(csv).toContain(`"'=HYPERLINK`);
  const xlsx = await yaas.get('/yaas/desk/entries.xlsx?state=awaiting_sponsor', own);
  const [sheet] = await readXlsxFile(Buffer.from(await xlsx.arrayBuffer()));
  expect(sheet!.data.map((row) => row[1])).toContain(`'=HYPERLINK("http://evil.example","x")`);
  await goneAgain([id]);
});

test('the desk tells where places become scarce', async () => {
  const ids = [await anEntry({ category: 'poetry', birthDate: '2010-01-01' })];
  ids.push(await anEntry({ category: 'poetry', birthDate: '2010-02-01' }));
  const page = await (await yaas.get('/yaas/desk', own)).text();
  expect(page).toContain('3 of 5 places left: Poetry');
  await goneAgain(ids);
});

const cost = async (address: string) => (await queriesOf(() => yaas.get(address, own))).length;

test('one entry and four cost the list, the search and the labels the same queries', async () => {
  const ids = [await anEntry()];
  const addresses = [
    '/yaas/desk?state=awaiting_sponsor',
    '/yaas/desk?q=bridge',
    '/yaas/desk/labels?state=awaiting_sponsor',
  ];
  const before = [];
  for (const address of addresses) before.push(await cost(address));
  for (let more = 0; more < 3; more += 1) ids.push(await anEntry());
  const after = [];
  for (const address of addresses) after.push(await cost(address));
  expect(after).toEqual(before);
  await goneAgain(ids);
});
