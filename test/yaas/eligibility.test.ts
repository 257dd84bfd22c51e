import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { visitor } from '../../src/platform/index.js';
import { aDraft, aSeason, aStudent, stateOf, submit, type Season } from './support/season.js';
import { YaasInTest } from './support/yaas-in-test.js';

let yaas: YaasInTest;
let season: Season;

beforeAll(async () => {
  yaas = await YaasInTest.start();
  season = await aSeason(yaas);
});

afterAll(() => yaas.stop());

const born = async (birthDate: string) => {
  const student = await aStudent(yaas, { birthDate });
  return aDraft(yaas, season, { student }).then(
    (id) => ({ student, id }),
    (refusal: { rules: { id: string }[] }) => ({ refusedBy: refusal.rules.map(({ id }) => id) }),
  );
};

const groupOf = async (birthDate: string) => {
  const entered = await born(birthDate);
  if (!('id' in entered)) throw new Error('refused');
  await submit(yaas, entered.student, entered.id);
  const [row] = await yaas.rows('SELECT age_group FROM entry WHERE id = $1', [entered.id]);
  return row!['age_group'];
};

describe('age counts on the day of the deadline, April 1, 2026', () => {
  test('whoever turns twelve on that day is in', async () => {
    expect(await born('2014-04-01')).toHaveProperty('id');
  });

  test('whoever turns twelve a day later is not', async () => {
    expect(await born('2014-04-02')).toEqual({ refusedBy: ['age_at_deadline'] });
  });

  test('whoever is eighteen until the day after is in', async () => {
    expect(await born('2007-04-02')).toHaveProperty('id');
  });

  test('whoever turns nineteen on that day is not', async () => {
    expect(await born('2007-04-01')).toEqual({ refusedBy: ['age_at_deadline'] });
  });

  test('whoever turns fifteen on that day is with the older ones', async () => {
    expect(await groupOf('2011-04-01')).toBe('15-18');
  });

  test('whoever turns fifteen a day later is with the younger ones', async () => {
    expect(await groupOf('2011-04-02')).toBe('12-14');
  });
});

describe('the window is that of the edition’s zone', () => {
  afterAll(() => yaas.travelBack());

  test('in the last second of April 1 in New York a piece is in time', async () => {
    yaas.travelTo('2026-04-02T03:59:59Z');
    const student = await aStudent(yaas);
    const id = await aDraft(yaas, season, { student });
    await submit(yaas, student, id);
    expect(await stateOf(yaas, id)).toBe('awaiting_guardian');
  });

  test('at midnight in New York it is too late, and the draft stays', async () => {
    yaas.travelTo('2026-04-02T03:59:59Z');
    const student = await aStudent(yaas);
    const id = await aDraft(yaas, season, { student });
    yaas.travelTo('2026-04-02T04:00:00Z');
    await expect(submit(yaas, student, id)).rejects.toMatchObject({ status: 409, rules: [{ id: 'window_open' }] });
    expect(await stateOf(yaas, id)).toBe('draft');
  });

  test('dues of a member that end on a day cover that day to its end in New York', async () => {
    await yaas.rows('UPDATE dues_period SET to_on = $1 WHERE member_id = $2', ['2026-03-20', season.memberId]);
    yaas.travelTo('2026-03-21T03:59:59Z');
    const student = await aStudent(yaas);
    const id = await aDraft(yaas, season, { student });
    await submit(yaas, student, id);
    expect(await stateOf(yaas, id)).toBe('awaiting_guardian');
    yaas.travelTo('2026-03-21T04:00:00Z');
    const page = await yaas.get(`/yaas/enter?community=${season.irondequoit}`, await aStudent(yaas));
    expect(await page.text()).toContain('dues');
    await yaas.rows('UPDATE dues_period SET to_on = $1 WHERE member_id = $2', ['2026-12-31', season.memberId]);
  });

  test('before it opens nobody begins', async () => {
    yaas.travelTo('2026-01-05T04:59:59Z');
    expect(await born('2010-01-01')).toEqual({ refusedBy: ['window_open'] });
  });
});

describe('before any form', () => {
  test('a visitor learns from city and birth date whether they may enter, and nothing is kept', async () => {
    const fields = { community: season.irondequoit, birthDateDay: '1', birthDateMonth: '6', birthDateYear: '2010' };
    const answer = await yaas.post('/yaas/enter', fields, visitor);
    expect(await answer.text()).toContain('Yes, you can enter!');
  });

  test('a community without a member is told why by the registry’s own rule', async () => {
    const student = await aStudent(yaas);
    const page = await (await yaas.get(`/yaas/enter?community=${season.rochester}`, student)).text();
    expect(page).toContain('Not this time');
    expect(page).toContain('dues-paying member');
  });

  test('a student with a piece in is refused a second, told which rule, and at once', async () => {
    const student = await aStudent(yaas);
    const id = await aDraft(yaas, season, { student });
    await submit(yaas, student, id);
    const door = await (await yaas.get('/yaas/enter', student)).text();
    expect(door).toContain('You already have a piece in this showcase');
    expect(door).not.toContain('name="near"');
    const page = await (await yaas.get(`/yaas/enter?community=${season.irondequoit}`, student)).text();
    expect(page).toContain('You already have a piece in this showcase');
    await expect(aDraft(yaas, season, { student })).rejects.toMatchObject({ rules: [{ id: 'one_piece' }] });
  });

  test('the button pressed twice by a student who is new makes two drafts and no failure', async () => {
    const student = await aStudent(yaas);
    const drafts = await Promise.allSettled(Array.from({ length: 4 }, () => aDraft(yaas, season, { student })));
    expect(drafts.map(({ status }) => status)).toEqual(Array.from({ length: 4 }, () => 'fulfilled'));
    expect(await yaas.rows('SELECT 1 FROM entrant WHERE account_id = $1', [student.accountId])).toHaveLength(1);
  });

  test('a student who began a piece is led back to it', async () => {
    const student = await aStudent(yaas);
    const id = await aDraft(yaas, season, { student });
    expect(await (await yaas.get('/yaas/enter', student)).text()).toContain(`href="/yaas/entries/${id}"`);
  });

  test('after a withdrawal another piece may come', async () => {
    const student = await aStudent(yaas);
    const id = await aDraft(yaas, season, { student });
    await submit(yaas, student, id);
    await yaas.as(student, (unit) => yaas.service.withdraw(unit, id));
    await expect(aDraft(yaas, season, { student })).resolves.toEqual(expect.any(String));
  });
});
