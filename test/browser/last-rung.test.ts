import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { newId, system } from '../../src/platform/index.js';
import type { TieLadder } from '../../src/judging/round/tie-ladder.js';
import { aJury, aRound, opened, scoreAll, type JudgeInTest } from '../judging/support/a-round.js';
import { JudgingInTest } from '../judging/support/judging-in-test.js';
import { newVisitor } from './support/browser.js';
import { countResult, look, press, signIn } from './support/story.js';

const ladder: TieLadder = [
  { step: 'criterion', code: 'theme' },
  { step: 'head_to_head' },
  { step: 'top_marks' },
  { step: 'pairwise' },
  { step: 'chair' },
  { step: 'shared' },
];

interface Group {
  /** What the decision says of it. */
  rung: string;
  /** Three judges' cards of the first work and of the second. */
  cards: [first: Card[], second: Card[]];
  places: [first: string, second: string];
}

type Card = [originality: number, composition: number, theme: number];

const firstWins: Group['places'] = ['place 1', 'no place'];
const secondWins: Group['places'] = ['no place', 'place 1'];

/** Two works in each group, whose means are exactly level; each group comes to another rung. */
const groups: Record<string, Group> = {
  theme: { rung: 'by criterion', cards: [same([3, 3, 5]), same([4, 4, 3])], places: firstWins },
  duels: {
    rung: 'head to head',
    cards: [
      [
        [4, 3, 3],
        [4, 3, 3],
        [2, 3, 3],
      ],
      [
        [3, 3, 3],
        [3, 3, 3],
        [4, 3, 3],
      ],
    ],
    places: firstWins,
  },
  marks: { rung: 'by top marks', cards: [same([5, 1, 3]), same([3, 3, 3])], places: firstWins },
  pairs: { rung: 'by pairs', cards: [same([3, 3, 3]), same([3, 3, 3])], places: secondWins },
  chair: { rung: 'by the chair', cards: [same([3, 3, 3]), same([3, 3, 3])], places: secondWins },
  level: { rung: 'shared', cards: [same([3, 3, 3]), same([3, 3, 3])], places: ['place 1', 'place 1'] },
};

function same(card: Card): Card[] {
  return [card, card, card];
}

let judging: JudgingInTest;
let round: string;
let staff: Page;
let chair: Page;
let judges: Page[];
/** Codes of the first and the second work of a group. */
const codes = new Map<string, [first: string, second: string]>();

beforeAll(async () => {
  judging = await JudgingInTest.start();
  const workIds = new Map(
    Object.keys(groups).map((pool) => [
      pool,
      ['First', 'Second'].map((which) => judging.programme.addWork({ pool, title: `${which} of ${pool}` }).workId),
    ]),
  );
  const chairing = await judging.person('judge', newId(), 'Cleo Chair');
  await judging.papers.agree(chairing.actor);
  await judging.papers.passTraining(chairing.actor);
  round = await aRound(judging, { places: 1, tieLadder: ladder, chairAccountId: chairing.person.accountId });
  const jury = await aJury(judging, round, 3);
  await opened(judging, round);
  const cardOf = (workId: string, judge: number): Card => {
    const [pool, ids] = [...workIds].find(([, works]) => works.includes(workId))!;
    return groups[pool]!.cards[ids.indexOf(workId)]![judge]!;
  };
  await scoreAll(judging, round, { jury, steps: cardOf });
  await judging.rounds.close(system, round);
  for (const [pool, ids] of workIds) codes.set(pool, (await codesOf(ids)) as [string, string]);
  const sam = await judging.person('staff', null, 'Sam Staff');
  staff = await visitorAs(sam);
  chair = await visitorAs(chairing);
  judges = await Promise.all(jury.map((judge) => visitorAs(judge)));
});
afterAll(() => judging.stop());

async function visitorAs({ person }: Pick<JudgeInTest, 'person'>): Promise<Page> {
  const page = await newVisitor({ at: judging.url });
  await signIn(page, person.email);
  return page;
}

const codesOf = async (workIds: readonly string[]): Promise<string[]> => {
  const rows = await judging.rows<{ code: string }>(
    'SELECT judging_code AS code FROM round_entry e JOIN unnest($2::uuid[]) WITH ORDINALITY AS w (id, n) ON w.id = e.work_id WHERE round_id = $1 ORDER BY n',
    [round, workIds],
  );
  return rows.map(({ code }) => code);
};

/** The page of the group's tie, from the room. */
async function toTheTie(page: Page, pool: string): Promise<void> {
  await page.goto(`/judging/room/${round}`);
  await page
    .getByRole('listitem')
    .filter({ hasText: codes.get(pool)![0] })
    .getByRole('link', { name: 'Break it' })
    .click();
  await page.getByRole('heading', { name: 'Break a tie' }).waitFor();
}

/** Planned with the same jury, drawn, opened, compared by single keys, closed and counted. */
async function miniRound(pool: string, prefers: (first: string) => '1' | '2' | '0'): Promise<void> {
  await toTheTie(staff, pool);
  await press(staff, 'Plan the mini-round');
  const mini = new URL(staff.url()).pathname.split('/').at(-1)!;
  await staff.getByRole('link', { name: 'Look at the draw' }).click();
  await press(staff, 'Keep this draw');
  await press(staff, 'Open the round');
  await Promise.all(judges.map((judge) => compare(judge, mini, prefers)));
  await staff.goto(`/judging/rounds/${mini}`);
  await press(staff, 'Close the round now');
  await countResult(staff);
  await press(staff, 'Let this run count');
  await staff.waitForURL(new RegExp(`/judging/room/${round}$`));
  await staff.goto(`/judging/rounds/${mini}`);
  await staff.getByRole('link', { name: 'To the room of the round whose tie this one breaks' }).click();
  await staff.waitForURL(new RegExp(`/judging/room/${round}$`));
}

async function compare(judge: Page, mini: string, prefers: (first: string) => '1' | '2' | '0'): Promise<void> {
  await judge.goto(`/judging/desk/${mini}`);
  await judge.getByRole('link', { name: 'Start judging' }).click();
  await judge.getByRole('heading', { name: 'Which one is better?' }).waitFor();
  // Keys are heard once the page's scripts have run.
  await judge.waitForLoadState('load');
  await judge.keyboard.press(prefers(await judge.locator('article h2').first().innerText()));
  await judge.getByText('You have compared all your works').waitFor();
}

/** On the decision page both works' lines name the rung, and what it gave them. */
async function expectParted(pool: string): Promise<void> {
  const { rung, places } = groups[pool]!;
  for (const [index, code] of codes.get(pool)!.entries()) {
    const line = await staff.getByRole('row', { name: code }).innerText();
    expect([pool, line]).toEqual([pool, expect.stringContaining(rung)]);
    expect([pool, line]).toEqual([pool, expect.stringContaining(places[index]!)]);
  }
}

test('what the cards can tell is told by the count: criterion, head to head, top marks', async () => {
  await staff.goto(`/judging/rounds/${round}`);
  await countResult(staff);
  await press(staff, 'Let this run count');
  await staff.goto(`/judging/rounds/${round}/decision`);
  await look(staff, 'ties-01-not-yet');
  await staff.getByText('3 ties decide places and wait for people.').waitFor();
  for (const pool of ['theme', 'duels', 'marks']) await expectParted(pool);
});

test('the same jury compares the others in pairs by single keys', async () => {
  await miniRound('pairs', (first) => (first === 'Second of pairs' ? '1' : '2'));
  await look(staff, 'ties-02-handed-over');
  await miniRound('chair', () => '0');
});

test('the chair has the last word, with a reason; the same number leaves a place shared', async () => {
  await toTheTie(staff, 'level');
  await staff.getByLabel('Reason').fill('The jury has left for the summer');
  await press(staff, 'Ask the next rung');
  await staff.waitForURL(new RegExp(`/judging/room/${round}$`));
  await toTheTie(chair, 'chair');
  await look(chair, 'ties-03-chair');
  const [first, second] = codes.get('chair')!;
  await chair.getByLabel(`Order of ${first}`).fill('2');
  await chair.getByLabel(`Order of ${second}`).fill('1');
  await press(chair, 'Break the tie');
  await chair.getByText('A tie is not broken without a reason.').first().waitFor();
  await look(chair, 'ties-04-no-reason');
  expect(await chair.getByLabel(`Order of ${first}`).inputValue()).toBe('2');
  await chair.getByLabel('Reason').fill('The second dares more');
  await press(chair, 'Break the tie');
  await chair.getByText('The round was counted anew.').waitFor();
  await toTheTie(chair, 'level');
  for (const code of codes.get('level')!) await chair.getByLabel(`Order of ${code}`).fill('1');
  await chair.getByLabel('Reason').fill('Neither stands above the other');
  await press(chair, 'Break the tie');
  await chair.waitForURL(new RegExp(`/judging/room/${round}$`));
});

test('the decision names the rung that broke each tie', async () => {
  await staff.goto(`/judging/rounds/${round}/decision`);
  await look(staff, 'ties-06-decision');
  for (const pool of Object.keys(groups)) await expectParted(pool);
  await press(staff, 'Decide');
  await look(staff, 'ties-07-decided');
  const placed = await judging.rows<{ pool: string; placed: number }>(
    `SELECT e.pool, count(*)::int AS placed FROM decision d JOIN round_entry e ON e.id = d.round_entry_id
      WHERE e.round_id = $1 AND d.place = 1 GROUP BY e.pool ORDER BY e.pool`,
    [round],
  );
  expect(Object.fromEntries(placed.map(({ pool, placed: works }) => [pool, works]))).toEqual({
    theme: 1,
    duels: 1,
    marks: 1,
    pairs: 1,
    chair: 1,
    level: 2,
  });
});
