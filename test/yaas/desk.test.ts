import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { JudgedProgrammes } from '../../src/judging/index.js';
import { system, type Actor } from '../../src/platform/index.js';
import { queriesOf } from '../support/queries.js';
import {
  aDraft,
  aRound,
  aSeason,
  aStudent,
  stateOf,
  submit,
  submitWithConsent,
  type Season,
} from './support/season.js';
import { YaasInTest } from './support/yaas-in-test.js';

let yaas: YaasInTest;
let season: Season;
let own: Actor;
let other: Actor;
let staff: Actor;

const coordinatorOf = (scope: string) => [{ role: 'coordinator', scope }];

beforeAll(async () => {
  yaas = await YaasInTest.start();
  season = await aSeason(yaas);
  own = await yaas.account({ email: 'own@example.org', name: 'Ona Wills', roles: coordinatorOf(season.memberId) });
  other = await yaas.account({ email: 'o@example.org', name: 'Otto Rey', roles: coordinatorOf(season.otherMemberId) });
  staff = await yaas.account({ email: 'staff@example.org', name: 'Stella', roles: [{ role: 'staff', scope: null }] });
});

afterAll(() => yaas.stop());

const awaiting = async (birthDate?: string) => {
  const student = await aStudent(yaas, birthDate ? { birthDate } : {});
  const id = await aDraft(yaas, season, { student });
  await submitWithConsent(yaas, { student, id });
  return { student, id };
};

test('a coordinator sees the entries of their own member, and how many places are left', async () => {
  const { id } = await awaiting();
  expect(await (await yaas.get('/yaas/desk', own)).text()).toContain('The Bridge');
  const page = await (await yaas.get(`/yaas/desk/entries/${id}`, own)).text();
  expect(page).toContain('4 of 5 places left: Poetry, Ages 15–18, Irondequoit ↔ Poltava');
});

test('to a coordinator of another member they do not exist, on the page and in every act', async () => {
  const { id } = await awaiting('2012-06-15');
  expect(await (await yaas.get('/yaas/desk', other)).text()).not.toContain('The Bridge');
  expect((await yaas.get(`/yaas/desk/entries/${id}`, other)).status).toBe(404);
  const acts = { confirmation: {}, return: { reason: 'no', due: '2026-04-10' }, refusal: { reason: 'no' } };
  for (const [act, fields] of Object.entries(acts))
    expect((await yaas.post(`/yaas/entries/${id}/${act}`, fields, other)).status).toBe(404);
  expect(await stateOf(yaas, id)).toBe('awaiting_sponsor');
});

test('to staff of another edition they do not exist either', async () => {
  const { id } = await awaiting('2012-07-15');
  const roles = [{ role: 'staff', scope: '01900000-0000-7000-8000-000000000000' }];
  const elsewhere = await yaas.account({ email: 'elsewhere@example.org', name: 'Elsa', roles });
  expect(await (await yaas.get('/yaas/desk', elsewhere)).text()).not.toContain('The Bridge');
  expect((await yaas.get(`/yaas/desk/entries/${id}`, elsewhere)).status).toBe(404);
  const here = { ...elsewhere, grants: [{ role: 'staff', scope: season.editionId }] };
  expect((await yaas.get(`/yaas/desk/entries/${id}`, here)).status).toBe(200);
  await yaas.as(system, (unit) => yaas.service.withdraw(unit, id));
});

test('a draft is the student’s alone: neither coordinator nor staff finds it', async () => {
  const student = await aStudent(yaas);
  const id = await aDraft(yaas, season, { student });
  for (const actor of [own, staff]) expect((await yaas.get(`/yaas/desk/entries/${id}`, actor)).status).toBe(404);
});

test('another student’s entry does not exist', async () => {
  const { id } = await awaiting('2012-06-15');
  const stranger = await aStudent(yaas);
  for (const path of ['', '/edit/work', '/withdrawal'])
    expect((await yaas.get(`/yaas/entries/${id}${path}`, stranger)).status).toBe(404);
  for (const act of ['submission', 'withdrawal', 'consent'])
    expect((await yaas.post(`/yaas/entries/${id}/${act}`, {}, stranger)).status).toBeGreaterThanOrEqual(404);
  expect(await stateOf(yaas, id)).toBe('awaiting_sponsor');
});

test('confirmation is one press, and the student has a mail', async () => {
  const { id, student } = await awaiting();
  expect((await yaas.post(`/yaas/entries/${id}/confirmation`, {}, own)).status).toBe(303);
  expect(await stateOf(yaas, id)).toBe('submitted');
  expect(await (await yaas.get(`/yaas/entries/${id}`, student)).text()).toContain('You are in!');
  const mails = await yaas.rows('SELECT subject FROM mail_message WHERE about_id = $1 ORDER BY id', [id]);
  expect(mails.at(-1)).toEqual({ subject: 'You are in: The Bridge' });
});

test('nobody confirms an entry of their own', async () => {
  const roles = [{ role: 'coordinator', scope: season.memberId }];
  const both = await yaas.account({ email: 'both@example.org', name: 'Beatrix Ode', birthDate: '2009-01-01', roles });
  const id = await aDraft(yaas, season, { student: both, category: 'literature' });
  await submitWithConsent(yaas, { student: both, id });
  expect((await yaas.post(`/yaas/entries/${id}/confirmation`, {}, both)).status).toBe(403);
  expect(await stateOf(yaas, id)).toBe('awaiting_sponsor');
});

test('without the guardian’s consent nobody can confirm', async () => {
  const student = await aStudent(yaas);
  const id = await aDraft(yaas, season, { student });
  await submit(yaas, student, id);
  expect((await yaas.post(`/yaas/entries/${id}/confirmation`, {}, own)).status).toBe(409);
});

test('a return needs a reason and a day to come; what was typed stays', async () => {
  const { id, student } = await awaiting('2012-06-15');
  const empty = await yaas.post(`/yaas/entries/${id}/return`, { reason: '', due: '2026-04-10' }, own);
  expect(empty.status).toBe(422);
  expect(await empty.text()).toContain('value="2026-04-10"');
  expect((await yaas.post(`/yaas/entries/${id}/return`, { reason: 'x', due: '2026-01-01' }, own)).status).toBe(422);
  await yaas.post(`/yaas/entries/${id}/return`, { reason: 'Line 2 has a typo', due: '2026-04-10' }, own);
  expect(await (await yaas.get(`/yaas/entries/${id}`, student)).text()).toContain('Line 2 has a typo');
});

test('one entry and four cost the desk the same queries', async () => {
  const state = 'awaiting_sponsor';
  const before = await queriesOf(() => yaas.get(`/yaas/desk?state=${state}`, own));
  await awaiting('2013-01-01');
  const after = await queriesOf(() => yaas.get(`/yaas/desk?state=${state}`, own));
  expect(after).toHaveLength(before.length);
});

test('the desk says no more of an outcome than the family knows, until it is released', async () => {
  const { id } = await awaiting('2013-07-01');
  await yaas.as(system, (unit) => yaas.service.confirm(unit, id));
  const works = yaas.app.get(JudgedProgrammes, { strict: false }).of('yaas');
  const roundId = await aRound(yaas, season);
  const outcomes = [{ workId: id, outcome: 'placed' as const, place: 1, score: '0.9', cards: 3 }];
  await yaas.as(system, (unit) => works.opened(unit, roundId, [id]));
  await yaas.as(system, (unit) => works.decided(unit, roundId, outcomes));
  const desk = async () => [
    await (await yaas.get('/yaas/desk?state=in_round', own)).text(),
    await (await yaas.get(`/yaas/desk/entries/${id}`, own)).text(),
  ];
  for (const page of await desk()) {
    expect(page).toContain('Being judged');
    expect(page).not.toContain('state=placed');
    expect(page).not.toContain('Awarded');
  }
  expect(await (await yaas.get('/yaas/desk?state=placed', own)).text()).not.toContain(id);
  await yaas.as(system, (unit) => works.released(unit, roundId, outcomes));
  expect(await (await yaas.get('/yaas/desk?state=placed', own)).text()).toContain(id);
});

test('what a family took back is gone from the desk', async () => {
  const student = await aStudent(yaas);
  const id = await aDraft(yaas, season, { student, category: 'literature' });
  await submitWithConsent(yaas, { student, id });
  await yaas.as(student, (unit) => yaas.service.withdraw(unit, id));
  for (const actor of [own, staff]) {
    expect((await yaas.get(`/yaas/desk/entries/${id}`, actor)).status).toBe(404);
    expect(await (await yaas.get('/yaas/desk?state=withdrawn', actor)).text()).not.toContain(id);
  }
});

test('staff see the season in numbers and the rules with their hash', async () => {
  expect(await (await yaas.get('/yaas/season', staff)).text()).toContain('Entries by category and state');
  const rules = await (await yaas.get(`/yaas/editions/${season.editionId}`, staff)).text();
  expect(rules).toContain('born April 2, 2007 to April 1, 2014');
  expect(rules).toMatch(/[0-9a-f]{64}/);
});
