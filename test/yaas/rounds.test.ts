import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { AccountsService } from '../../src/auth/index.js';
import {
  AssignmentsService,
  JudgedProgrammes,
  JudgeDeskQueries,
  JuryService,
  PapersService,
  RoundPlansService,
  RoundsService,
} from '../../src/judging/index.js';
import { system, type Actor } from '../../src/platform/index.js';
import { SponsorshipService } from '../../src/yaas/desk/sponsorship.service.js';
import { aDraft, aSeason, aStudent, stateOf, submitWithConsent, type Season } from './support/season.js';
import { YaasInTest } from './support/yaas-in-test.js';

let yaas: YaasInTest;
let season: Season;
let own: Actor;

beforeAll(async () => {
  yaas = await YaasInTest.start();
  season = await aSeason(yaas);
  const roles = [{ role: 'coordinator', scope: season.memberId }];
  own = await yaas.account({ email: 'own@example.org', name: 'Ona Wills', roles });
});

afterAll(() => yaas.stop());

const rounds = () => yaas.app.get(RoundsService, { strict: false });
const plans = () => yaas.app.get(RoundPlansService, { strict: false });

const confirmed = async (category: string) => {
  const student = await aStudent(yaas);
  const id = await aDraft(yaas, season, { student, category });
  await submitWithConsent(yaas, { student, id });
  await yaas.as(own, (unit) => yaas.service.confirm(unit, id));
  return { id, student };
};

/** A round over the category's works with one judge, drawn and ready to open. */
const drawn = async (category: string, known?: Actor) => {
  const { id: roundId } = await plans().plan(system, {
    programme: 'yaas',
    editionId: season.editionId,
    category,
    name: 'Final',
    judgesPerEntry: 1,
    opensAt: new Date('2026-03-01T00:00:00Z'),
    closesAt: new Date('2126-05-01T00:00:00Z'),
    timeZone: 'America/New_York',
    statementShown: true,
  });
  const judge = known ? await seated(roundId, known, 'own@example.org') : await aJudge(roundId);
  await rounds().openConflicts(system, roundId);
  await yaas.app.get(AssignmentsService, { strict: false }).assign(system, roundId);
  return { roundId, judge };
};

let judges = 0;

const aJudge = async (roundId: string): Promise<Actor> => {
  judges += 1;
  const email = `judge-${judges}@example.org`;
  const roles = [{ role: 'judge', scope: roundId }];
  const judge = await yaas.account({ email, name: `Judge ${judges}`, roles });
  return seated(roundId, judge, email);
};

const seated = async (roundId: string, judge: Actor, email: string): Promise<Actor> => {
  const jury = yaas.app.get(JuryService, { strict: false });
  await jury.invite(system, roundId, { email, name: judge.displayName, locale: 'en' });
  await yaas.app.get(PapersService, { strict: false }).passTraining(judge);
  await jury.accept(judge, roundId, { agreed: true, languages: [] });
  return judge;
};

const cards = (judge: Actor, roundId: string) =>
  yaas.app.get(JudgeDeskQueries, { strict: false }).ownWorks(judge, roundId);

test('a cancelled round gives its works back, and another round can judge them', async () => {
  const { id, student } = await confirmed('poetry');
  const { roundId } = await drawn('poetry');
  await rounds().open(system, roundId);
  expect(await stateOf(yaas, id)).toBe('in_round');
  await rounds().cancel(system, roundId, 'The jury fell ill');
  expect(await stateOf(yaas, id)).toBe('submitted');
  const again = await drawn('poetry');
  await rounds().open(system, again.roundId);
  expect(await cards(again.judge, again.roundId)).toHaveLength(1);
  await yaas.as(student, (unit) => yaas.service.withdraw(unit, id));
});

test('a work that went back to its student after the draw does not come before the jury', async () => {
  const [kept, returned] = [await confirmed('literature'), await confirmed('literature')];
  const { roundId, judge } = await drawn('literature');
  await yaas.as(own, (unit) => yaas.service.giveBack(unit, returned.id, { reason: 'A typo', due: '2026-04-10' }));
  await rounds().open(system, roundId);
  expect(await stateOf(yaas, kept.id)).toBe('in_round');
  expect(await cards(judge, roundId)).toHaveLength(1);
});

test('nobody judges a work that they made, confirmed, or whose member they coordinate', async () => {
  const { id, student } = await confirmed('literature');
  const accounts = yaas.app.get(AccountsService, { strict: false });
  const email = 'second@example.org';
  const invitation = { email, name: 'Sol', locale: 'en', role: 'coordinator' as const, scope: season.memberId };
  const { accountId: coordinator } = await yaas.as(system, (unit) => accounts.inviteByEmail(unit, invitation));
  const works = yaas.app.get(JudgedProgrammes, { strict: false }).of('yaas');
  const ties = async (accountId: string) => {
    const person = { accountId, name: '', email: '', institutions: [], schools: [], relations: [] };
    const found = await yaas.as(system, ({ manager }) => works.tiesTo(manager, person, [id]));
    return found.map(({ source }) => source);
  };
  expect(await ties(student.accountId!)).toEqual(['own_work']);
  expect(await ties(coordinator)).toEqual(['coordinator']);
  const stranger = await aStudent(yaas);
  expect(await ties(stranger.accountId!)).toEqual([]);
  const { roundId } = await drawn('literature', own);
  const conflicts = await yaas.rows<{ source: string }>(
    'SELECT source FROM judge_conflict c JOIN round_judge j ON j.id = c.round_judge_id WHERE j.round_id = $1',
    [roundId],
  );
  expect(conflicts.map(({ source }) => source).toSorted()).toEqual(['coordinator']);
  const drawnTo = await yaas.rows(
    'SELECT 1 FROM assignment a JOIN round_entry e ON e.id = a.round_entry_id WHERE e.work_id = $1',
    [id],
  );
  expect(drawnTo).toEqual([]);
});

test('staff rule out a work in the middle of a round, and no judge sees it any more', async () => {
  const { id } = await confirmed('poetry');
  const { roundId, judge } = await drawn('poetry');
  await rounds().open(system, roundId);
  expect(await cards(judge, roundId)).toHaveLength(1);
  await yaas.as(system, (unit) => yaas.app.get(SponsorshipService).ruleOut(unit, id, 'Copied from a book'));
  expect(await stateOf(yaas, id)).toBe('ineligible');
  expect(await cards(judge, roundId)).toEqual([]);
});

test('of two rounds over the same works, the second finds none to open with', async () => {
  const { id } = await confirmed('poetry');
  const [first, second] = [await drawn('poetry'), await drawn('poetry')];
  await rounds().open(system, first.roundId);
  await expect(rounds().open(system, second.roundId)).rejects.toMatchObject({ rules: [{ id: 'round-has-works' }] });
  expect(await stateOf(yaas, id)).toBe('in_round');
});
