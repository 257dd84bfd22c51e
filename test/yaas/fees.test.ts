import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Actor } from '../../src/platform/index.js';
import { yaas2026 } from '../../src/yaas/index.js';
import { aDraft, aSeason, aStudent, stateOf, submitWithConsent, type Season } from './support/season.js';
import { YaasInTest } from './support/yaas-in-test.js';

let yaas: YaasInTest;
let season: Season;
let coordinator: Actor;
let other: Actor;

/** Fifteen dollars at home, as Phoenix asked in 2016; free abroad. */
const fees = { rows: [{ code: 'home', within: ['US'], amount: 1500, currency: 'USD' }] };

const coordinatorOf = (scope: string) => [{ role: 'coordinator', scope }];
beforeAll(async () => {
  yaas = await YaasInTest.start();
  season = await aSeason(yaas, { ...yaas2026, fees });
  const [own, others] = [coordinatorOf(season.memberId), coordinatorOf(season.otherMemberId)];
  coordinator = await yaas.account({ email: 'fees@example.org', name: 'Ona', roles: own });
  other = await yaas.account({ email: 'fees-other@example.org', name: 'Otto', roles: others });
});
afterAll(() => yaas.stop());

const submitted = async (): Promise<string> => {
  const student = await aStudent(yaas);
  const id = await aDraft(yaas, season, { student });
  await submitWithConsent(yaas, { student, id });
  return id;
};

const settle = (id: string, told: Record<string, string>, actor = coordinator) =>
  yaas.post(`/yaas/desk/entries/${id}/fee`, told, actor);
const confirm = (id: string) => yaas.post(`/yaas/entries/${id}/confirmation`, {}, coordinator);

describe('A fee', () => {
  test('keeps nobody from entering; the member confirms when it is paid', async () => {
    const id = await submitted();
    await confirm(id);
    expect(await stateOf(yaas, id)).toBe('awaiting_sponsor');
    expect(await (await yaas.get(`/yaas/desk/entries/${id}`, coordinator)).text()).toContain('Settle the fee');
    expect((await settle(id, { state: 'paid', note: 'Receipt 12' })).status).toBe(303);
    expect(await (await yaas.get(`/yaas/desk/entries/${id}`, coordinator)).text()).not.toContain('Settle the fee');
    await confirm(id);
    expect(await stateOf(yaas, id)).toBe('submitted');
  });

  test('is waived only with a reason', async () => {
    const id = await submitted();
    expect((await settle(id, { state: 'waived', note: ' ' })).status).toBe(422);
    expect((await settle(id, { state: 'waived', note: 'Family asked for it' })).status).toBe(303);
    await confirm(id);
    expect(await stateOf(yaas, id)).toBe('submitted');
  });

  test('is settled by the sponsoring member alone, with a line in the audit log', async () => {
    const id = await submitted();
    expect((await settle(id, { state: 'paid' }, other)).status).toBe(404);
    await settle(id, { state: 'paid' });
    const lines = await yaas.rows('SELECT id FROM audit_record WHERE action = $1 AND subject_id = $2', [
      'yaas.entry.fee',
      id,
    ]);
    expect(lines).toHaveLength(1);
  });
});
