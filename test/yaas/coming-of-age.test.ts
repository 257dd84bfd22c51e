import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import type { Actor } from '../../src/platform/index.js';
import { ComingOfAge } from '../../src/yaas/consent/coming-of-age.js';
import { yesToAll } from './support/guardian.js';
import { aDraft, aSeason, aStudent, stateOf, submit, submitWithConsent, type Season } from './support/season.js';
import { YaasInTest } from './support/yaas-in-test.js';

let yaas: YaasInTest;
let season: Season;
beforeAll(async () => {
  yaas = await YaasInTest.start();
  season = await aSeason(yaas);
});
afterEach(() => yaas.travelBack());
afterAll(() => yaas.stop());

/** Born so that the eighteenth birthday is March 25, 2026, five days after the day in the window. */
const almostOfAge = () => aStudent(yaas, { birthDate: '2008-03-25' });

const overnight = (morning: string): Promise<number> => {
  yaas.travelTo(morning);
  return yaas.app.get(ComingOfAge, { strict: false }).handOver();
};

const subjectsTo = async (address: string): Promise<string[]> =>
  (
    await yaas.rows<{ subject: string }>('SELECT subject FROM mail_message WHERE to_address = $1 ORDER BY id', [
      address,
    ])
  ).map(({ subject }) => subject);

const emailOf = async ({ accountId }: Actor): Promise<string> =>
  (await yaas.rows<{ email: string }>('SELECT email FROM account WHERE id = $1', [accountId]))[0]!.email;

const answersOf = async (id: string) =>
  Object.fromEntries(
    (
      await yaas.rows<{ scope: string; answer: string; method: string }>(
        'SELECT scope, answer FROM effective_consent WHERE subject_id = $1',
        [id],
      )
    ).map(({ scope, answer }) => [scope, answer]),
  );

describe('A student who comes of age', () => {
  test('decides alone from the birthday on, and not a day before', async () => {
    const student = await almostOfAge();
    const id = await aDraft(yaas, season, { student });
    await submitWithConsent(yaas, { student, id });
    expect(await overnight('2026-03-25T03:59:00Z')).toBe(0);
    expect((await yaas.get(`/yaas/entries/${id}/answers`, student)).status).toBe(404);
    expect(await overnight('2026-03-25T04:01:00Z')).toBe(1);
    expect((await yaas.get(`/yaas/entries/${id}/answers`, student)).status).toBe(200);
    expect(await (await yaas.get(`/yaas/entries/${id}`, student)).text()).toContain(`/yaas/entries/${id}/answers`);
    expect(await overnight('2026-03-26T06:23:00Z')).toBe(0);
  });

  test('keeps what the guardian allowed until they change it, and both are told', async () => {
    const student = await almostOfAge();
    const id = await aDraft(yaas, season, { student, fields: { guardianEmail: 'keeps@example.org' } });
    await submitWithConsent(yaas, { student, id });
    await overnight('2026-03-26T06:23:00Z');
    expect(await answersOf(id)).toEqual(yesToAll);
    expect(await stateOf(yaas, id)).toBe('awaiting_sponsor');
    expect((await subjectsTo(await emailOf(student))).at(-1)).toBe('You now decide about “The Bridge” yourself');
    expect((await subjectsTo('keeps@example.org')).at(-1)).toMatch(/now decides alone$/);
  });

  test('is out of reach of the link that the guardian still has', async () => {
    const student = await almostOfAge();
    const id = await aDraft(yaas, season, { student });
    const link = await submitWithConsent(yaas, { student, id });
    await overnight('2026-03-26T06:23:00Z');
    const opened = await yaas.get(link);
    expect(opened.status).toBe(410);
    expect(await opened.text()).not.toContain('The Bridge');
    expect((await yaas.post(`${link.split('?')[0]!}/withdrawal`, {}, student)).status).toBe(410);
    expect(await stateOf(yaas, id)).toBe('awaiting_sponsor');
  });

  test('answers alone what the guardian had not answered yet', async () => {
    const student = await almostOfAge();
    const id = await aDraft(yaas, season, { student });
    await submit(yaas, student, id);
    expect(await overnight('2026-03-26T06:23:00Z')).toBe(1);
    await yaas.post(`/yaas/entries/${id}/consent`, { ...yesToAll, signature: 'Wilhelmina Featherstone' }, student);
    expect(await stateOf(yaas, id)).toBe('awaiting_sponsor');
    expect((await subjectsTo(await emailOf(student))).some((one) => one.includes('waits for your own answer'))).toBe(
      true,
    );
  });

  test('changes one answer by itself', async () => {
    const student = await almostOfAge();
    const id = await aDraft(yaas, season, { student });
    await submitWithConsent(yaas, { student, id });
    await overnight('2026-03-26T06:23:00Z');
    const changed = { ...yesToAll, exhibit_web: 'no' };
    const path = `/yaas/entries/${id}/answers`;
    expect((await yaas.post(path, { ...changed, signature: '' }, student)).status).toBe(422);
    expect((await yaas.post(path, { ...changed, signature: 'Wilhelmina F.' }, student)).status).toBe(303);
    expect(await answersOf(id)).toEqual(changed);
    expect(await stateOf(yaas, id)).toBe('awaiting_sponsor');
  });

  test('takes the work back by refusing what is needed', async () => {
    const student = await almostOfAge();
    const id = await aDraft(yaas, season, { student, category: 'literature' });
    await submitWithConsent(yaas, { student, id });
    await overnight('2026-03-26T06:23:00Z');
    const refused = { ...yesToAll, judge: 'no', signature: 'Wilhelmina F.' };
    await yaas.post(`/yaas/entries/${id}/answers`, refused, student);
    expect(await stateOf(yaas, id)).toBe('withdrawn');
  });

  test('alone: another student finds nothing', async () => {
    const student = await almostOfAge();
    const id = await aDraft(yaas, season, { student, category: 'literature' });
    await submitWithConsent(yaas, { student, id });
    await overnight('2026-03-26T06:23:00Z');
    const other = await almostOfAge();
    const answers = { ...yesToAll, judge: 'no', signature: 'Somebody' };
    expect((await yaas.post(`/yaas/entries/${id}/answers`, answers, other)).status).toBe(404);
    expect(await stateOf(yaas, id)).toBe('awaiting_sponsor');
  });
});
