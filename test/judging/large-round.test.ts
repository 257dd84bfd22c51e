import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { Work } from '../../src/platform/index.js';
import { ComparisonQueries } from '../../src/judging/scoring/comparison.queries.js';
import { signIn } from '../support/people.js';
import { readingsOf } from '../support/plans.js';
import { queriesOf, statementsOf, type Statement } from '../support/queries.js';
import { enlarged } from './support/a-large-round.js';
import { aCard, aJury, aRound, criteriaOf, opened, type JudgeInTest } from './support/a-round.js';
import { JudgingInTest } from './support/judging-in-test.js';

const WORKS = 50_000;

let judging: JudgingInTest;
let round: string;
let judge: JudgeInTest;
let own: string[];
let before: string[];
let criteria: string[];

/** What a judge's browser asks for on the way from a card to the next. */
const nextPage = async () => {
  const cookie = await signIn(judging.url, judge.person);
  return queriesOf(() => fetch(`${judging.url}/judging/cards/${own[1]}`, { headers: { cookie } }));
};

beforeAll(async () => {
  judging = await JudgingInTest.start();
  for (let number = 0; number < 60; number++) judging.programme.addWork();
  round = await aRound(judging, { judgesPerEntry: 1 });
  const jury = await aJury(judging, round, 1);
  [judge] = jury as [JudgeInTest];
  await opened(judging, round);
  own = (await judging.desks.ownWorks(judge.actor, round)).map((work) => work.assignmentId);
  criteria = await criteriaOf(judging, round);
  await judging.scores.save(judge.actor, own[0]!, aCard(criteria, [5, 4, 3]));
  // The first page of all makes what the portal then keeps.
  await nextPage();
  before = await nextPage();
  await enlarged(judging, round, { works: WORKS - 60, judges: 833 });
}, 300_000);
afterAll(() => judging.stop());

test(`A judge's next page asks as much in a round of ${WORKS} works as in one of 60`, async () => {
  const [{ works }] = (await judging.rows('SELECT count(*)::int AS works FROM round_entry')) as [{ works: number }];
  expect(works).toBe(WORKS);
  const after = await nextPage();
  expect(after).toHaveLength(before.length);
  expect(after.length).toBeLessThanOrEqual(12);
});

const large = new Set(['round_entry', 'assignment', 'scorecard', 'criterion_score', 'scorecard_version']);

const stories: [string, () => Promise<unknown>][] = [
  ['the card', () => judging.cards.card(judge.actor, own[1]!)],
  ['the desk', () => judging.desks.desk(judge.actor, round)],
  ['the list of rounds', () => judging.desks.rounds(judge.actor)],
  ['two works side by side', () => judging.app.get(ComparisonQueries).of(judge.actor, own[1]!, own[2]!)],
  ['saving a card', () => judging.scores.save(judge.actor, own[1]!, aCard(criteria, [5, 4, 3]))],
  ['saving it again', () => judging.scores.save(judge.actor, own[1]!, aCard(criteria, [5, 4, 2], { version: 1 }))],
];

test.each(stories)('%s reads the judge’s own works by indexes and scans no round', async (_, story) => {
  const statements = await statementsOf(story);
  expect(statements.length).toBeGreaterThan(0);
  for (const statement of statements) expect(await scansOf(statement)).toEqual([]);
});

/** Readings of a large table without an index, or of more rows than a judge has works and scores. */
async function scansOf(statement: Statement) {
  const found = await readingsOf(judging.app.get(Work).read(), statement);
  return found.filter(({ table, by, rows }) => large.has(table) && (by.startsWith('Seq Scan') || rows > 60 * 4));
}
