import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { usualWeights } from '../../src/exchange/matching/criteria/usual-weights.js';
import type { Caller } from '../auth/support/caller.js';
import { dayFromNow, startExchangePortal, type ExchangePortal } from './support/exchange-portal.js';

let exchange: ExchangePortal;
let officer: Caller;
let path: string;
beforeAll(async () => {
  exchange = await startExchangePortal();
  path = `/exchange/terms/${exchange.termId}/weights`;
  officer = await callerWith('responsible_officer', exchange.sponsorId);
});
afterAll(() => exchange.portal.stop());

async function callerWith(role: 'responsible_officer' | 'coordinator', scope: string): Promise<Caller> {
  const { portal } = exchange;
  const until = new Date(`${dayFromNow(90)}T12:00:00Z`);
  const person = await portal.person({ displayName: 'Grace Hill', roles: [{ role, scope, until }] });
  const caller = await portal.signedIn(person);
  await portal.sql(
    `UPDATE web_session SET sess = jsonb_set(sess::jsonb, '{secondFactor}', 'true')::json WHERE sess->>'accountId' = $1`,
    [person.id],
  );
  return caller;
}

const told = (wishes: Record<string, string>): Record<string, string> => ({
  ...Object.fromEntries(Object.entries(usualWeights).map(([name, weight]) => [name, String(weight)])),
  ...wishes,
});

describe('What criteria weigh in a term', () => {
  test('begins with the usual weights, and is set by the sponsor with a reason; what was before stays', async () => {
    expect((await officer.get(path)).text).toContain('Nobody has changed them for this term.');
    expect((await officer.post(path, told({ pace: '20', reason: 'Moves of last year were about pace' }))).status).toBe(
      303,
    );
    expect((await officer.post(path, told({ pace: '20', video: '0', reason: 'Few could' }))).status).toBe(303);
    const page = (await officer.get(path)).text;
    for (const words of [
      `Pace: ${usualWeights.pace} → 20`,
      'Moves of last year',
      'A talk by video: 1 → 0',
      'Grace Hill',
    ])
      expect(page).toContain(words);
    expect(page.indexOf('Few could')).toBeLessThan(page.indexOf('Moves of last year'));
    await expect(exchange.portal.sql('DELETE FROM exchange_match_weights')).rejects.toThrow('exchange_match_weights');
  });

  test('takes whole numbers within bounds, and changes nothing without a change', async () => {
    const wrong = await officer.post(path, told({ pace: '21', reason: '' }));
    expect(wrong.status).toBe(422);
    for (const words of ['whole number from 0 to 20', 'Say why']) expect(wrong.text).toContain(words);
    await officer.post(path, told({ pace: '20', video: '0', reason: 'The same again' }));
    expect((await officer.get(path)).text).not.toContain('The same again');
  });

  test('is read by the desks, and set by nobody of another sponsor', async () => {
    const desk = await callerWith('coordinator', exchange.memberId);
    const page = (await desk.get(path)).text;
    expect([page.includes('Pace'), page.includes('Set the weights')]).toEqual([true, false]);
    expect((await desk.post(path, told({ reason: 'x' }))).status).toBe(403);
    const other = await callerWith('responsible_officer', exchange.memberId);
    expect((await other.post(path, told({ pace: '3', reason: 'x' }))).status).toBe(403);
    expect((await officer.get(path.replace(exchange.termId, exchange.memberId))).status).toBe(404);
  });
});
