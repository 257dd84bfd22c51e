import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import Pdf from 'pdfkit';
import { JudgeProfileService } from '../../src/judging/index.js';
import { system, allProjections } from '../../src/platform/index.js';
import {
  isInDirectory,
  leaksOf,
  walkEverythingAJudgeCanReach,
  type FetchAsJudge,
  type Found,
} from '../support/blindness.js';
import { addressesThatTell, searchesIn, searchesThatTell } from '../support/blind-probes.js';
import { propertiesOf } from '../support/file-properties.js';
import { signIn } from '../support/people.js';
import { routesOf } from '../support/routes.js';
import { anchored, scoreAnchors } from './support/anchors.js';
import { aPicture } from './support/a-picture.js';
import { aRecording, aTaggedFilm, TAGGED } from './support/a-recording.js';
import { aCard, aJury, aRound, criteriaOf, opened, type JudgeInTest } from './support/a-round.js';
import { planted } from './support/fake-programme.js';
import { JudgingInTest } from './support/judging-in-test.js';

let judging: JudgingInTest;
let judge: JudgeInTest;
let round: string;
let found: Found[];
let fetchAsJudge: FetchAsJudge;
let fileIds: string[];
let card: string;

const { community, ...person } = planted;
const secrets = [...Object.values(person), TAGGED];

beforeAll(async () => {
  judging = await JudgingInTest.start();
  const home = await judging.community(community);
  fileIds = [await aPicture(judging), await aRecording(judging), await aTaggedFilm(judging)];
  judging.programme.addWork({ title: 'Self-portrait', communityIds: [home], fileIds });
  judging.programme.addWork({ title: 'Dawn', communityIds: [home] });
  judging.programme.addWork({ title: 'Tide', communityIds: [home] });
  round = await aRound(judging, { judgesPerEntry: 1 });
  [judge] = (await aJury(judging, round, 1)) as [JudgeInTest];
  await opened(judging, round);
  const calibrated = await aCalibratedRound();
  await theJudgeSpeaks();
  const criteria = await criteriaOf(judging, round);
  card = (await judging.desks.ownWorks(judge.actor, round))[0]!.assignmentId;
  await judging.scores.save(judge.actor, card, aCard(criteria, [5, 4, 3]));
  const cookie = await signIn(judging.url, judge.person);
  fetchAsJudge = (path) => fetch(judging.url + path, { headers: { cookie }, redirect: 'manual' });
  found = await walkEverythingAJudgeCanReach(fetchAsJudge, [
    '/judging',
    `/judging/calibration/${calibrated}`,
    '/judging/communities',
    await leavingPath(),
    `/api/v1/judging/rounds/${round}/progress`,
    `/judging/rounds/${round}`,
    `/judging/rounds/${round}/concerns`,
    `/judging/rounds/${calibrated}/anchors`,
    `/judging/rounds/${calibrated}/calibration`,
    `/judging/rounds/${round}/conflicts`,
    `/judging/rounds/${round}/disqualifications`,
    `/judging/rounds/${round}/plan`,
  ]);
}, 120_000);
afterAll(() => judging.stop());

/** A round in which the same judge has anchors before them. */
async function aCalibratedRound(): Promise<string> {
  const id = await aRound(judging, { judgesPerEntry: 1, calibrated: true });
  await judging.jury.invite(system, id, { email: judge.person.email, name: 'Judge 1', locale: 'en' });
  await judging.jury.accept(judge.actor, id, { agreed: true, languages: ['en'] });
  const anchors = await anchored(judging, id, ['Window', 'Ladder', 'Salt']);
  await judging.rounds.openConflicts(system, id);
  await judging.assignments.assign(system, id);
  await judging.rounds.calibrate(system, id);
  await scoreAnchors(judging, id, { judge, anchors, steps: [1, 2, 3] });
  return id;
}

/** All that a jury's pages can show of a judge is there: ties, papers, a work left for a conflict, an invitation, anchors scored to the end. */
async function theJudgeSpeaks(): Promise<void> {
  await judging.ties.declare(judge.actor, await judging.community('Elsewhere'));
  const self = { languages: ['en'], skills: { poetry: 2 }, schools: ['Lakeside High'], relations: ['Robin Close'] };
  await judging.app.get(JudgeProfileService).save(judge.actor, self);
  const left = (await judging.desks.ownWorks(judge.actor, round)).at(-1)!;
  await judging.recusals.declare(judge.actor, left.assignmentId);
  const asked = await aRound(judging, { name: 'Asked only' });
  await judging.jury.invite(system, asked, { email: judge.person.email, name: 'Judge 1', locale: 'en' });
}

/** The way out that the judge's mail tells of. */
async function leavingPath(): Promise<string> {
  const [mail] = await judging.rows<{ text: string }>(
    `SELECT text FROM mail_message WHERE to_address = $1 AND text LIKE '%/judging/leaving/%' LIMIT 1`,
    [judge.person.email],
  );
  return /(\/judging\/leaving\/\S+)/.exec(mail!.text)![1]!;
}

/** Pages and files that were there, each once, in whatever language. */
function reached(pattern: RegExp): Found[] {
  const there = found.filter(({ status }) => status === 200);
  const byPath = new Map(there.map((one) => [one.address.split('?')[0]!, one]));
  return [...byPath].flatMap(([path, one]) => (pattern.test(path) ? [one] : []));
}

describe('Everything that a judge can reach', () => {
  test('includes the desk, each card with all that belongs to it, anchors and each file', () => {
    expect(reached(/^\/judging\/desk\//).length).toBeGreaterThanOrEqual(2);
    expect(reached(/^\/judging\/cards\/[^/]+$/)).toHaveLength(2);
    for (const part of ['concern', 'history', 'comparison'])
      expect(reached(new RegExp(`^/judging/cards/[^/]+/${part}$`)).length).toBeGreaterThanOrEqual(2);
    expect(reached(/^\/judging\/calibration\/[^/]+\/anchors\//)).toHaveLength(3);
    const types = reached(/^\/files\//).map(({ headers }) => /content-type: (\w+)/.exec(headers)?.[1]);
    expect(new Set(types)).toEqual(new Set(['image', 'audio', 'video']));
  });

  test('includes what the jury’s pages say of a judge: profile, ties, papers, training, an invitation, the way out and the calibration', () => {
    for (const page of ['profile', 'communities', 'papers', 'training/[^/]+', 'desk/[^/]+', 'leaving/[^/]+'])
      expect({ page, there: reached(new RegExp(`^/judging/${page}$`)).length > 0 }).toEqual({ page, there: true });
    const [profile] = reached(/^\/judging\/profile$/);
    for (const own of ['Robin Close', 'Lakeside High', 'Elsewhere']) expect(profile!.body).toContain(own);
    expect(reached(/^\/judging\/desk\//).some(({ body }) => body.includes('Asked only'))).toBe(true);
    expect(found.some(({ body }) => body.includes('How you compare'))).toBe(true);
  });

  test('says nowhere who made a work: no page, address, header, file name, tag or property', () => {
    expect(leaksOf(found, secrets)).toEqual([]);
    // The public directory names every community; what matters is that nothing joins one to a work.
    expect(
      leaksOf(
        found.filter(({ address }) => !isInDirectory(address)),
        [community],
      ),
    ).toEqual([]);
  });

  test('has neutral names for files, and a header that names none', () => {
    for (const { address, headers } of reached(/^\/files\//)) {
      expect(address.split('?')[0]).toMatch(/\/(picture|recording|film)$/);
      expect(headers).toMatch(/content-disposition: inline$/m);
    }
  });

  test('does not include the pages of staff', () => {
    const staffPages = found.filter(({ address }) => address.includes('/judging/rounds/'));
    expect(staffPages.length).toBeGreaterThan(3);
    expect(new Set(staffPages.map(({ status }) => status))).toEqual(new Set([403]));
  });
});

const send = async (path: string, fields: Record<string, string>, accept = 'text/html'): Promise<Found> => {
  const headers = { cookie: await signIn(judging.url, judge.person), accept, origin: judging.url };
  const body = new URLSearchParams(fields);
  const answer = await fetch(judging.url + path, { method: 'POST', redirect: 'manual', headers, body });
  const told = [...answer.headers].map(([name, value]) => `${name}: ${value}`).join('\n');
  return { address: path, status: answer.status, headers: told, body: await answer.text(), properties: '' };
};

describe('What a judge sends', () => {
  test('is answered without a name, also where it is refused', async () => {
    const path = `/judging/cards/${card}`;
    const answers = [
      await send(`${path}/scores`, { version: '0' }),
      await send(`${path}/scores`, { version: '0' }, 'application/json'),
      await send(`${path}/scores`, { version: 'x' }),
      await send(`${path}/restorations`, { version: '9' }, 'application/json'),
      await send(`${path}/concern`, { reason: '' }),
      await send(`${path}/concern`, { reason: 'other', note: 'A name is cut into the frame.' }),
      await send(`/judging/cards/${round}/scores`, { version: '0' }),
      await send(`/judging/rounds/${round}/opening`, {}),
    ];
    expect(answers.map(({ status }) => status)).toEqual([409, 409, 422, 409, 422, 303, 404, 403]);
    expect(leaksOf(answers, [...secrets, community])).toEqual([]);
  });
});

test('No mail to a judge says who made a work', async () => {
  const mails = await judging.rows<object>('SELECT * FROM mail_message WHERE to_address = $1', [judge.person.email]);
  expect(mails.length).toBeGreaterThanOrEqual(2);
  const asFound = mails.map((mail) => ({
    address: 'mail',
    status: 0,
    headers: '',
    body: JSON.stringify(mail),
    properties: '',
  }));
  expect(leaksOf(asFound, [...secrets, community])).toEqual([]);
});

test('No search within reach answers otherwise to the name of a maker than to a name that nobody has', async () => {
  const searches = searchesIn(found);
  expect(searches.length).toBeGreaterThan(0);
  expect(await searchesThatTell(fetchAsJudge, searches, Object.values(person))).toEqual([]);
});

test('No address answers otherwise to an id of a work, a file, an entry or another judge than to one that nobody has', async () => {
  const [entry] = await judging.rows<{ id: string; work_id: string }>('SELECT id, work_id FROM round_entry LIMIT 1');
  const foreign = await aRound(judging, { judgesPerEntry: 1 });
  const [other] = await aJury(judging, foreign, 1);
  await opened(judging, foreign);
  const [theirs] = await judging.desks.ownWorks(other!.actor, foreign);
  const patterns = routesOf(judging.app)
    .filter(({ method }) => method === 'GET')
    .map(({ path }) => path);
  const ids = [entry!.id, entry!.work_id, fileIds[0]!, theirs!.assignmentId, foreign, other!.actor.accountId!];
  expect(await addressesThatTell(fetchAsJudge, patterns, ids)).toEqual([]);
});

describe('These checks', () => {
  test('would find a leak in each place', () => {
    const text = 'Zephyrine Quillfeather';
    const leak = {
      address: '/x?by=Zephyrine+Quillfeather',
      status: 200,
      headers: 'a: zephyrine%20quillfeather',
      body: text.toUpperCase(),
      properties: text,
    };
    expect(leaksOf([leak], [planted.name])).toHaveLength(4);
  });

  test('would find a name in the compressed properties and words of a document', async () => {
    const document = new Pdf({ info: { Author: planted.name } });
    document.text(planted.school);
    document.end();
    const parts: Buffer[] = [];
    for await (const part of document) parts.push(part as Buffer);
    const properties = await propertiesOf('application/pdf', Buffer.concat(parts));
    for (const secret of [planted.name, planted.school]) expect(properties).toContain(secret);
  });

  test('would find a telling search and a telling address', async () => {
    const answers: FetchAsJudge = async (path) =>
      new Response(decodeURIComponent(path).includes(planted.name) ? 'one' : 'none', {
        status: path.endsWith(fileIds[0]!) ? 403 : 404,
      });
    expect(await searchesThatTell(answers, ['/search?q='], [planted.name])).toHaveLength(1);
    expect(await addressesThatTell(answers, ['/files/:id'], [fileIds[0]!, fileIds[1]!])).toHaveLength(1);
  });
});

test("A judge's views have no column of identity", () => {
  const columns = allProjections()
    .filter(({ reader }) => reader === 'judge')
    .flatMap((projection) => Object.entries(projection.columns).flat());
  expect(columns.length).toBeGreaterThan(10);
  // A file's id is random, and opens its re-encoded sizes alone.
  expect(
    columns.filter((column) =>
      /email|display_?name|birth|school|entrant|guardian|communit|sponsor|file_?name|account/i.test(column),
    ),
  ).toEqual([]);
});
