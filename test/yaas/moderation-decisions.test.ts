import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { system, visitor, type Actor } from '../../src/platform/index.js';
import { queriesOf } from '../support/queries.js';
import { aDraft, aSeason, aStudent, stateOf, submitWithConsent, type Season } from './support/season.js';
import { YaasInTest } from './support/yaas-in-test.js';

let yaas: YaasInTest;
let season: Season;
let staff: Actor;
let second: Actor;
let coordinator: Actor;

beforeAll(async () => {
  yaas = await YaasInTest.start();
  season = await aSeason(yaas);
  const roles = [{ role: 'staff', scope: null }];
  staff = await yaas.account({ email: 'staff@example.org', name: 'Stella Proposer', roles });
  second = await yaas.account({ email: 'second@example.org', name: 'Sol Decider', roles });
  const own = [{ role: 'coordinator', scope: season.memberId }];
  coordinator = await yaas.account({ email: 'own@example.org', name: 'Ona Wills', roles: own });
});
afterAll(() => yaas.stop());

let made = 0;

async function anEntry(fields = {}): Promise<{ id: string; student: Actor }> {
  made += 1;
  const student = await aStudent(yaas, { birthDate: `20${made % 2 ? '10' : '13'}-0${(made % 9) + 1}-11` });
  const category = made % 4 < 2 ? 'poetry' : 'literature';
  const id = await aDraft(yaas, season, { student, category, fields: { title: `Bridge ${made}`, ...fields } });
  await submitWithConsent(yaas, { student, id });
  return { id, student };
}

const at = (id: string, act = '') => `/yaas/season/entries/${id}${act && `/${act}`}`;
const post = (id: string, act: string, fields: Record<string, string> = {}, actor = staff) =>
  yaas.post(at(id, act), { act, ...fields }, actor);

describe('ruling an entry out', () => {
  const proposal = { reasonCode: 'not_own_work', reason: 'It is printed in a book of 1921' };

  test('takes two people: nobody decides their own proposal, in the page or in the database', async () => {
    const { id } = await anEntry();
    expect((await post(id, 'disqualification', proposal)).status).toBe(303);
    expect((await post(id, 'disqualification-confirmation')).status).toBe(409);
    expect(await stateOf(yaas, id)).toBe('awaiting_sponsor');
    expect((await post(id, 'disqualification-confirmation', {}, second)).status).toBe(303);
    expect(await stateOf(yaas, id)).toBe('ineligible');
    const alone = yaas.rows('UPDATE disqualification SET decided_by = proposed_by WHERE entry_id = $1', [id]);
    await expect(alone).rejects.toThrow('disqualification_is_decided_by_two_people');
  });

  test('frees its places, tells the family why and until when they may appeal', async () => {
    const { id, student } = await anEntry();
    await post(id, 'disqualification', proposal);
    await post(id, 'disqualification-confirmation', {}, second);
    const slots = await yaas.rows('SELECT 1 FROM quota_slot WHERE entry_id = $1 AND released_at IS NULL', [id]);
    expect(slots).toEqual([]);
    const mails = await yaas.rows<{ text: string }>('SELECT text FROM mail_message WHERE about_id = $1 ORDER BY id', [
      id,
    ]);
    expect(mails.at(-1)!.text).toContain('printed in a book of 1921');
    expect(mails.at(-1)!.text).toContain('April 3, 2026');
    expect((await yaas.get(`/yaas/entries/${id}`, student)).status).toBe(200);
  });

  test('can be refused by the second person, and taken back after an appeal; the history stays', async () => {
    const { id } = await anEntry();
    await post(id, 'disqualification', proposal);
    await post(id, 'disqualification-refusal', { reason: 'It is a quotation, marked as one' }, second);
    expect(await stateOf(yaas, id)).toBe('awaiting_sponsor');
    await post(id, 'disqualification', proposal);
    await post(id, 'disqualification-confirmation', {}, second);
    expect((await post(id, 'disqualification-lifting', { reason: ' ' })).status).toBe(422);
    await post(id, 'disqualification-lifting', { reason: 'The book is by her grandmother, who agreed' });
    expect(await stateOf(yaas, id)).toBe('awaiting_sponsor');
    const slots = await yaas.rows('SELECT 1 FROM quota_slot WHERE entry_id = $1 AND released_at IS NULL', [id]);
    expect(slots.length).toBeGreaterThan(0);
    const page = await (await yaas.get(at(id), staff)).text();
    expect(page).toContain('Was ruled out; taken back');
    expect(page).toContain('Not ruled out');
    expect(page).toContain('Takes part again');
  });
});

describe('an exception from a rule', () => {
  test('is made by staff with a reason, is named beside the rule, and ends', async () => {
    const { id } = await anEntry();
    await yaas.rows(
      `UPDATE entrant SET birth_date = '2000-01-01' FROM entry e WHERE e.entrant_id = entrant.id AND e.id = $1`,
      [id],
    );
    expect((await yaas.post(`/yaas/entries/${id}/confirmation`, {}, coordinator)).status).toBe(409);
    expect((await post(id, 'overrides', { ruleId: 'age_at_deadline', reason: '' })).status).toBe(422);
    await post(id, 'overrides', { ruleId: 'age_at_deadline', reason: 'Ill for a year, agreed by the board' });
    expect(await (await yaas.get(`/yaas/desk/entries/${id}`, coordinator)).text()).toContain('Ill for a year');
    const [row] = await yaas.rows<{ id: string }>('SELECT id FROM eligibility_override WHERE entry_id = $1', [id]);
    await yaas.post(`${at(id)}/overrides/${row!.id}/ending`, {}, staff);
    expect((await yaas.post(`/yaas/entries/${id}/confirmation`, {}, coordinator)).status).toBe(409);
    await post(id, 'overrides', { ruleId: 'age_at_deadline', reason: 'Agreed once more' });
    expect((await yaas.post(`/yaas/entries/${id}/confirmation`, {}, coordinator)).status).toBe(303);
  });

  test.each(['consent_given', 'no_open_hold', 'work_is_unsigned', 'place_left'])(
    'is never made from %s',
    async (ruleId) => {
      const { id } = await anEntry();
      expect((await post(id, 'overrides', { ruleId, reason: 'Please' })).status).toBe(409);
    },
  );
});

describe('the entry’s page of staff', () => {
  test('is not for coordinators, nor for staff of another edition, and shows no draft', async () => {
    const { id } = await anEntry();
    const elsewhere = { ...second, grants: [{ role: 'staff', scope: '01900000-0000-7000-8000-000000000000' }] };
    expect((await yaas.get(at(id), coordinator)).status).toBe(403);
    expect((await yaas.get(at(id), elsewhere)).status).toBe(404);
    for (const act of ['cases', 'disqualification', 'overrides', 'withdrawal'])
      expect(
        (await post(id, act, { reason: 'other', note: 'x', ruleId: 'age_at_deadline', reasonCode: 'other' }, elsewhere))
          .status,
      ).toBe(404);
    const draft = await aDraft(yaas, season, { student: await aStudent(yaas) });
    expect((await yaas.get(at(draft), staff)).status).toBe(404);
  });

  test('withdraws for a family that asks by telephone', async () => {
    const { id } = await anEntry();
    expect((await post(id, 'withdrawal', { reason: 'The mother called' })).status).toBe(303);
    expect(await stateOf(yaas, id)).toBe('withdrawn');
  });

  test('opens a case; one of safety goes to the trained group, and holds at once', async () => {
    const { id } = await anEntry();
    await post(id, 'cases', { reason: 'safety', note: 'Line 4 frightens me' });
    const page = await (await yaas.get(at(id), staff)).text();
    expect(page).toContain('This entry is held');
    expect(page).not.toContain('Line 4 frightens me');
    expect((await post(id, 'disqualification', { reasonCode: 'other', reason: '' })).status).toBe(422);
  });
});

describe('the search', () => {
  test('finds by title, name, member, code and id, and one page costs the same queries as another', async () => {
    const { id, student } = await anEntry({ title: 'Kestrels over the estuary' });
    for (const q of ['estuary', student.displayName, 'Friends', id.slice(-8).toUpperCase(), id])
      expect(await (await yaas.get(`/yaas/season/entries?q=${encodeURIComponent(q)}`, staff)).text()).toContain(id);
    expect(await (await yaas.get('/yaas/season/entries?q=100%25', staff)).text()).toContain('No entry fits');
    const one = await queriesOf(() => yaas.get('/yaas/season/entries?q=estuary', staff));
    const many = await queriesOf(() => yaas.get('/yaas/season/entries', staff));
    expect(one).toHaveLength(many.length);
  });
});

describe('a concern', () => {
  test('of a visitor is a hint that staff read, once however many say it; after ten in an hour they must wait', async () => {
    const { id } = await anEntry();
    await yaas.as(system, (unit) => yaas.service.confirm(unit, id));
    await yaas.rows(
      `INSERT INTO exhibit_piece (id, slug, entry_id, edition_id, rank, category, age_group, title, statement, alternative_text, body, language, home_shown, community_id, pair, released_at)
       SELECT gen_random_uuid(), 'bridge-abc', id, edition_id, '001.x', category, age_group, title, '', '', body, 'en', false, represented_community_id, 'x', now() FROM entry WHERE id = $1`,
      [id],
    );
    const form = await yaas.get('/exhibit/bridge-abc/report');
    expect(await form.text()).toContain('Tell us what worries you');
    expect((await yaas.post('/exhibit/bridge-abc/report', { reason: 'other', note: '' }, visitor)).status).toBe(422);
    const report = (note: string) => yaas.post('/exhibit/bridge-abc/report', { reason: 'originality', note }, visitor);
    for (const note of ['I know this one', 'So do I']) expect((await report(note)).status).toBe(303);
    const cases = await yaas.rows('SELECT note, reports, state FROM moderation_case WHERE entry_id = $1', [id]);
    expect(cases).toEqual([{ note: 'I know this one\n\nSo do I', reports: 2, state: 'hint' }]);
    expect((await yaas.get('/exhibit/no-such-work/report')).status).toBe(404);
    for (let times = 0; times < 8; times += 1) await report('Again');
    expect((await report('And again')).status).toBe(429);
  });

  test('of a coordinator reaches staff for an entry of their own member alone', async () => {
    const { id } = await anEntry();
    const other = await yaas.account({
      email: 'o@example.org',
      name: 'Otto',
      roles: [{ role: 'coordinator', scope: season.otherMemberId }],
    });
    const concern = { reason: 'personal_data', note: 'The street is named' };
    expect((await yaas.post(`/yaas/desk/entries/${id}/concern`, concern, other)).status).toBe(404);
    expect((await yaas.get(`/yaas/desk/entries/${id}/concern`, coordinator)).status).toBe(200);
    expect((await yaas.post(`/yaas/desk/entries/${id}/concern`, concern, coordinator)).status).toBe(303);
    expect(await (await yaas.get(at(id), staff)).text()).toContain('Personal data in the work');
  });
});
