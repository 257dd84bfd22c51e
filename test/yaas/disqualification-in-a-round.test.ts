import { afterAll, beforeAll, expect, test } from '@jest/globals';
import {
  AssignmentsService,
  JudgeDeskQueries,
  JuryService,
  PapersService,
  RoundPlansService,
  RoundsService,
} from '../../src/judging/index.js';
import { system, type Actor } from '../../src/platform/index.js';
import { eventually } from '../support/eventually.js';
import { aLocalLevel, confirmedBy } from './support/local-competition.js';
import { aSeason, aStudent, stateOf, type Season } from './support/season.js';
import { YaasInTest } from './support/yaas-in-test.js';

type Works = { id: string; code: string; entryId: string }[];

let yaas: YaasInTest;
let proposer: Actor;
let decider: Actor;
let judge: Actor;
let roundId: string;
let works: Works;
let season: Season;
let coordinator: Actor;
const said = 'It stands in a book of 1921';

const service = <T>(token: new (...parts: never[]) => T): T => yaas.app.get(token, { strict: false });

beforeAll(async () => {
  yaas = await YaasInTest.start();
  season = await aSeason(yaas);
  const own = [{ role: 'coordinator', scope: season.memberId }];
  coordinator = await yaas.account({ email: 'own@example.org', name: 'Ona Wills', roles: own });
  const roles = [{ role: 'staff', scope: null }];
  proposer = await yaas.account({ email: 'proposer@example.org', name: 'Petra Proposer', roles });
  decider = await yaas.account({ email: 'decider@example.org', name: 'Dirk Decider', roles });
  for (let number = 0; number < 4; number++)
    await confirmedBy(yaas, season, { coordinator, student: await aStudent(yaas), category: 'literature' });
  ({ roundId, judge, works } = await running('literature'));
});
afterAll(() => yaas.stop());

/** A round over the category's pieces with a jury of one. */
async function running(category: string, levelId?: string) {
  const { id } = await service(RoundPlansService).plan(system, {
    programme: 'yaas',
    editionId: season.editionId,
    ...(levelId && { levelId }),
    category,
    name: 'Final',
    judgesPerEntry: 1,
    opensAt: new Date('2026-03-01T00:00:00Z'),
    closesAt: new Date('2126-05-01T00:00:00Z'),
    timeZone: 'America/New_York',
    statementShown: true,
  });
  const email = `${category}@example.net`;
  const seated = await yaas.account({ email, name: 'June Judge', roles: [{ role: 'judge', scope: id }] });
  await service(JuryService).invite(system, id, { email, name: 'June Judge', locale: 'en' });
  await service(PapersService).passTraining(seated);
  await service(JuryService).accept(seated, id, { agreed: true, languages: [] });
  await service(RoundsService).openConflicts(system, id);
  await service(AssignmentsService).assign(system, id);
  await service(RoundsService).open(system, id);
  const taken = await yaas.rows<Works[number]>(
    `SELECT work_id AS id, judging_code AS code, id AS "entryId" FROM round_entry WHERE round_id = $1 ORDER BY judging_code`,
    [id],
  );
  return { roundId: id, judge: seated, works: taken };
}

const held = async () => (await service(JudgeDeskQueries).ownWorks(judge, roundId)).length;

const onRound = (path = '') => `/judging/rounds/${roundId}/disqualifications${path}`;
const onEntry = (id: string, act: string) => `/yaas/season/entries/${id}/${act}`;
const mailsAbout = (id: string) =>
  yaas.rows<{ text: string }>(`SELECT text FROM mail_message WHERE about_id = $1 AND text LIKE '%book of 1921%'`, [id]);

test('proposed by its code in the round, it is decided on the page of the entry, and the family hears once', async () => {
  const { id, code } = works[0]!;
  const before = await held();
  expect((await yaas.post(onRound(), { code, reason: 'not_own_work', said }, proposer)).status).toBe(303);
  expect((await yaas.post(onRound(), { code, reason: 'other', said }, decider)).status).toBe(422);
  expect((await yaas.post(onEntry(id, 'disqualification-confirmation'), {}, proposer)).status).toBe(409);
  expect((await yaas.post(onEntry(id, 'disqualification-confirmation'), {}, decider)).status).toBe(303);
  expect(await stateOf(yaas, id)).toBe('ineligible');
  expect(await held()).toBe(before - 1);
  expect(await mailsAbout(id)).toHaveLength(1);
  const told = await yaas.rows<{ text: string }>(
    `SELECT m.text FROM mail_message m JOIN account a ON a.email = m.to_address WHERE a.id = $1 AND m.subject LIKE '%left your desk%'`,
    [judge.accountId],
  );
  expect(told.map(({ text }) => text).join()).toContain(code);
  expect(told.map(({ text }) => text).join()).not.toContain('1921');
});

test('proposed on the page of the entry, it is decided in the round by the work’s code', async () => {
  const { id, code, entryId } = works[1]!;
  const proposal = { act: 'disqualification', reasonCode: 'not_eligible', reason: said };
  await yaas.post(onEntry(id, 'disqualification'), proposal, proposer);
  const page = await (await yaas.get(onRound(`/${entryId}`), decider)).text();
  for (const words of [code, 'Not eligible', said, 'Petra Proposer', 'Disqualify it']) expect(page).toContain(words);
  expect(page).not.toContain('Featherstone');
  expect((await yaas.post(onRound(`/${entryId}/confirmation`), {}, proposer)).status).toBe(409);
  expect((await yaas.post(onRound(`/${entryId}/confirmation`), {}, decider)).status).toBe(303);
  expect(await stateOf(yaas, id)).toBe('ineligible');
  expect(await mailsAbout(id)).toHaveLength(1);
});

test('one person alone takes no work from a jury: the family asked, or two rule it out', async () => {
  const { id } = works[3]!;
  const reason = 'The mother called';
  const refused = await yaas.post(onEntry(id, 'withdrawal'), { act: 'withdrawal', reason }, proposer);
  expect(refused.status).toBe(422);
  expect(await refused.text()).toMatch(/A jury has this work.*The mother called/s);
  const roles = [{ role: 'staff', scope: null }];
  const tied = await yaas.account({ email: 'tied@example.org', name: 'Tia Tied', roles });
  await yaas.rows(
    `INSERT INTO conflict_of_interest (id, account_id, round_entry_id, source, since, declared_by) VALUES (gen_random_uuid(), $1, $2, 'declared', now(), $1)`,
    [tied.accountId, works[2]!.entryId],
  );
  const asked = { act: 'withdrawal', reason, asked: 'yes' };
  expect((await yaas.post(onEntry(id, 'withdrawal'), asked, tied)).status).toBe(409);
  expect(await stateOf(yaas, id)).toBe('in_round');
  expect((await yaas.post(onEntry(id, 'withdrawal'), asked, proposer)).status).toBe(303);
  expect(await stateOf(yaas, id)).toBe('withdrawn');
});

test('nobody with a tie to a work that a jury has decides on it, on the page of the entry either', async () => {
  const { id } = works[2]!;
  const roles = [{ role: 'staff', scope: null }];
  const guardian = await yaas.account({ email: 'augusta@example.org', name: 'Augusta', roles });
  const proposal = { act: 'disqualification', reasonCode: 'not_own_work', reason: said };
  const refused = await yaas.post(onEntry(id, 'disqualification'), proposal, guardian);
  expect(refused.status).toBe(409);
  expect(await refused.text()).toContain('you have a tie to it');
  await yaas.post(onEntry(id, 'disqualification'), proposal, proposer);
  expect((await yaas.post(onEntry(id, 'disqualification-confirmation'), {}, guardian)).status).toBe(409);
  expect(await stateOf(yaas, id)).toBe('in_round');
});

test('whoever takes a work out of a round waits for the round before they hold the work, which a decision wants then', async () => {
  const { id } = works[2]!;
  const acts: Promise<Response>[] = [];
  await yaas.as(system, async ({ manager }) => {
    await manager.query('SELECT 1 FROM round WHERE id = $1 FOR UPDATE', [roundId]);
    acts.push(yaas.post(onEntry(id, 'disqualification-confirmation'), {}, decider));
    const waits = () =>
      yaas.rows(
        `SELECT 1 FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock' AND query LIKE '%FROM round%FOR UPDATE%'`,
      );
    expect(await eventually(async () => (await waits()).length > 0)).toBe(true);
    await manager.query('SELECT 1 FROM entry WHERE id = $1 FOR UPDATE NOWAIT', [id]);
  });
  expect((await acts[0]!).status).toBe(303);
});

test('what is in force is lifted by nobody with a tie to the work, though it has left the round', async () => {
  const { id, entryId } = works[0]!;
  const roles = [{ role: 'staff', scope: null }];
  const tied = await yaas.account({ email: 'lifts@example.org', name: 'Lia Lifts', roles });
  await yaas.rows(
    `INSERT INTO conflict_of_interest (id, account_id, round_entry_id, source, since, declared_by) VALUES (gen_random_uuid(), $1, $2, 'declared', now(), $1)`,
    [tied.accountId, entryId],
  );
  const lift = { act: 'disqualification-lifting', reason: 'The book is theirs' };
  expect((await yaas.post(onEntry(id, 'disqualification-lifting'), lift, tied)).status).toBe(409);
  expect(await stateOf(yaas, id)).toBe('ineligible');
  expect((await yaas.post(onEntry(id, 'disqualification-lifting'), lift, decider)).status).toBe(303);
});

test('a coordinator proposes in the competition of their member, and the programme’s staff decide', async () => {
  const levelId = await aLocalLevel(yaas, season, { coordinator });
  await confirmedBy(yaas, season, { coordinator, student: await aStudent(yaas) });
  const local = await running('poetry', levelId);
  const [{ id, code, entryId }] = local.works as [Works[number]];
  const path = `/judging/rounds/${local.roundId}/disqualifications`;
  expect((await yaas.post(path, { code, reason: 'not_own_work', said }, coordinator)).status).toBe(303);
  expect(await (await yaas.get(`${path}/${entryId}`, coordinator)).text()).toContain('another person decides');
  const roles = coordinator.grants;
  const colleague = await yaas.account({ email: 'colleague@example.org', name: 'Cole League', roles });
  expect(await (await yaas.get(`${path}/${entryId}`, colleague)).text()).toContain('staff decide on this');
  expect((await yaas.post(`${path}/${entryId}/confirmation`, {}, colleague)).status).toBe(403);
  expect((await yaas.post(`${path}/${entryId}/confirmation`, {}, decider)).status).toBe(303);
  expect(await stateOf(yaas, id)).toBe('ineligible');
});
