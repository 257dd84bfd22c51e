import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { allProjections } from '../../src/platform/index.js';
import { isInDirectory, leaksOf, walkEverythingAJudgeCanReach, type Found } from '../support/blindness.js';
import { signIn } from '../support/people.js';
import { aPicture } from './support/a-picture.js';
import { aCard, aJury, aRound, criteriaOf, opened, type JudgeInTest } from './support/a-round.js';
import { planted } from './support/fake-programme.js';
import { JudgingInTest } from './support/judging-in-test.js';

let judging: JudgingInTest;
let judge: JudgeInTest;
let found: Found[];

beforeAll(async () => {
  judging = await JudgingInTest.start();
  const home = await judging.community(planted.community);
  const fileId = await aPicture(judging);
  judging.programme.addWork({ title: 'Self-portrait', communityIds: [home], fileIds: [fileId] });
  judging.programme.addWork({ title: 'Dawn', communityIds: [home] });
  const round = await aRound(judging, { judgesPerEntry: 1 });
  [judge] = (await aJury(judging, round, 1)) as [JudgeInTest];
  await opened(judging, round);
  const criteria = await criteriaOf(judging, round);
  const [card] = await judging.desks.ownWorks(judge.actor, round);
  await judging.scores.save(judge.actor, card!.assignmentId, aCard(criteria, [5, 4, 3]));
  const cookie = await signIn(judging.url, judge.person);
  const fetchAsJudge = (path: string) => fetch(judging.url + path, { headers: { cookie }, redirect: 'manual' });
  found = await walkEverythingAJudgeCanReach(fetchAsJudge, [
    '/judging',
    `/api/v1/judging/rounds/${round}/progress`,
    `/judging/rounds/${round}`,
  ]);
});
afterAll(() => judging.stop());

test('The walk reaches the desk, each card and each picture', () => {
  const paths = new Set(found.flatMap(({ address, status }) => (status === 200 ? address.split('?')[0]! : [])));
  const reached = (pattern: RegExp) => [...paths].filter((path) => pattern.test(path)).length;
  expect(reached(/^\/judging\/desk\//)).toBe(1);
  expect(reached(/^\/judging\/cards\/[^/]+$/)).toBe(2);
  expect(reached(/^\/judging\/cards\/[^/]+\/concern$/)).toBe(2);
  expect(reached(/^\/files\//)).toBe(2);
});

test('Nothing that a judge can reach says who made a work: no page, address, header, file name or metadata', () => {
  const { community, ...person } = planted;
  const aboutWorks = found.filter(({ address }) => !isInDirectory(address));
  expect(leaksOf(found, Object.values(person))).toEqual([]);
  // The public directory names every community; what matters is that nothing joins one to a work.
  expect(leaksOf(aboutWorks, [community])).toEqual([]);
});

test('The walk would find a leak', () => {
  const leak = {
    address: '/x?by=Zephyrine+Quillfeather',
    status: 200,
    headers: 'a: zephyrine%20quillfeather',
    body: 'ZEPHYRINE QUILLFEATHER',
  };
  expect(leaksOf([leak], [planted.name])).toHaveLength(3);
});

test('Pages of staff are closed to a judge', () => {
  const staffPages = found.filter(({ address }) => address.includes('/judging/rounds/'));
  expect(staffPages.length).toBeGreaterThan(1);
  expect(new Set(staffPages.map(({ status }) => status))).toEqual(new Set([403]));
});

test("A judge's views have no column of identity", () => {
  const columns = allProjections()
    .filter(({ reader }) => reader === 'judge')
    .flatMap((projection) => Object.entries(projection.columns).flat());
  expect(columns.length).toBeGreaterThan(10);
  expect(
    columns.filter((column) =>
      /email|display_?name|birth|school|entrant|guardian|communit|sponsor|file|account/i.test(column),
    ),
  ).toEqual([]);
});
