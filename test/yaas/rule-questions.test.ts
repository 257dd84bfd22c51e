import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { system, type Actor } from '../../src/platform/index.js';
import { EditionsService } from '../../src/yaas/editions/editions.service.js';
import { AnswersService } from '../../src/yaas/entries/answers.service.js';
import type { EntryAnswers } from '../../src/yaas/entries/entry-answers.js';
import { yaas2026 } from '../../src/yaas/index.js';
import { aDraft, aSeason, aStudent, submit, type Season } from './support/season.js';
import { YaasInTest } from './support/yaas-in-test.js';

let yaas: YaasInTest;
let season: Season;
let student: Actor;
let id: string;

beforeAll(async () => {
  yaas = await YaasInTest.start();
  season = await aSeason(yaas);
  const editions = yaas.app.get(EditionsService, { strict: false });
  const rules = { ...yaas2026, affiliation: { connections: ['lives' as const] }, authorship: { maxAuthors: 2 } };
  const asking = { editionId: season.editionId, rules, changeNote: 'Two questions more' };
  await yaas.as(system, (unit) => editions.publishRules(unit, asking));
  student = await aStudent(yaas);
  id = await aDraft(yaas, season, { student });
});

afterAll(() => yaas.stop());

const answer = (given: Partial<EntryAnswers>) =>
  yaas.as(student, (unit) => yaas.app.get(AnswersService, { strict: false }).save(unit, id, given));

test('without an answer the piece does not go in, and the rule says what is missing', async () => {
  await expect(submit(yaas, student, id)).rejects.toMatchObject({ rules: [{ id: 'connection_given' }] });
});

test('what is answered later stands beside what was answered before', async () => {
  await answer({ connection: 'lives' });
  await answer({ authors: 3 });
  await expect(submit(yaas, student, id)).rejects.toMatchObject({ rules: [{ id: 'authors_within' }] });
});

test('answers are kept with the revision as they were submitted', async () => {
  await answer({ authors: 2 });
  await submit(yaas, student, id);
  await answer({ authors: 1 });
  const [kept] = await yaas.rows<{ answers: object }>(
    'SELECT a.answers FROM entry_revision_answers a JOIN entry e ON e.revision_id = a.revision_id WHERE e.id = $1',
    [id],
  );
  expect(kept!.answers).toMatchObject({ connection: 'lives', authors: 2, grade: null });
});
