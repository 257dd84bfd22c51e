import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Actor } from '../../src/platform/index.js';
import { queriesOf } from '../support/queries.js';
import { aDraft, aSeason, aStudent, submit, type Season } from './support/season.js';
import { YaasInTest } from './support/yaas-in-test.js';

let yaas: YaasInTest;
let season: Season;
let staff: Actor;

beforeAll(async () => {
  yaas = await YaasInTest.start();
  season = await aSeason(yaas);
  staff = await yaas.account({ email: 'staff@example.org', name: 'Stella', roles: [{ role: 'staff', scope: null }] });
});
afterAll(() => yaas.stop());

async function anEntry(birthDate: string): Promise<string> {
  const student = await aStudent(yaas, { birthDate });
  const id = await aDraft(yaas, season, { student });
  await submit(yaas, student, id);
  return id;
}

const overview = () => yaas.get('/yaas/season', staff);

test('the overview shows how far the season has come, what waits, what ends when, and who is silent', async () => {
  const id = await anEntry('2010-06-15');
  await aDraft(yaas, season, { student: await aStudent(yaas) });
  const page = await (await overview()).text();
  expect(page).toMatch(/Drafts<\/span><meter[^>]*><\/meter><strong[^>]*>1</);
  expect(page).toMatch(/Sent in<\/span><meter[^>]*><\/meter><strong[^>]*>1</);
  expect(page).toMatch(/With consent<\/span><meter[^>]*><\/meter><strong[^>]*>0</);
  expect(page).toContain(`/yaas/season/entries/${id}`);
  expect(page).toContain('Map: 1 entry from 1 place');
  expect(page).toContain('1 member in good standing has sent nothing yet');
  expect(page).toContain('Entries close');
});

test('it costs the same queries for one entry and for many', async () => {
  const before = await queriesOf(overview);
  for (const birthDate of ['2010-07-01', '2013-02-02', '2013-03-03']) await anEntry(birthDate);
  expect(await queriesOf(overview)).toHaveLength(before.length);
});
