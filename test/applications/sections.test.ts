import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { sectionPath } from '../../src/applications/index.js';
import type { Caller } from '../auth/support/caller.js';
import { queriesOf } from '../support/queries.js';
import { CampPortal, type Family } from './support/camp-portal.js';

let camp: CampPortal;
beforeAll(async () => {
  camp = await CampPortal.start();
});
afterAll(() => camp.stop());

const about = ({ applicationId }: Family) => sectionPath(applicationId, 'about');
const health = ({ applicationId }: Family) => sectionPath(applicationId, 'health');

/** What the page's own script sends. */
const autosave = (caller: Caller, path: string, form: Record<string, string>) =>
  fetch(caller.url + path, {
    method: 'POST',
    body: new URLSearchParams(form),
    headers: {
      accept: 'application/json',
      'sec-fetch-site': 'same-origin',
      cookie: [...caller.jar].map(([name, value]) => `${name}=${value}`).join('; '),
    },
  });

const versionOf = (html: string) => /name="version" value="(\d+)"/.exec(html)?.[1];

const stateOf = async ({ applicationId }: Family, code: string) => {
  const found = (await camp.queries.completeness(camp.work.read(), [applicationId])).get(applicationId)!;
  return found.sections.find((section) => section.code === code)!;
};

const lacking = async (family: Family, code: string) => (await stateOf(family, code)).lacks.map(({ field }) => field);

const readsOf = (applicationId: string) =>
  camp.portal.sql<{ projection: string; by: string | null }>(
    `SELECT projection, account_id AS by FROM sensitive_read WHERE $1 = ANY(subject_ids) ORDER BY id`,
    [applicationId],
  );

describe('A section of an application', () => {
  test('is filled in bit by bit: what is there is kept, what is missing is told and stands in nobody’s way', async () => {
    const family = await camp.family();
    const answer = await family.own.post(about(family), { version: '0', why: 'We love lakes', pets: '' });
    expect(answer.location).toBe(sectionPath(family.applicationId, 'week'));
    expect((await family.own.get(about(family))).text).toContain('We love lakes');
    expect(await lacking(family, 'about')).toEqual(['pets']);
    const checked = await family.own.get(`${about(family)}?check=yes`);
    expect(checked.text).toContain('Please answer: “Do you have pets?”');
  });

  test('leads from the last one to the programme’s page', async () => {
    const family = await camp.family();
    const answer = await family.own.post(health(family), { version: '0', allergies: 'None' });
    expect(answer.location).toBe(`/camp/${family.subjectId}`);
  });

  test('saves itself, and tells the page the version that it now stands for', async () => {
    const family = await camp.family();
    const first = await autosave(family.own, about(family), { version: '0', why: 'We love lakes' });
    expect(await first.json()).toEqual({ values: { version: '1' } });
    const second = await autosave(family.own, about(family), { version: '1', why: 'We love lakes and hills' });
    expect(await second.json()).toEqual({ values: { version: '2' } });
  });

  test('keeps what cannot stay as it is, and says what is wrong with it', async () => {
    const family = await camp.family();
    const path = sectionPath(family.applicationId, 'week');
    const answer = await family.own.post(path, { version: '0', beds: 'seven', when: 'third', note: 'x'.repeat(201) });
    expect(answer.status).toBe(422);
    expect(answer.text).toContain('“How many beds?”: Please type a whole number from 1 to 6.');
    expect(answer.text).toContain('“Which week?”: Please choose one of the answers offered.');
    expect(answer.text).toContain('“Anything else?”: It has 201 characters; please shorten it to 200.');
    expect(answer.text).toContain('value="seven"');
    expect(versionOf(answer.text)).toBe('1');
    expect(await lacking(family, 'week')).toEqual(['beds', 'when', 'note']);
  });

  test.each([
    ['five words are five words', 'We love lakes and hills', []],
    ['the sixth is one too many', 'We love lakes and blue hills', ['why']],
  ])('counts by the portal’s own counter: %s', async (_what, why, missing) => {
    const family = await camp.family();
    await family.own.post(about(family), { version: '0', why, pets: 'no' });
    expect(await lacking(family, 'about')).toEqual(missing);
  });

  test('refuses what nobody types by hand', async () => {
    const family = await camp.family();
    expect((await family.own.post(about(family), { version: '0', why: 'x'.repeat(50_001) })).status).toBe(422);
    expect((await family.own.post(about(family), { version: 'new' })).status).toBe(422);
    expect((await stateOf(family, 'about')).isUntouched).toBe(true);
  });

  test('asks some questions only after some answers, whatever is typed into the others', async () => {
    const family = await camp.family();
    const words = { why: 'We love lakes', which: 'dog', sinceDay: '30', sinceMonth: '2', sinceYear: '2020' };
    await family.own.post(about(family), { version: '0', ...words, pets: 'no' });
    expect(await lacking(family, 'about')).toEqual([]);
    const wrong = await family.own.post(about(family), { version: '1', ...words, pets: 'yes' });
    expect(wrong.text).toContain('“Since when?”: There is no such day.');
    await family.own.post(about(family), { version: '2', ...words, pets: 'yes', sinceDay: '29' });
    const { applicationId } = family;
    const answers = await camp.do(({ manager, actor }) => camp.queries.answers(manager, actor, { applicationId }));
    expect(answers['about']).toEqual({ why: 'We love lakes', pets: true, which: ['dog'], since: '2020-02-29' });
    const page = await family.own.get(about(family));
    expect(page.text).toContain('Only if you answered “Yes” to “Do you have pets?”:');
  });
});

describe('Two windows', () => {
  test('never overwrite one another: the second sees both and decides', async () => {
    const family = await camp.family();
    await family.own.post(about(family), { version: '0', why: 'We love lakes' });
    const late = await family.own.post(about(family), { version: '0', why: 'We have time' });
    expect(late.status).toBe(409);
    expect(late.text).toContain('Saved in another window, too');
    expect(late.text).toMatch(/We love lakes[\s\S]*We have time/);
    expect((await family.own.get(about(family))).text).not.toContain('We have time');
    await family.own.post(about(family), { version: versionOf(late.text)!, why: 'We have time' });
    expect((await family.own.get(about(family))).text).toContain('We have time');
  });

  test('nor does the one that saves itself', async () => {
    const family = await camp.family();
    await autosave(family.own, about(family), { version: '0', why: 'We love lakes' });
    const late = await autosave(family.own, about(family), { version: '0', why: 'We have time' });
    expect(late.status).toBe(409);
  });

  test('that typed the same are no conflict', async () => {
    const family = await camp.family();
    await autosave(family.own, about(family), { version: '0', why: 'We love lakes' });
    const same = await autosave(family.own, about(family), { version: '0', why: 'We love lakes' });
    expect(await same.json()).toEqual({ values: { version: '1' } });
  });

  test('that save at the same moment leave one saved and one told', async () => {
    const family = await camp.family();
    const texts = ['one', 'two', 'three', 'four'];
    const all = await Promise.all(texts.map((why) => autosave(family.own, about(family), { version: '0', why })));
    expect(all.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([201, 409, 409, 409]);
  });
});

describe('Who may', () => {
  test('is said by the programme: for a stranger the application does not exist', async () => {
    const family = await camp.family();
    const stranger = await camp.portal.signedIn(await camp.portal.person());
    expect((await stranger.get(about(family))).status).toBe(404);
    expect((await stranger.post(about(family), { version: '0', why: 'Hello' })).status).toBe(404);
    expect((await camp.portal.caller().get(about(family))).location).toContain('/sign-in');
  });

  test('read one group reads no other, and fills in nothing', async () => {
    const family = await camp.family();
    await family.own.post(health(family), { version: '0', allergies: 'Peanut' });
    const roles = [{ role: 'coordinator', scope: family.scope }] as const;
    const leader = await camp.portal.signedIn(await camp.portal.person({ roles: [...roles] }));
    const page = await leader.get(about(family));
    expect(page.text).toContain('This part can be read at the moment, but not changed.');
    expect(page.text).not.toContain('Health');
    expect((await leader.get(health(family))).status).toBe(404);
    expect((await leader.post(about(family), { version: '0', why: 'Hello' })).status).toBe(403);
  });

  test('fill in depends on the moment: what was handed in stands', async () => {
    const family = await camp.family();
    camp.camp.closed.add(family.subjectId);
    expect((await family.own.post(about(family), { version: '0', why: 'Hello' })).status).toBe(403);
  });
});

describe('A sensitive group', () => {
  test('is read with a trace of who read which, and nothing else leaves one', async () => {
    const family = await camp.family();
    await family.own.post(about(family), { version: '0', why: 'We love lakes', pets: 'no' });
    await autosave(family.own, health(family), { version: '0', allergies: 'Peanut' });
    await stateOf(family, 'health');
    const nurse = await camp.portal.person({ roles: [{ role: 'staff' }] });
    await (await camp.portal.signedIn(nurse)).get(health(family));
    expect(await readsOf(family.applicationId)).toEqual([{ projection: 'camp.health', by: nurse.id }]);
  });
});

describe('Many applications', () => {
  test('are asked what they lack in as many queries as one', async () => {
    const families = [await camp.family(), await camp.family(), await camp.family()];
    for (const family of families) await autosave(family.own, about(family), { version: '0', why: 'Lakes' });
    const ids = families.map(({ applicationId }) => applicationId);
    const one = await queriesOf(() => camp.queries.completeness(camp.work.read(), ids.slice(0, 1)));
    const many = await queriesOf(() => camp.queries.completeness(camp.work.read(), ids));
    expect(many).toHaveLength(one.length);
    expect(one).toHaveLength(2);
  });

  test('cost a page of a section the same, empty or filled', async () => {
    const family = await camp.family();
    await family.own.get(about(family));
    const empty = await queriesOf(() => family.own.get(about(family)));
    await autosave(family.own, about(family), { version: '0', why: 'Lakes' });
    const filled = await queriesOf(() => family.own.get(about(family)));
    expect(filled).toHaveLength(empty.length);
    expect(filled.length).toBeLessThanOrEqual(5);
  });
});
