import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Actor } from '../../src/platform/index.js';
import { ConsentClock } from '../../src/consent/asking/consent-clock.js';
import { queriesOf } from '../support/queries.js';
import { answerAsGuardian } from './support/guardian.js';
import { aDraft, aSeason, aStudent, poem, stateOf, submit, submitWithConsent, type Season } from './support/season.js';
import { YaasInTest } from './support/yaas-in-test.js';

let yaas: YaasInTest;
let season: Season;

beforeAll(async () => {
  yaas = await YaasInTest.start();
  season = await aSeason(yaas);
});

afterAll(() => yaas.stop());

const refusalOf = async (fields: Parameters<typeof aDraft>[2]['fields'], category = 'poetry', name?: string) => {
  const student = await aStudent(yaas, name ? { name } : {});
  const id = await aDraft(yaas, season, { student, fields, category });
  return submit(yaas, student, id).then(
    () => [],
    (refusal: { rules: { id: string }[] }) => refusal.rules.map((rule) => rule.id),
  );
};

const words = (count: number) => Array.from({ length: count }, () => 'bridge').join(' ');

test('when nobody answered within the days of grace, the work is a draft again, its place is free and the student is told', async () => {
  const student = await aStudent(yaas);
  const id = await aDraft(yaas, season, { student });
  await submit(yaas, student, id);
  const clock = yaas.app.get(ConsentClock, { strict: false });
  yaas.travelTo('2026-04-09T03:59:59Z');
  await clock.expire();
  expect(await stateOf(yaas, id)).toBe('awaiting_guardian');
  yaas.travelTo('2026-04-09T04:00:00Z');
  await clock.expire();
  yaas.travelBack();
  expect(await stateOf(yaas, id)).toBe('draft');
  expect(await yaas.rows('SELECT 1 FROM quota_slot WHERE entry_id = $1 AND released_at IS NULL', [id])).toEqual([]);
  const mails = await yaas.rows('SELECT subject FROM mail_message WHERE about_id = $1 ORDER BY id', [id]);
  expect(mails.at(-1)).toEqual({ subject: 'Nobody answered for The Bridge' });
});

describe('what stands between a draft and its submission', () => {
  test('a complete poem is received, and its guardian is asked', async () => {
    const student = await aStudent(yaas);
    const id = await aDraft(yaas, season, { student });
    const { consentLinkPath } = await submit(yaas, student, id);
    expect(await stateOf(yaas, id)).toBe('awaiting_guardian');
    expect(consentLinkPath).toMatch(/^\/consent\//);
    const mails = await yaas.rows('SELECT to_address, subject FROM mail_message WHERE about_id = $1', [id]);
    expect(mails).toEqual([
      { to_address: expect.stringContaining('student-'), subject: 'We have your work: The Bridge' },
    ]);
  });

  test('a poem of two hundred words is in, of two hundred and one is not', async () => {
    expect(await refusalOf({ body: words(200) })).toEqual([]);
    expect(await refusalOf({ body: words(201) })).toEqual(['length_within_limit']);
  });

  test('a poem without words, title and declarations is told all of it at once', async () => {
    const missing = { body: ' ', title: '', ownWork: false, aiUse: null, guardianName: '', guardianEmail: '' };
    const told = ['work_present', 'title_given', 'made_by_student', 'ai_declared', 'guardian_named'];
    expect(await refusalOf(missing)).toEqual(told);
  });

  test('help by AI is welcome when it is described', async () => {
    expect(await refusalOf({ aiUse: 'aid', aiStatement: '' })).toEqual(['ai_declared']);
    expect(await refusalOf({ aiUse: 'aid', aiStatement: 'It found me rhymes.' })).toEqual([]);
  });

  test('a picture without a file and a description is not there yet', async () => {
    expect(await refusalOf({ body: '' }, 'classic_art')).toEqual(['work_present', 'described_for_all']);
  });

  test('the guardian has a mailbox of their own', async () => {
    const student = await yaas.account({ email: 'mira@example.org', name: 'Mira Quill', birthDate: '2010-01-01' });
    const id = await aDraft(yaas, season, { student, fields: { guardianEmail: 'Mira+mum@example.org' } });
    await expect(submit(yaas, student, id)).rejects.toMatchObject({ rules: [{ id: 'guardian_is_another' }] });
  });
});

describe('a work is unsigned, for judges judge blind', () => {
  const name = 'Rose Ázarova';

  test.each([
    ['the whole name in the text', { body: 'A poem.\n\nrose azarova, 2026' }],
    ['the name turned round in the title', { title: 'Azarova Rose: Bridges' }],
    ['a line that is only the first name', { body: 'The bridge is long.\n— Rose' }],
    ['“by” and the name in what is said about it', { statement: 'A poem by Rose.' }],
  ])('%s is found', async (_, fields) => {
    expect(await refusalOf(fields, 'poetry', name)).toEqual(['work_is_unsigned']);
  });

  test('a name that is a word of the poem is no signature', async () => {
    expect(await refusalOf({ body: 'A rose grows by the bridge,\nred as the evening.' }, 'poetry', name)).toEqual([]);
  });

  test('the own e-mail and school are found, too', async () => {
    expect(await refusalOf({ body: 'Greetings from Eastridge High!', school: 'Eastridge High' })).toEqual([
      'work_is_unsigned',
    ]);
  });
});

describe('what was submitted is kept as it was read', () => {
  test('a returned piece is corrected in a new revision, and the first stays', async () => {
    const student = await aStudent(yaas);
    const staff: Actor = { ...(await aStudent(yaas)), grants: [{ role: 'staff', scope: null }] };
    const id = await aDraft(yaas, season, { student });
    await submitWithConsent(yaas, { student, id });
    await yaas.as(staff, (unit) => yaas.service.giveBack(unit, id, { reason: 'A typo in line 2', due: '2026-04-10' }));
    await yaas.as(student, (unit) =>
      yaas.service.saveDraft(unit, id, { version: 2, fields: { title: 'The Bridges' } }),
    );
    const revisions = () => yaas.rows('SELECT number, title, counted FROM entry_revision WHERE entry_id = $1', [id]);
    expect(await revisions()).toEqual([{ number: 1, title: 'The Bridge', counted: 20 }]);
    await submit(yaas, student, id);
    expect((await revisions()).map(({ title }) => title)).toEqual(['The Bridge', 'The Bridges']);
    expect(await stateOf(yaas, id)).toBe('awaiting_sponsor');
  });

  test('a piece that was returned may come back after the deadline, until its own due day', async () => {
    const student = await aStudent(yaas, { birthDate: '2012-06-15' });
    const staff: Actor = { ...(await aStudent(yaas)), grants: [{ role: 'staff', scope: null }] };
    const id = await aDraft(yaas, season, { student });
    await submitWithConsent(yaas, { student, id });
    await yaas.as(staff, (unit) => yaas.service.giveBack(unit, id, { reason: 'Please check', due: '2026-04-10' }));
    yaas.travelTo('2026-04-11T03:59:00Z');
    await submit(yaas, student, id);
    expect(await stateOf(yaas, id)).toBe('awaiting_sponsor');
    yaas.travelBack();
  });

  test('revisions and published rules cannot be changed, not even by SQL', async () => {
    await expect(yaas.rows(`UPDATE entry_revision SET title = 'x'`)).rejects.toThrow('append-only');
    await expect(yaas.rows(`UPDATE rule_set_version SET rules = '{}'`)).rejects.toThrow(
      'published rules are immutable',
    );
    await expect(yaas.rows('DELETE FROM rule_set_version')).rejects.toThrow('published rules are immutable');
  });

  test('a state changes only by its lifecycle', async () => {
    await expect(yaas.rows(`UPDATE entry SET state = 'withdrawn', public_state = 'withdrawn'`)).rejects.toThrow(
      'changes only by its lifecycle',
    );
  });
});

const lateConsent = async (moment: string) => {
  yaas.travelBack();
  const student = await aStudent(yaas);
  const id = await aDraft(yaas, season, { student, category: 'literature' });
  const { consentLinkPath } = await submit(yaas, student, id);
  yaas.travelTo(moment);
  await answerAsGuardian(yaas, consentLinkPath!);
  return stateOf(yaas, id);
};

describe('a guardian has seven days more than the student', () => {
  afterAll(() => yaas.travelBack());

  test('consent on the seventh day after the deadline counts', async () => {
    expect(await lateConsent('2026-04-09T03:59:00Z')).toBe('awaiting_sponsor');
  });

  test('a day later it does not', async () => {
    expect(await lateConsent('2026-04-09T04:00:00Z')).toBe('awaiting_guardian');
  });
});

describe('when the guardian’s link did not arrive', () => {
  test('the student corrects the address; the new link works and the old one does not', async () => {
    const student = await aStudent(yaas, { birthDate: '2012-01-15' });
    const id = await aDraft(yaas, season, { student, fields: { guardianEmail: 'agusta@example.org' } });
    const { consentLinkPath } = await submit(yaas, student, id);
    const corrected = { guardianName: 'Augusta Featherstone', guardianEmail: 'augusta@example.org' };
    expect((await yaas.post(`/yaas/entries/${id}/guardian`, corrected, student)).status).toBe(303);
    expect((await yaas.get(consentLinkPath!)).status).toBe(410);
    const mails = await yaas.rows(
      `SELECT 1 FROM mail_message WHERE to_address = 'augusta@example.org' AND text LIKE '%The Bridge%'`,
    );
    expect(mails.length).toBeGreaterThan(0);
  });

  test('an address that is the student’s own is refused with its rule', async () => {
    const student = await yaas.account({ email: 'own@example.org', name: 'Ines Quill', birthDate: '2012-01-16' });
    const id = await aDraft(yaas, season, { student });
    await submit(yaas, student, id);
    const fields = { guardianName: 'Ines', guardianEmail: 'own@example.org' };
    const answer = await yaas.post(`/yaas/entries/${id}/guardian`, fields, student);
    expect(answer.status).toBe(409);
    expect(await answer.text()).toContain('same as yours');
  });
});

test('a status page costs a fixed number of queries, whatever the entry has been through', async () => {
  const student = await aStudent(yaas, { birthDate: '2013-03-03' });
  const id = await aDraft(yaas, season, { student });
  const before = await queriesOf(() => yaas.get(`/yaas/entries/${id}`, student));
  await submitWithConsent(yaas, { student, id });
  const after = await queriesOf(() => yaas.get(`/yaas/entries/${id}`, student));
  // Once somebody was asked, one more asks whether the mail arrived.
  expect(after.length - before.length).toBe(1);
  expect(after.length).toBeLessThanOrEqual(24);
});

describe('a draft never overwrites what another window saved', () => {
  test('the script is told 409, and the page gives both texts back', async () => {
    const student = await aStudent(yaas);
    const id = await aDraft(yaas, season, { student });
    const fields = { version: '1', body: 'Written in the first window', language: 'en' };
    const script = await yaas.post(`/yaas/entries/${id}/edit/work`, fields, student, 'application/json');
    expect(script.status).toBe(409);
    const page = await yaas.post(`/yaas/entries/${id}/edit/work`, fields, student);
    expect(page.status).toBe(409);
    const html = await page.text();
    expect(html).toContain('Written in the first window');
    expect(html).toContain('We built a bridge of paper');
    const [row] = await yaas.rows('SELECT body FROM entry WHERE id = $1', [id]);
    expect(row!['body']).toBe(poem.body);
  });

  test('the same text sent twice, by the script and by the button, is no conflict', async () => {
    const student = await aStudent(yaas);
    const id = await aDraft(yaas, season, { student });
    const fields = { version: '2', guardianName: 'Otto', guardianEmail: 'otto@example.org', school: 'Eastridge' };
    const path = `/yaas/entries/${id}/edit/guardian`;
    const both = [yaas.post(path, fields, student, 'application/json'), yaas.post(path, fields, student)];
    const statuses = (await Promise.all(both)).map(({ status }) => status);
    expect(statuses.toSorted((a, b) => a - b)).toEqual([201, 303]);
  });

  test('a saved step answers the script with the next version', async () => {
    const student = await aStudent(yaas);
    const id = await aDraft(yaas, season, { student });
    const fields = { version: '2', body: 'Newer', language: 'en' };
    const answer = await yaas.post(`/yaas/entries/${id}/edit/work`, fields, student, 'application/json');
    expect(await answer.json()).toEqual({ values: { version: '3' } });
  });

  test('a wrong address gives the form back with what was typed', async () => {
    const student = await aStudent(yaas);
    const id = await aDraft(yaas, season, { student });
    const fields = { version: '2', guardianName: 'Uncle Bob', guardianEmail: 'not an address', school: '' };
    const answer = await yaas.post(`/yaas/entries/${id}/edit/guardian`, fields, student);
    expect(answer.status).toBe(422);
    const html = await answer.text();
    expect(html).toContain('value="Uncle Bob"');
    expect(html).toContain('Check this e-mail address');
  });
});
