import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { FeedbackService } from '../../src/judging/index.js';
import { system, type Actor } from '../../src/platform/index.js';
import { queriesOf } from '../support/queries.js';
import { aConflict } from './support/a-conflict.js';
import { atTheDesk, type Desk } from './support/at-the-desk.js';
import { aCard, aJury, aRound, criteriaOf, decided, opened, workOf, type JudgeInTest } from './support/a-round.js';
import { JudgingInTest } from './support/judging-in-test.js';

let judging: JudgingInTest;
let staff: Actor;
let desk: Desk;
let round: string;
let jury: JudgeInTest[];
let workIds: string[];

beforeAll(async () => {
  judging = await JudgingInTest.start();
  const { person, actor } = await judging.person('staff', null, 'Sam Staff');
  staff = actor;
  desk = await atTheDesk(judging, person);
});
afterAll(() => judging.stop());

beforeEach(async () => {
  judging.programme.works.clear();
  judging.programme.fed.length = 0;
  workIds = Array.from({ length: 2 }, () => judging.programme.addWork().workId);
  round = await aRound(judging, { judgesPerEntry: 2 });
  jury = await aJury(judging, round, 2);
  await opened(judging, round);
});

interface Card {
  assignmentId: string;
  workId: string;
}

/** Every judge scores every work; what they say is `<judge's number> on <work's number>`. */
const told = async (): Promise<Card[]> => {
  const criteria = await criteriaOf(judging, round);
  const cards: Card[] = [];
  for (const [number, { actor }] of jury.entries()) {
    for (const { assignmentId } of await judging.desks.ownWorks(actor, round)) {
      const workId = await workOf(judging, assignmentId);
      const said = { worksWell: `${number} on ${workIds.indexOf(workId)}`, tryNext: 'More light' };
      await judging.scores.save(actor, assignmentId, aCard(criteria, [4, 4, 4], said));
      cards.push({ assignmentId, workId });
    }
  }
  return cards;
};
const feedback = () => judging.app.get(FeedbackService);
const review = (assignmentId: string, more: Partial<Parameters<FeedbackService['review']>[2]> = {}, version = 1) =>
  feedback().review(staff, round, {
    assignmentId,
    version,
    verdict: 'passed',
    worksWell: 'As written',
    tryNext: '',
    reason: null,
    ...more,
  });
const fedTo = (workId: string) =>
  judging.programme.fed
    .findLast(({ items }) => items.some((item) => item.workId === workId))
    ?.items.find((item) => item.workId === workId)?.comments;

describe("A judge's words", () => {
  test('are not read by staff while the jury is at work', async () => {
    const [card] = await told();
    await expect(review(card!.assignmentId)).rejects.toMatchObject({ rules: [{ id: 'cards-are-in' }] });
    expect((await desk.look(`/judging/rounds/${round}/feedback`)).text).toContain('The jury is still at work');
  });

  test('reach no programme before the release, and with it only those that were let through', async () => {
    const cards = await told();
    await decided(judging, round);
    const [passed, held, , unread] = cards;
    await review(passed!.assignmentId);
    await review(held!.assignmentId, { verdict: 'held', worksWell: '', reason: 'Harsh' });
    expect(judging.programme.fed).toEqual([]);
    await judging.results.release(system, round);
    expect(judging.programme.fed).toHaveLength(1);
    const everything = JSON.stringify(judging.programme.fed);
    expect(everything).toContain('As written');
    expect(everything).not.toMatch(/\d on \d/);
    expect(fedTo(passed!.workId)).toEqual([{ worksWell: 'As written', tryNext: '' }]);
    expect(unread).toBeDefined();
  });

  test('that nobody has read are counted on the page of the round and before its release', async () => {
    const cards = await told();
    expect((await desk.look(`/judging/rounds/${round}`)).text).not.toContain('Words for the entrants');
    await decided(judging, round);
    await review(cards[0]!.assignmentId);
    expect((await desk.look(`/judging/rounds/${round}`)).text).toContain('Words for the entrants (3 to read)');
    const { text } = await desk.look(`/judging/rounds/${round}/release`);
    expect(text).toContain('3 comments of judges wait to be read');
    expect(text).toContain(`href="/judging/rounds/${round}/feedback"`);
    for (const { assignmentId } of cards.slice(1)) await review(assignmentId);
    expect((await desk.look(`/judging/rounds/${round}/release`)).text).not.toContain('to be read');
  });

  test('that are read after the release follow at once, beside those that were told', async () => {
    const cards = await told();
    const [first, second] = cards.filter(({ workId }) => workId === workIds[0]);
    await decided(judging, round);
    await review(first!.assignmentId, { worksWell: 'Early' });
    await judging.results.release(system, round);
    await review(second!.assignmentId, { worksWell: 'Late' });
    expect(
      fedTo(workIds[0]!)!
        .map(({ worksWell }) => worksWell)
        .toSorted(),
    ).toEqual(['Early', 'Late']);
  });

  test('can be taken back after the release', async () => {
    const [card] = await told();
    await decided(judging, round);
    await review(card!.assignmentId);
    await judging.results.release(system, round);
    await review(card!.assignmentId, { verdict: 'held', worksWell: '', reason: 'It names a teacher' });
    expect(fedTo(card!.workId)).toEqual([]);
  });

  test('wait again when the judge changes the card after they were read', async () => {
    const [card] = await told();
    await judging.rounds.close(system, round);
    await review(card!.assignmentId);
    await judging.rounds.reopen(system, round, 'A judge asked for it');
    const criteria = await criteriaOf(judging, round);
    const [{ actor }] = jury as [JudgeInTest];
    await judging.scores.save(
      actor,
      card!.assignmentId,
      aCard(criteria, [4, 4, 5], { version: 1, worksWell: 'New words' }),
    );
    await judging.rounds.close(system, round);
    await expect(review(card!.assignmentId)).rejects.toMatchObject({ because: { key: 'judging.feedback.changed' } });
    expect((await desk.look(`/judging/rounds/${round}/feedback`)).text).toContain('New words');
  });

  test('of a work that left the round are told to nobody', async () => {
    const [card] = await told();
    await decided(judging, round);
    await review(card!.assignmentId);
    await judging.run((unit) => judging.works.withdraw(unit, card!.workId));
    await judging.results.release(system, round);
    expect(fedTo(card!.workId)).toBeUndefined();
  });
});

describe('The list of words', () => {
  test('shows codes and words, never who judged', async () => {
    await told();
    await judging.rounds.close(system, round);
    const { text } = await desk.look(`/judging/rounds/${round}/feedback`);
    expect(text).toContain('0 on 0');
    for (const { person } of jury) expect(text).not.toContain(person.displayName);
  });

  test('lets through what was shown, and not what changed since', async () => {
    const cards = await told();
    await judging.rounds.close(system, round);
    const words = cards.map(({ assignmentId }, index) => `${assignmentId}:${index === 0 ? 9 : 1}`);
    await desk.post(`/judging/rounds/${round}/feedback/passing`, { words });
    const { text } = await desk.look(`/judging/rounds/${round}/feedback`);
    expect(text).toContain('To read (1)');
    expect(text).toContain('Let through (3)');
  });

  test('costs the same queries for one comment and for many', async () => {
    const cards = await told();
    await judging.rounds.close(system, round);
    const many = await queriesOf(() => desk.look(`/judging/rounds/${round}/feedback`));
    for (const { assignmentId } of cards.slice(1)) await review(assignmentId);
    const one = await queriesOf(() => desk.look(`/judging/rounds/${round}/feedback`));
    expect(one).toHaveLength(many.length);
  });
});

/** The address of one comment of a closed round. */
const at = async () => {
  const [card] = await told();
  await judging.rounds.close(system, round);
  return `/judging/rounds/${round}/feedback/${card!.assignmentId}`;
};

describe('The page of one comment', () => {
  test('asks for a reason when the words change or are held back, and keeps what was typed', async () => {
    const path = await at();
    for (const say of ['pass', 'hold']) {
      const { status, text } = await desk.post(path, { version: '1', worksWell: 'Kinder words', tryNext: '', say });
      expect(status).toBe(422);
      expect(text).toContain('Say why you change the words or hold them back.');
      expect(text).toContain('Kinder words');
    }
  });

  test('does not let nothing through', async () => {
    const { status, text } = await desk.post(await at(), {
      version: '1',
      worksWell: ' ',
      tryNext: '',
      say: 'pass',
      reason: 'x',
    });
    expect(status).toBe(422);
    expect(text).toContain('Leave some words for the family');
  });

  test('needs no reason for words as the judge wrote them', async () => {
    const path = await at();
    const [row] = await judging.rows<{ works_well: string; try_next: string }>(
      'SELECT works_well, try_next FROM scorecard WHERE assignment_id = $1',
      [path.split('/').at(-1)],
    );
    const fields = { version: '1', worksWell: row!.works_well, tryNext: `${row!.try_next}\r\n`, say: 'pass' };
    expect((await desk.post(path, fields)).to).toBe(`/judging/rounds/${round}/feedback`);
    expect((await desk.look(path)).text).toContain('let through as written');
  });

  test('keeps staff words, reason and reader; the judge’s own stay on the card', async () => {
    const path = await at();
    await desk.post(path, {
      version: '1',
      worksWell: 'Kinder words',
      tryNext: '',
      say: 'pass',
      reason: 'It was harsh',
    });
    const [kept] = await judging.rows(
      'SELECT verdict, works_well, reason, reviewed_by FROM feedback_review WHERE assignment_id = $1',
      [path.split('/').at(-1)],
    );
    expect(kept).toEqual({
      verdict: 'edited',
      works_well: 'Kinder words',
      reason: 'It was harsh',
      reviewed_by: staff.accountId,
    });
  });

  test('refuses a reader who saw an older version', async () => {
    const { status, text } = await desk.post(await at(), {
      version: '7',
      worksWell: '0 on 0',
      tryNext: 'More light',
      say: 'hold',
      reason: 'x',
    });
    expect(status).toBe(409);
    expect(text).toContain('Read them again.');
  });

  test('does not exist for whom its work is withheld from', async () => {
    const [card, ...others] = await told();
    await judging.rounds.close(system, round);
    const { person, actor } = await judging.person('staff', null, 'Tessa Tied');
    const tied = await atTheDesk(judging, person);
    const list = `/judging/rounds/${round}/feedback`;
    expect((await tied.look(`/judging/rounds/${round}`)).text).toContain(`href="${list}"`);
    const [held] = await judging.rows<{ work: string; code: string }>(
      'SELECT e.id AS work, e.judging_code AS code FROM assignment a JOIN round_entry e ON e.id = a.round_entry_id WHERE a.id = $1',
      [card!.assignmentId],
    );
    expect((await tied.look(list)).text).toContain(held!.code);
    await aConflict(judging, actor, held!.work);
    expect((await tied.look(list)).text).not.toContain(held!.code);
    expect((await tied.look(`${list}/${card!.assignmentId}`)).status).toBe(404);
    const words = [card!, ...others].map(({ assignmentId }) => ({ assignmentId, version: 1 }));
    expect(await feedback().passAll(actor, round, words)).toBe(2);
  });

  test('does not exist for staff of another edition', async () => {
    const path = await at();
    const elsewhere = await judging.person('staff', '0190a000-0000-7000-8000-000000000000');
    expect((await (await atTheDesk(judging, elsewhere.person)).look(path)).status).toBe(404);
  });
});
