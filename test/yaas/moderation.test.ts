import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { JudgedProgrammes } from '../../src/judging/index.js';
import { system, type Actor } from '../../src/platform/index.js';
import { CasesService, type NewCase } from '../../src/yaas/moderation/cases/cases.service.js';
import { DisqualificationsService } from '../../src/yaas/moderation/disqualifications/disqualifications.service.js';
import { queriesOf } from '../support/queries.js';
import { aDraft, aRound, aSeason, aStudent, stateOf, submitWithConsent, type Season } from './support/season.js';
import { YaasInTest } from './support/yaas-in-test.js';

let yaas: YaasInTest;
let season: Season;
let staff: Actor;
let trained: Actor;

beforeAll(async () => {
  yaas = await YaasInTest.start();
  season = await aSeason(yaas);
  staff = await yaas.account({ email: 'staff@example.org', name: 'Stella', roles: [{ role: 'staff', scope: null }] });
  const roles = [{ role: 'safeguarding', scope: null }];
  trained = await yaas.account({ email: 'trained@example.org', name: 'Thea Guard', roles });
});
afterAll(() => yaas.stop());

let born = 0;

/** A poem that awaits its sponsor; birthdays differ, so that quotas and names are in nobody's way. */
async function aPoem(): Promise<string> {
  born += 1;
  const birthDate = `201${born % 3}-0${(born % 9) + 1}-15`;
  const student = await aStudent(yaas, { birthDate });
  const category = born % 2 === 0 ? 'poetry' : 'literature';
  const id = await aDraft(yaas, season, { student, category });
  await submitWithConsent(yaas, { student, id });
  return id;
}

const openCase = (told: Omit<NewCase, 'source'>, actor: Actor = staff) =>
  yaas.as(actor, (unit) => yaas.app.get(CasesService, { strict: false }).open(unit, { source: 'staff', ...told }));

const confirm = (id: string) => yaas.as(system, (unit) => yaas.service.confirm(unit, id));
const caseAt = (id: string) => `/yaas/moderation/cases/${id}`;
const act = (id: string, what: string, fields: Record<string, string> = { reason: 'Looked at it' }, actor = staff) =>
  yaas.post(`${caseAt(id)}/${what}`, { act: what, ...fields }, actor);

/** A round over the category of the entry. */
async function theRoundOf(entryId: string) {
  const [entry] = await yaas.rows<{ category: string }>('SELECT category FROM entry WHERE id = $1', [entryId]);
  const { category } = entry!;
  const works = yaas.app.get(JudgedProgrammes, { strict: false }).of('yaas');
  return { works, category, roundId: await aRound(yaas, season, category) };
}

/** By two people, as it must be. */
async function ruleOut(entryId: string) {
  const decisions = yaas.app.get(DisqualificationsService, { strict: false });
  const second = await yaas.account({ email: 'second@example.org', name: 'Sol', roles: staff.grants });
  await yaas.as(staff, (unit) => decisions.propose(unit, { entryId, reasonCode: 'not_own_work', reason: 'Printed' }));
  await yaas.as(second, (unit) => decisions.confirm(unit, entryId));
}

describe('a hold', () => {
  test('lets nobody confirm the entry, says so kindly without the reason, and ends when it is lifted', async () => {
    const entryId = await aPoem();
    const { id } = (await openCase({ entryId, reason: 'originality', note: 'Line 3 is Blake’s', hold: true }))!;
    const refused = await yaas.post(`/yaas/entries/${entryId}/confirmation`, {}, staff);
    expect(refused.status).toBe(409);
    const page = await refused.text();
    expect(page).toContain('Programme staff are looking at this entry');
    expect(page).not.toContain('Blake');
    expect((await act(id, 'lifting')).status).toBe(303);
    await confirm(entryId);
    expect(await stateOf(yaas, entryId)).toBe('submitted');
  });

  test('stands as long as one case holds the entry', async () => {
    const entryId = await aPoem();
    const first = (await openCase({ entryId, reason: 'other', hold: true }))!;
    const second = (await openCase({ entryId, reason: 'personal_data', hold: true }))!;
    await act(first.id, 'settlement', { outcome: 'no_concern', reason: 'Fine' });
    await expect(confirm(entryId)).rejects.toMatchObject({ status: 409 });
    await act(second.id, 'settlement', { outcome: 'no_concern', reason: 'Fine' });
    await confirm(entryId);
  });

  test('keeps a work out of a round', async () => {
    const entryId = await aPoem();
    await confirm(entryId);
    const { works, category, roundId } = await theRoundOf(entryId);
    const { id } = (await openCase({ entryId, reason: 'other', hold: true }))!;
    const ready = () => yaas.as(system, (unit) => works.ready(unit.manager, { levelId: season.editionId, category }));
    expect((await ready()).map(({ workId }) => workId)).not.toContain(entryId);
    const opened = yaas.as(system, (unit) => works.opened(unit, roundId, [entryId]));
    await expect(opened).rejects.toMatchObject({ status: 409 });
    await act(id, 'lifting');
    expect((await ready()).map(({ workId }) => workId)).toContain(entryId);
  });

  test('keeps an outcome from being told and shown while the others read theirs; lifting it catches up', async () => {
    const [held, free] = [await aPoem(), await aPoem()];
    const ids = [held, free];
    for (const id of ids) await confirm(id);
    const { works, roundId } = await theRoundOf(held);
    await yaas.as(system, (unit) => works.opened(unit, roundId, ids));
    const outcomes = ids.map((workId, at) => ({
      workId,
      outcome: 'placed' as const,
      place: at + 1,
      score: '0.9',
      cards: 3,
    }));
    await yaas.as(system, (unit) => works.decided(unit, roundId, outcomes));
    const { id } = (await openCase({ entryId: held, reason: 'other', hold: true }))!;
    await yaas.as(system, (unit) => works.released(unit, roundId, outcomes));
    const shown = async () =>
      (await yaas.rows<{ id: string }>('SELECT entry_id AS id FROM exhibit_piece')).map((one) => one.id);
    const told = async () =>
      (await yaas.rows<{ id: string }>('SELECT id FROM entry WHERE released_at IS NOT NULL')).map((one) => one.id);
    expect([await shown(), await told()]).toEqual([[free], [free]]);
    await act(id, 'lifting');
    expect([(await shown()).toSorted(), (await told()).toSorted()]).toEqual([ids.toSorted(), ids.toSorted()]);
    await act(id, 'hold');
    expect(await shown()).toEqual([free]);
    await act(id, 'settlement', { outcome: 'referred', reason: 'Told the office for children' });
    expect(await shown()).toEqual([free]);
    const takedowns = '/yaas/exhibit/takedowns';
    expect(await (await yaas.get(takedowns, staff)).text()).toContain(id);
    const [kept] = await yaas.rows<{ id: string }>('SELECT id FROM exhibit_takedown WHERE entry_id = $1', [held]);
    await yaas.post(`${takedowns}/${kept!.id}/lifting`, {}, staff);
    expect((await shown()).toSorted()).toEqual(ids.toSorted());
    await ruleOut(held);
    const again = (await openCase({ entryId: held, reason: 'other', hold: true }))!;
    await act(again.id, 'settlement', { outcome: 'no_concern', reason: 'Decided elsewhere' });
    expect(await shown()).toEqual([free]);
  });

  test('is kept by the database also against a hand that forgets the rule', async () => {
    const entryId = await aPoem();
    await openCase({ entryId, reason: 'other', hold: true });
    const past = yaas.as(system, (unit) =>
      unit.manager
        .query(
          `WITH moved AS (INSERT INTO lifecycle_event (id, aggregate, aggregate_id, sequence, event, from_state, to_state, actor_kind, data, at, transaction)
           VALUES (gen_random_uuid(), 'entry', $1, 99, 'confirm', 'awaiting_sponsor', 'submitted', 'system', '{}', now(), pg_current_xact_id()::text::bigint))
         SELECT 1`,
          [entryId],
        )
        .then(() =>
          unit.manager.query(`UPDATE entry SET state = 'submitted', public_state = 'submitted' WHERE id = $1`, [
            entryId,
          ]),
        ),
    );
    await expect(past).rejects.toThrow('a held entry does not move on');
  });
});

const originality = () => yaas.get('/yaas/moderation?state=hint&reason=originality', staff);

describe('the queue', () => {
  test('lists cases by state and reason, and one and many cost the same queries', async () => {
    const entryId = await aPoem();
    await openCase({ entryId, reason: 'originality' });
    const before = await queriesOf(originality);
    expect(await (await originality()).text()).toContain('The Bridge');
    for (const reason of ['other', 'originality', 'originality'] as const) await openCase({ entryId, reason });
    expect(await queriesOf(originality)).toHaveLength(before.length);
  });

  test('an act without a reason gives the page back, and a settled case can be opened again', async () => {
    const { id } = (await openCase({ entryId: await aPoem(), reason: 'other', note: 'Odd' }))!;
    const empty = await act(id, 'settlement', { outcome: 'no_concern', reason: ' ' });
    expect(empty.status).toBe(422);
    expect(await empty.text()).toContain('Please say what you saw.');
    expect((await act(id, 'settlement', { outcome: 'no_concern', reason: 'A riddle, not a threat' })).status).toBe(303);
    expect((await act(id, 'reopening', { reason: 'A second look' })).status).toBe(303);
    const page = await (await yaas.get(caseAt(id), staff)).text();
    expect(page).toContain('A riddle, not a threat');
    expect(page).toContain('Opened again');
  });

  test.each(['student', 'coordinator', 'judge'])('is not for a %s', async (role) => {
    const other = await yaas.account({
      email: `${role}-queue@example.org`,
      name: 'Other',
      roles: [{ role, scope: season.memberId }],
    });
    expect((await yaas.get('/yaas/moderation', other)).status).toBe(403);
  });
});

describe('a safeguarding case', () => {
  const note = 'The second stanza speaks of being beaten at home';

  test('does not exist for ordinary staff and administrators, not even for who opened it', async () => {
    const { id } = (await openCase({ entryId: await aPoem(), reason: 'safety', note, hold: true }))!;
    const administrator = { ...staff, grants: [{ role: 'administrator', scope: null }] };
    for (const actor of [staff, administrator]) {
      expect(await (await yaas.get('/yaas/moderation?state=held', actor)).text()).not.toContain(id);
      expect((await yaas.get(caseAt(id), actor)).status).toBe(404);
      expect((await act(id, 'lifting', { reason: 'x' }, actor)).status).toBe(404);
    }
    expect(await (await yaas.get('/yaas/moderation?state=held', trained)).text()).toContain(id);
    const page = await (await yaas.get(caseAt(id), trained)).text();
    expect(page).toContain(note);
    expect(page).toContain('Do not ask the child questions yourself');
  });

  test('is read by nobody without a trace', async () => {
    const { id } = (await openCase({ entryId: await aPoem(), reason: 'safety', note }))!;
    await yaas.get(caseAt(id), trained);
    const [read] = await yaas.rows<{ by: string }>(
      `SELECT account_id AS by FROM sensitive_read WHERE projection = 'yaas.moderation_case' AND subject_ids @> ARRAY[$1]::text[]`,
      [id],
    );
    expect(read).toEqual({ by: trained.accountId });
  });

  test('the trained group reads no other cases unless they are staff as well, and none of another edition', async () => {
    const { id } = (await openCase({ entryId: await aPoem(), reason: 'originality' }))!;
    expect((await yaas.get(caseAt(id), trained)).status).toBe(404);
    const safety = (await openCase({ entryId: await aPoem(), reason: 'safety', note }))!;
    const elsewhere = {
      ...trained,
      grants: [{ role: 'safeguarding', scope: '01900000-0000-7000-8000-000000000000' }],
    };
    expect((await yaas.get(caseAt(safety.id), elsewhere)).status).toBe(404);
  });
});
