import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import { system } from '../../src/platform/index.js';
import { OverdueReturns } from '../../src/yaas/entries/overdue-returns.js';
import { aDraft, aSeason, aStudent, poem, stateOf, submitWithConsent, type Season } from './support/season.js';
import { YaasInTest } from './support/yaas-in-test.js';

let yaas: YaasInTest;
let season: Season;
beforeAll(async () => {
  yaas = await YaasInTest.start();
  season = await aSeason(yaas);
});
afterEach(() => yaas.travelBack());
afterAll(() => yaas.stop());

/** Sent in, returned until March 25, and changed since without being sent again. */
async function returned() {
  const student = await aStudent(yaas);
  const id = await aDraft(yaas, season, { student });
  await submitWithConsent(yaas, { student, id });
  await yaas.as(system, (unit) => yaas.service.giveBack(unit, id, { reason: 'A typo', due: '2026-03-25' }));
  const [{ version }] = (await yaas.rows<{ version: number }>('SELECT version FROM entry WHERE id = $1', [id])) as [
    { version: number },
  ];
  const fields = { title: 'Half corrected', body: 'unfinished' };
  await yaas.as(student, (unit) => yaas.service.saveDraft(unit, id, { version, fields }));
  return { student, id };
}

const stand = (moment: string): Promise<number> => {
  yaas.travelTo(moment);
  return yaas.app.get(OverdueReturns, { strict: false }).stand();
};

const workOf = async (id: string) =>
  (await yaas.rows<{ title: string; body: string }>('SELECT title, body FROM entry WHERE id = $1', [id]))[0];

describe('A returned piece that is not corrected in time', () => {
  test('stands as it was sent, from the end of the day on and not before', async () => {
    const { id } = await returned();
    expect(await stand('2026-03-26T03:59:00Z')).toBe(0);
    expect(await workOf(id)).toMatchObject({ title: 'Half corrected' });
    expect(await stand('2026-03-26T04:01:00Z')).toBe(1);
    expect(await stateOf(yaas, id)).toBe('awaiting_sponsor');
    expect(await workOf(id)).toEqual({ title: poem.title, body: poem.body });
    expect(await stand('2026-03-26T05:01:00Z')).toBe(0);
  });

  test('can be confirmed then, and its maker is told', async () => {
    const { id } = await returned();
    await stand('2026-03-27T00:00:00Z');
    await yaas.as(system, (unit) => yaas.service.confirm(unit, id));
    expect(await stateOf(yaas, id)).toBe('submitted');
    const mails = await yaas.rows<{ subject: string }>(`SELECT subject FROM mail_message WHERE about_id = $1`, [id]);
    expect(mails.map(({ subject }) => subject)).toContain('“The Bridge” stands as you sent it');
  });

  test('is left alone when it was sent again, also at the same moment', async () => {
    const { student, id } = await returned();
    await Promise.allSettled([
      yaas.as(student, (unit) => yaas.service.submit(unit, id)),
      stand('2026-03-26T04:01:00Z'),
    ]);
    expect(['awaiting_guardian', 'awaiting_sponsor']).toContain(await stateOf(yaas, id));
  });
});
