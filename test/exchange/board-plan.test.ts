import { describe, expect, test } from '@jest/globals';
import type { BoardFacts } from '../../src/exchange/board/board-facts.js';
import { judgeBoard } from '../../src/exchange/board/board-pairs.js';
import { boardView, homeView, studentView } from '../../src/exchange/board/board-view.js';
import { hashOfAsked } from '../../src/exchange/board/canonical-asked.js';
import { makePlan } from '../../src/exchange/board/make-plan.js';
import type { PlanAsked } from '../../src/exchange/board/plan-asked.js';
import { JudgedBoards } from '../../src/exchange/board/judged-boards.js';
import { planAsked } from '../../src/exchange/board/plan-question.js';
import type { HomeFacts } from '../../src/exchange/matching/criteria/home-facts.js';
import type { StudentFacts } from '../../src/exchange/matching/criteria/student-facts.js';
import { LawInForce } from '../../src/law/index.js';
import { aBed, aHomeOnOffer, aStudentToPlace, policy } from './support/a-pair.js';

/** Paces alone tell how well two fit. */
const student = (applicationId: string, wishes: Partial<StudentFacts> = {}) =>
  aStudentToPlace({ applicationId, pace: 1, ...wishes });
const home = (fileId: string, wishes: Partial<HomeFacts> = {}) =>
  aHomeOnOffer({
    fileId,
    life: { pace: 'quiet' },
    beds: [aBed({ offerId: `bed of ${fileId}`, roomId: fileId })],
    ...wishes,
  });
const forTwo = { takesSecond: true, most: 2 as const };

const factsOf = (students: StudentFacts[], homes: HomeFacts[], wishes: Partial<BoardFacts> = {}): BoardFacts => ({
  term: { id: 'term', name: 'Next year', switches: {} } as BoardFacts['term'],
  scope: 'irondequoit',
  day: '2026-05-01',
  policy,
  students,
  homes,
  marks: [],
  declined: [],
  underway: [],
  studentLabels: new Map(students.map(({ applicationId: id }) => [id, { id, name: id, country: 'UA', age: 16 }])),
  homeLabels: new Map(homes.map(({ fileId: id }) => [id, { id, name: id, place: 'Irondequoit' }])),
  ...wishes,
});

async function boardOf(facts: BoardFacts, about: PlanAsked['about'] = {}) {
  const pairs = await judgeBoard(facts);
  const asked = await planAsked(facts, pairs, about);
  const stored = { askedSha256: hashOfAsked(asked), proofAskedAt: null, kept: [] };
  return { facts, pairs, asked, plan: makePlan(asked), member: 'Irondequoit', mayPlan: true, ...stored };
}

const planned = async (facts: BoardFacts) =>
  Object.fromEntries((await boardOf(facts)).plan.students.map(({ id, home: where }) => [id, where]));

const mark = (kind: 'pin' | 'veto' | 'hold', applicationId: string | null, hostFileId: string | null) => ({
  id: `${kind} ${applicationId} ${hostFileId}`,
  applicationId,
  hostFileId,
  kind,
  reason: '',
  markedAt: new Date(),
  markedBy: 'Dana',
});

describe('A board that was judged', () => {
  test('is not judged again until something changes by which it was, and few are kept', async () => {
    const boards = new JudgedBoards();
    const asked = (pace: number, law = policy.law) =>
      boards.of(factsOf([student('ana', { pace })], [home('quiet')], { policy: { ...policy, law } }));
    const first = await asked(1);
    expect(await asked(1)).toBe(first);
    const otherLaw = new LawInForce(policy.law.day, new Map([['supervisor-lives-near most', 1]]));
    expect(await asked(1, otherLaw)).not.toBe(first);
    expect([...(await asked(5)).possible]).not.toEqual([...first.possible]);
    for (const pace of [2, 3, 4, 5]) await asked(pace);
    expect(await asked(1)).not.toBe(first);
  });
});

describe('The plan of a board', () => {
  const quiet = home('quiet');
  const active = home('active', { life: { pace: 'active' } });
  const [ada, bea] = [student('ada'), student('bea', { pace: 5 })];

  test('gives each the home that fits, and is proven', async () => {
    const { plan } = await boardOf(factsOf([ada, bea], [quiet, active]));
    expect([plan.isProven, plan.unplaced, plan.cost]).toEqual([true, 0, 0]);
    expect(plan.students).toMatchObject([
      { id: 'ada', home: 'quiet', alternates: [{ home: 'active' }] },
      { id: 'bea', home: 'active' },
    ]);
  });

  test('is made anew around a pin, a veto, a refusal and whoever is left out', async () => {
    const [students, homes] = [
      [ada, bea],
      [quiet, active],
    ];
    const crossed = { ada: 'active', bea: 'quiet' };
    expect(await planned(factsOf(students, homes, { marks: [mark('pin', 'ada', 'active')] }))).toEqual(crossed);
    expect(await planned(factsOf(students, homes, { marks: [mark('veto', 'bea', 'active')] }))).toEqual(crossed);
    const declined = [{ applicationId: 'ada', hostFileId: 'quiet', by: 'host' as const }];
    expect(await planned(factsOf(students, homes, { declined }))).toEqual(crossed);
    expect(await planned(factsOf(students, homes, { marks: [mark('hold', 'ada', null)] }))).toEqual({ bea: 'active' });
    const without = await planned(factsOf(students, homes, { marks: [mark('hold', null, 'active')] }));
    expect(Object.values(without).filter((where) => where === 'quiet')).toHaveLength(1);
  });

  test('keeps to a home that is fixed, though it is not possible now; and to the best worst pair, where the term asks', async () => {
    const taken = home('taken', { taken: ['bed of taken'] });
    const pinned = factsOf([ada], [quiet, taken], { marks: [mark('pin', 'ada', 'taken')] });
    expect(await planned(pinned)).toEqual({ ada: null });
    const steps = [student('one', { pace: 1 }), student('two', { pace: 3 })];
    const homes = [quiet, home('balanced', { life: { pace: 'balanced' } })];
    const barely = { marks: [mark('veto', 'two', 'quiet')] };
    expect(await planned(factsOf(steps, homes, barely))).toEqual({ one: 'quiet', two: 'balanced' });
    const term = { id: 'term', name: 'Next year', switches: { floor_on_worst: true } } as BoardFacts['term'];
    expect(await planned(factsOf(steps, homes, { ...barely, term }))).toEqual({ one: 'quiet', two: 'balanced' });
  });

  test('says what it would cost to give a student a home, and who would move', async () => {
    const view = studentView(await boardOf(factsOf([ada, bea], [quiet, active]), { student: 'ada' }), 'ada');
    expect(view.candidates).toMatchObject([
      { id: 'quiet', score: 100, isPlanned: true, forced: { extra: { unplaced: 0, cost: 0 }, moves: [] } },
      { id: 'active', score: 0, forced: { extra: { unplaced: 0, cost: 2000 }, moves: [{ name: 'bea', to: 'quiet' }] } },
    ]);
  });

  test('says what happens if a home falls away, and what one more bed would bring', async () => {
    const board = await boardOf(factsOf([ada, bea], [quiet]), { home: 'quiet' });
    const view = homeView(board, 'quiet');
    expect([view.card.planned.map(({ id }) => id), view.without!.extra.unplaced]).toEqual([['ada'], 1]);
    expect(view.card.worth).toMatchObject({ unplaced: -1 });
    expect(boardView(board).unplaced).toMatchObject([{ id: 'bea', helps: [{ home: { id: 'quiet' } }] }]);
  });
});

describe('Two students of one home', () => {
  const beds = [aBed(), aBed({ offerId: 'bed-2', roomId: 'garden' })];
  const double = home('double', { ...forTwo, beds });
  const open = { openToDouble: true };
  const japanese = student('kei', { ...open, country: 'JP', nativeLanguages: ['ja'] });

  test('come together when they differ and are open to it', async () => {
    expect(await planned(factsOf([student('ada', open), japanese], [double]))).toEqual({
      ada: 'double',
      kei: 'double',
    });
  });

  test.each([
    ['of one country', student('bea', open)],
    ['of one language', student('bea', { ...open, country: 'PL' })],
    ['who is not open to it', student('bea', { country: 'MX', nativeLanguages: ['es'] })],
  ])('are taken apart: one %s', async (_who, other) => {
    const facts = factsOf([student('ada', open), other], [double, home('single', { life: { pace: 'active' } })]);
    const { plan } = await boardOf(facts);
    expect(new Set(plan.students.map((one) => one.home))).toEqual(new Set(['double', 'single']));
    expect([plan.isProven, plan.unplaced]).toEqual([false, 0]);
  });

  test('are asked about by kinds: the same question with the same hash, whoever is named first and however it was kept', async () => {
    const students = [student('ada', open), student('bea', open), japanese, student('eva', { country: 'MX' })];
    const homes = [double, home('single'), home('other', { ...forTwo, beds })];
    const { asked } = await boardOf(factsOf(students, homes));
    expect(asked.students.map(({ kind }) => kind)).toEqual([0, 0, 1, 2]);
    const all = [0, 1, 2].flatMap((one) => [0, 1, 2].filter((other) => other >= one).map((other) => [one, other]));
    // Of all that could meet there only a girl from Ukraine and the one from Japan may.
    expect(asked.atOdds).toEqual([{ homes: [0, 1], kinds: all.filter((pair) => String(pair) !== '0,2') }]);
    const turned = await boardOf(factsOf(students.toReversed(), homes.toReversed()), { student: 'ada' });
    const kept = Object.fromEntries(Object.entries(asked).toReversed()) as unknown as PlanAsked;
    expect([turned.asked, kept].map(hashOfAsked)).toEqual([hashOfAsked(asked), hashOfAsked(asked)]);
  });

  test('of another sex share no room', async () => {
    const shared = { ...forTwo, beds: [aBed(), aBed({ offerId: 'bed-2', bed: 2 })] };
    const boy = student('kei', { ...open, country: 'JP', nativeLanguages: ['ja'], gender: 'male' });
    const all = await planned(factsOf([student('ada', open), boy], [home('double', shared)]));
    expect(Object.values(all).filter(Boolean)).toHaveLength(1);
  });
});

test('Who has no possible home is told the fewest changes, and of nobody what no one can change', async () => {
  const eva = student('eva', { allergies: ['nuts'], noSmoke: true, animalAllergies: { cats: 'severe' } });
  const homes = [
    home('smokers', { smoking: 'outside' }),
    home('cats', { animals: ['cats'], allergies: ['nuts'] }),
    home('kitchen'),
  ];
  const board = await boardOf(factsOf([eva], homes));
  expect(boardView(board).unplaced[0]!.nearest).toMatchObject([
    { home: { id: 'kitchen' }, reasons: [{ id: 'food-allergy' }] },
    { home: { id: 'smokers' }, reasons: [{ id: 'food-allergy' }, { id: 'no-smoke' }] },
  ]);
  const barred = studentView(board, 'eva').barred.map(({ id, reasons }) => [id, reasons.map((one) => one.id)]);
  expect(barred).toContainEqual(['cats', ['animal-allergy']]);
});
