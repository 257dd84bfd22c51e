import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { system } from '../../src/platform/index.js';
import { EditionsService } from '../../src/yaas/editions/editions.service.js';
import { yaas2026 } from '../../src/yaas/index.js';
import { aDraft, aSeason, aStudent, submit, submitWithConsent, type Season } from './support/season.js';
import { YaasInTest } from './support/yaas-in-test.js';

let yaas: YaasInTest;
let season: Season;

beforeAll(async () => {
  yaas = await YaasInTest.start();
  season = await aSeason(yaas);
});

afterAll(() => yaas.stop());

const drafts = async (count: number, category: string, birthDate = '2010-06-15') => {
  const all = [];
  for (let i = 0; i < count; i += 1) {
    const student = await aStudent(yaas, { birthDate });
    all.push({ student, id: await aDraft(yaas, season, { student, category }) });
  }
  return all;
};

const live = async (category: string) =>
  (
    await yaas.rows<{ count: number }>(
      `SELECT count(*)::int AS count FROM quota_slot s JOIN entry e ON e.id = s.entry_id
        WHERE s.quota = 'sister_city' AND s.released_at IS NULL AND e.category = $1`,
      [category],
    )
  )[0]!.count;

test('of forty who send in a poem for the same five places at once, exactly five get one', async () => {
  const entries = await drafts(40, 'poetry');
  const outcomes = await Promise.allSettled(entries.map(({ student, id }) => submit(yaas, student, id)));
  expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(5);
  const refusals = outcomes.flatMap((outcome) => (outcome.status === 'rejected' ? [outcome.reason as unknown] : []));
  for (const refusal of refusals) expect(refusal).toMatchObject({ status: 409, rules: [{ id: 'place_left' }] });
  expect(await live('poetry')).toBe(5);
});

test('the other age group and the other category have five places of their own', async () => {
  const younger = await drafts(1, 'poetry', '2012-06-15');
  const prose = await drafts(1, 'literature');
  for (const { student, id } of [...younger, ...prose]) await submit(yaas, student, id);
  expect(await live('poetry')).toBe(6);
});

test('who withdraws frees the place for the next', async () => {
  const entries = await drafts(6, 'literature', '2013-01-01');
  for (const { student, id } of entries.slice(0, 5)) await submit(yaas, student, id);
  const sixth = entries[5]!;
  await expect(submit(yaas, sixth.student, sixth.id)).rejects.toMatchObject({ rules: [{ id: 'place_left' }] });
  await yaas.as(entries[2]!.student, (unit) => yaas.service.withdraw(unit, entries[2]!.id));
  await submit(yaas, sixth.student, sixth.id);
  const slots = await yaas.rows(
    `SELECT slot_number FROM quota_slot WHERE entry_id = $1 AND quota = 'sister_city' AND released_at IS NULL`,
    [sixth.id],
  );
  expect(slots).toEqual([{ slot_number: 3 }]);
});

test('two drafts of one student sent in at once: one is in, the other is told the rule', async () => {
  const student = await aStudent(yaas, { birthDate: '2009-01-01' });
  const first = await aDraft(yaas, season, { student, category: 'literature' });
  const second = await aDraft(yaas, season, { student, category: 'literature' });
  const outcomes = await Promise.allSettled([submit(yaas, student, first), submit(yaas, student, second)]);
  const refused = outcomes.filter((outcome) => outcome.status === 'rejected');
  expect(refused).toHaveLength(1);
  expect(refused[0]!.reason).toMatchObject({ rules: [{ id: 'one_piece' }] });
});

test('the database itself refuses a place that is taken, and one beyond the limit', async () => {
  const [slot] = await yaas.rows('SELECT * FROM quota_slot WHERE released_at IS NULL LIMIT 1');
  const { edition_id, quota, key, slot_number, entry_id } = slot!;
  const insert = (number: unknown) =>
    yaas.rows(
      `INSERT INTO quota_slot (id, edition_id, quota, key, slot_number, slot_limit, entry_id, taken_at)
       VALUES (gen_random_uuid(), $1, $2, $3, $4, 5, $5, now())`,
      [edition_id, quota, key, number, entry_id],
    );
  await expect(insert(slot_number)).rejects.toThrow('quota_slot_is_taken_once');
  await expect(insert(6)).rejects.toThrow('quota_slot_number_is_within_limit');
});

test('where the coordinator chooses, all come in, and no more are confirmed than there are places', async () => {
  const chosen = { code: 'chosen', per: ['member' as const], max: 2, counts: 'confirmed' as const };
  const rules = { ...yaas2026, quotas: [{ ...chosen, onExceed: 'coordinator' as const }] };
  const { editionId } = season;
  const editions = yaas.app.get(EditionsService, { strict: false });
  await yaas.as(system, (unit) =>
    editions.publishRules(unit, { editionId, rules, changeNote: 'The coordinator chooses' }),
  );
  const entries = await drafts(3, 'poetry');
  for (const { student, id } of entries) await submitWithConsent(yaas, { student, id });
  const outcomes = await Promise.allSettled(
    entries.map(({ id }) => yaas.as(system, (unit) => yaas.service.confirm(unit, id))),
  );
  const refused = outcomes.filter((outcome) => outcome.status === 'rejected');
  expect(refused).toHaveLength(1);
  expect(refused[0]!.reason).toMatchObject({ status: 409, rules: [{ id: 'place_left' }] });
});

test('where a withdrawal frees no place, the student who withdrew has none left', async () => {
  const one = { code: 'once', per: ['student' as const], max: 1, onExceed: 'first' as const, freedByWithdrawal: false };
  const { editionId } = season;
  const editions = yaas.app.get(EditionsService, { strict: false });
  const rules = { ...yaas2026, quotas: [one] };
  await yaas.as(system, (unit) =>
    editions.publishRules(unit, { editionId, rules, changeNote: 'The first one counts' }),
  );
  const [first] = await drafts(1, 'poetry');
  await submit(yaas, first!.student, first!.id);
  await yaas.as(first!.student, (unit) => yaas.service.withdraw(unit, first!.id));
  await expect(aDraft(yaas, season, { student: first!.student })).rejects.toMatchObject({
    rules: [{ id: 'one_piece' }],
  });
});
