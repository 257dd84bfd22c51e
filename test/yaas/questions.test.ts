import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { system } from '../../src/platform/index.js';
import { yaas2026 } from '../../src/yaas/index.js';
import { aDraft, aSeason, aStudent, stateOf, submit, type Season } from './support/season.js';
import { YaasInTest } from './support/yaas-in-test.js';

let yaas: YaasInTest;
let season: Season;

beforeAll(async () => {
  yaas = await YaasInTest.start();
  season = await aSeason(yaas);
});

afterAll(() => yaas.stop());

/** The rules of 2026 with questions of their own. */
const rules = {
  ...yaas2026,
  affiliation: { connections: ['lives' as const, 'studies' as const] },
  authorship: { maxAuthors: 3 },
};

test('are not asked where the rule book does not', async () => {
  const student = await aStudent(yaas);
  const id = await aDraft(yaas, season, { student });
  const html = await (await yaas.get(`/yaas/entries/${id}/edit/work`, student)).text();
  expect(html).not.toContain('/edit/questions');
});

test('where it does they are a step, whose answers the rules read; a wrong one comes back as it was typed', async () => {
  const theme = { en: 'Two rivers' };
  await yaas.as(system, (unit) => yaas.service.createEdition(unit, { year: 2027, theme, rules }));
  const student = await aStudent(yaas);
  const id = await aDraft(yaas, season, { student });
  await expect(submit(yaas, student, id)).rejects.toMatchObject({ rules: [{ id: 'connection_given' }] });
  const path = `/yaas/entries/${id}/edit/questions`;
  const wrong = await yaas.post(path, { version: '2', connection: 'lives', authors: 'many' }, student);
  expect([wrong.status, (await wrong.text()).includes('value="many"')]).toEqual([422, true]);
  expect((await yaas.post(path, { version: '2', connection: 'lives', authors: '1' }, student)).status).toBe(303);
  expect((await yaas.post(path, { version: '2', connection: 'studies', authors: '1' }, student)).status).toBe(409);
  await submit(yaas, student, id);
  expect(await stateOf(yaas, id)).toBe('awaiting_guardian');
});
