import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { isInDirectory, leaksOf, walkEverythingAJudgeCanReach, type Found } from '../support/blindness.js';
import { signIn } from '../support/people.js';
import { aPicture } from './support/a-picture.js';
import { aJudge, aRound, opened } from './support/a-round.js';
import { planted } from './support/fake-programme.js';
import { JudgingInTest } from './support/judging-in-test.js';

/** What only counts who goes on; no judge sees it. */
const codes = { country: 'country-of-quarrel', sponsor: 'sponsor-of-thistle' };

let judging: JudgingInTest;
const found: Found[] = [];

beforeAll(async () => {
  judging = await JudgingInTest.start();
  const home = await judging.community(planted.community);
  const fileIds = [await aPicture(judging)];
  judging.programme.addWork({ title: 'Self-portrait', communityIds: [home], fileIds, ...codes });
  judging.programme.addWork({ title: 'Dawn', communityIds: [home], ...codes });
  for (const mode of ['screening', 'stars', 'ranking', 'points', 'pairwise'] as const) {
    const round = await aRound(judging, { mode, judgesPerEntry: 1 });
    const judge = await aJudge(judging, round, `Judge of ${mode}`);
    await opened(judging, round);
    const cookie = await signIn(judging.url, judge.person);
    const fetchAsJudge = (path: string) => fetch(judging.url + path, { headers: { cookie }, redirect: 'manual' });
    found.push(...(await walkEverythingAJudgeCanReach(fetchAsJudge, [`/judging/desk/${round}`])));
  }
}, 240_000);
afterAll(() => judging.stop());

const reached = (pattern: RegExp) => found.some(({ address, status }) => status === 200 && pattern.test(address));

test('The walk reaches the sheets of works in hand and the pairs', () => {
  for (const pattern of [/^\/judging\/ballots\//, /^\/judging\/pairs\//, /^\/judging\/cards\//, /^\/files\//])
    expect(reached(pattern)).toBe(true);
});

test('In no mode does a page, an address, a header or a file say who made a work, or where it comes from', () => {
  const { community, ...person } = planted;
  expect(leaksOf(found, [...Object.values(person), ...Object.values(codes)])).toEqual([]);
  const aboutWorks = found.filter(({ address }) => !isInDirectory(address));
  expect(leaksOf(aboutWorks, [community])).toEqual([]);
});
