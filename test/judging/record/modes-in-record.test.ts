import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { TiesService } from '../../../src/judging/index.js';
import type { RecordFault } from '../../../src/judging/record/chain/record-fault.js';
import { RecordReader } from '../../../src/judging/record/record-reader.js';
import { verifyRecord } from '../../../src/judging/record/verification/verify-record.js';
import { Clock, system } from '../../../src/platform/index.js';
import { startClock } from '../../support/clock.js';
import { scoreAll, workOf } from '../support/a-round.js';
import { JudgingInTest } from '../support/judging-in-test.js';
import { aPlayedRound, type Playing } from './support/a-played-round.js';
import { factsIn, piecesOf } from './support/records.js';

let judging: JudgingInTest;

beforeAll(async () => {
  judging = await JudgingInTest.start();
});
afterAll(() => judging.stop());

type Facts = { kind: string } & Record<string, unknown>;
const linesOf = async (record: string, kind: string): Promise<Facts[]> =>
  ((await Array.fromAsync(factsIn(record))) as Facts[]).filter((facts) => facts.kind === kind);
const inOrder = (one: string, other: string) => one.localeCompare(other);
const holds = async (record: string) => (await verifyRecord(piecesOf(record))).holds;

/** Every judge puts the works in hand in the order in which they came in, or gives them the points of their place. */
const byBallot = (value: (place: number) => number) => async (playing: Playing) => {
  for (const { actor } of playing.jury) {
    const own = await judging.desks.ownWorks(actor, playing.id);
    const placed = await Promise.all(
      own.map(async ({ assignmentId }) => ({
        assignmentId,
        place: playing.works.indexOf(await workOf(judging, assignmentId)),
      })),
    );
    const order = placed.toSorted((a, b) => a.place - b.place);
    const lines = Object.fromEntries(order.map(({ assignmentId }, index) => [assignmentId, value(index)]));
    await judging.ballots.save(actor, playing.id, { version: 0, lines });
  }
};

/** Every judge prefers what was shown first, and takes the last answer back once. */
async function inPairs({ id, jury }: Playing) {
  for (const { actor } of jury) {
    for (let { pair } = await judging.pairs.next(actor, id); pair; { pair } = await judging.pairs.next(actor, id)) {
      const [first, second] = pair;
      const said = { firstEntryId: first.roundEntryId, secondEntryId: second.roundEntryId };
      await judging.comparisons.compare(actor, id, { ...said, winner: 'first' });
    }
    await judging.comparisons.undo(actor, id);
    const [first, second] = (await judging.pairs.next(actor, id)).pair!;
    const said = { firstEntryId: first.roundEntryId, secondEntryId: second.roundEntryId };
    await judging.comparisons.compare(actor, id, { ...said, winner: 'second' });
  }
}

const oneStep = (step: (work: number) => number) => (playing: Playing) =>
  scoreAll(judging, playing.id, { jury: playing.jury, steps: (work) => [step(playing.works.indexOf(work))] });

describe('A record recomputes to the last digit', () => {
  test.each(['mean', 'median', 'semi', 'spread'] as const)('a round by criteria, by %s', async (method) => {
    const { record } = await aPlayedRound(judging, { method, works: 8, judges: 4, judgesPerEntry: 3 });
    expect(await holds(record)).toBe(true);
    expect(await linesOf(record, 'run')).toMatchObject([{ method }]);
  });

  test('a screening, where works that pass go on', async () => {
    const advancement = { kind: 'threshold', at: 0.5 } as const;
    const judge = oneStep((work) => 1 + (work % 2));
    const { record } = await aPlayedRound(judging, { mode: 'screening', method: 'mean', advancement, judge });
    expect(await holds(record)).toBe(true);
    const outcomes = (await linesOf(record, 'decision')).map(({ outcome }) => String(outcome));
    expect(outcomes.toSorted(inOrder)).toEqual(['advanced', 'advanced', 'not_placed', 'not_placed']);
  });

  test('a round of stars, of which the best of each country go on', async () => {
    const advancement = { kind: 'top', count: 1, per: 'country' } as const;
    const judge = oneStep((work) => 1 + work);
    const { record } = await aPlayedRound(judging, {
      mode: 'stars',
      modeSettings: { stars: 5 },
      advancement,
      judge,
      countries: ['IT', 'IT', 'JP', 'JP'],
    });
    expect(await holds(record)).toBe(true);
    expect(record).not.toMatch(/"(IT|JP)"/);
    const countries = (await linesOf(record, 'work')).map(({ country }) => String(country));
    expect(countries.toSorted(inOrder)).toEqual(['1', '1', '2', '2']);
    expect((await linesOf(record, 'summary'))[0]).toMatchObject({ pools: [{ advanced: 2, placed: 0 }] });
  });

  test.each(['copeland', 'schulze'] as const)('a round by order, by %s', async (method) => {
    const judge = byBallot((index) => index + 1);
    const wishes = { mode: 'ranking', modeSettings: { top: 10 }, judgesPerEntry: 3 } as const;
    const { record } = await aPlayedRound(judging, { ...wishes, method, judge, works: 5 });
    expect(await holds(record)).toBe(true);
    const ballots = await linesOf(record, 'ballot');
    expect(ballots).toHaveLength(15);
    expect(ballots.every(({ rank, points }) => rank !== null && points === null)).toBe(true);
  });

  test('a round by points', async () => {
    const judge = byBallot((index) => 40 - 10 * index);
    const wishes = { mode: 'points', modeSettings: { budget: 100, most: 40 }, judgesPerEntry: 3 } as const;
    const { record } = await aPlayedRound(judging, { ...wishes, judge });
    expect(await holds(record)).toBe(true);
    expect((await linesOf(record, 'ballot')).map(({ points }) => points)).toContain(40);
  });

  test('a round in pairs, with what was taken back', async () => {
    const wishes = { mode: 'pairwise', method: 'bradley_terry', judgesPerEntry: 3, judge: inPairs } as const;
    const { record } = await aPlayedRound(judging, wishes);
    expect(await holds(record)).toBe(true);
    const comparisons = await linesOf(record, 'comparison');
    expect(comparisons).toHaveLength(3 * 7);
    expect(comparisons.filter(({ undoneAt }) => undoneAt !== null)).toHaveLength(3);
  });
});

describe('A record recomputes what counted then', () => {
  test('a tie that the chair broke, with the reason, and the count before it', async () => {
    const counted = async (roundId: string) => {
      const tied = await judging.rows<{ id: string }>(
        `SELECT line ->> 'roundEntryId' AS id FROM result_run, jsonb_array_elements(output) line WHERE round_id = $1 AND line ->> 'rank' = '1'`,
        [roundId],
      );
      const ids = tied.map(({ id }) => id);
      const staff = (await judging.person('staff', null, 'Ottilie Marchbanks')).actor;
      const reason = 'Ottilie Marchbanks found it the braver one';
      const answer = { step: 'chair' as const, tied: ids, order: ids.map((id) => [id]), reason };
      await judging.app.get(TiesService).answer(staff, roundId, answer);
    };
    const { record } = await aPlayedRound(judging, {
      tieLadder: [{ step: 'chair' }, { step: 'shared' }],
      judge: ({ id, jury, works }) =>
        scoreAll(judging, id, { jury, steps: (work) => (works.indexOf(work) < 2 ? [5, 5, 5] : [1, 1, 1]) }),
      counted,
    });
    expect(await holds(record)).toBe(true);
    expect(await linesOf(record, 'run')).toHaveLength(2);
    expect(await linesOf(record, 'tie-answer')).toMatchObject([
      { step: 'chair', reason: '[…] found it the braver one' },
    ]);
    expect(await linesOf(record, 'tie')).toMatchObject([{ step: 'chair' }]);
    expect((await linesOf(record, 'summary'))[0]).toMatchObject({ ties: [{ step: 'chair', ties: 1 }] });
    expect(record).not.toContain('Marchbanks');
  });

  test('a judge who left, one who stepped back after the decision, and a work that was taken back', async () => {
    let leaving = '';
    const { record } = await aPlayedRound(judging, {
      works: 6,
      judges: 4,
      judge: async ({ id, jury, works }) => {
        const steps = (work: string, judge: number) => [1 + (works.indexOf(work) % 5), 3, 1 + judge];
        await scoreAll(judging, id, { jury, steps });
        [leaving] = (await judging.desks.ownWorks(jury[0]!.actor, id)).map(({ assignmentId }) => assignmentId) as [
          string,
        ];
        const [seat] = await judging.rows<{ id: string }>(
          'SELECT id FROM round_judge WHERE round_id = $1 AND account_id = $2',
          [id, jury[3]!.actor.accountId],
        );
        await judging.jury.dropOut(system, id, seat!.id);
      },
      onceDecided: async (roundId) => {
        const [judge] = await judging.rows<{ account_id: string }>(
          'SELECT j.account_id FROM assignment a JOIN round_judge j ON j.id = a.round_judge_id WHERE a.id = $1',
          [leaving],
        );
        await judging.recusals.declare({ ...system, kind: 'account', accountId: judge!.account_id }, leaving);
        const [work] = await judging.rows<{ work_id: string }>(
          'SELECT work_id FROM round_entry WHERE round_id = $1 LIMIT 1',
          [roundId],
        );
        await judging.run((unit) => judging.works.withdraw(unit, work!.work_id));
      },
    });
    expect(await holds(record)).toBe(true);
    expect((await linesOf(record, 'summary'))[0]).toMatchObject({ works: 5, withdrawn: 1, cards: 12 });
    const recused = (await linesOf(record, 'assignment')).filter(({ state }) => state === 'recused');
    expect(recused).toMatchObject([{ state: 'recused', inHand: true }]);
    expect((await linesOf(record, 'work')).filter(({ withdrawnAt }) => withdrawnAt)).toMatchObject([
      { tookPart: true },
    ]);
    const isRecused = ({ work, judge }: Facts) => recused.some((one) => one['work'] === work && one['judge'] === judge);
    expect((await linesOf(record, 'card')).filter(isRecused)).toMatchObject([{ counts: true }]);
  });

  test('whatever a clock says: who stepped back after the count counts, and who did before it does not', async () => {
    const clock = judging.app.get(Clock);
    const ahead = new Date(Date.now() + 60_000);
    const back = async (roundId: string) => {
      const [seat] = await judging.rows<{ id: string; accountId: string }>(
        `SELECT a.id, j.account_id AS "accountId" FROM assignment a JOIN round_judge j ON j.id = a.round_judge_id
          WHERE j.round_id = $1 AND a.state = 'offered' ORDER BY a.id LIMIT 1`,
        [roundId],
      );
      await judging.recusals.declare({ ...system, kind: 'account', accountId: seat!.accountId }, seat!.id);
    };
    const { record } = await aPlayedRound(judging, {
      minimumCards: 1,
      works: 6,
      counted: async (roundId) => {
        Object.assign(clock, { now: () => ahead });
        await back(roundId);
        startClock(judging.app);
        const { resultRunId } = await judging.results.tally(system, roundId);
        await judging.results.adopt(system, roundId, resultRunId);
      },
      onceDecided: back,
    });
    expect(await holds(record)).toBe(true);
    const recused = (await linesOf(record, 'assignment')).filter(({ state }) => state === 'recused');
    expect(new Set(recused.map(({ inHand }) => inHand))).toEqual(new Set([false, true]));
    const cards = await linesOf(record, 'card');
    expect(cards).toHaveLength(12);
    expect(cards.filter(({ counts }) => !counts)).toHaveLength(1);
  });

  test('and refuses a card that is left out without a reason', async () => {
    const { record } = await aPlayedRound(judging);
    const fault = async (change: (facts: Facts) => object) => {
      const reader = new RecordReader();
      let changed = false;
      try {
        for await (const facts of factsIn(record) as AsyncGenerator<Facts>) {
          const other: object = changed ? {} : change(facts);
          changed ||= Object.keys(other).length > 0;
          await reader.take({ ...facts, ...other });
        }
        return null;
      } catch (error) {
        return (error as RecordFault).code;
      }
    };
    expect(await fault(() => ({}))).toBeNull();
    expect(await fault(({ kind }) => (kind === 'card' ? { counts: false } : {}))).toBe('left-out');
    expect(await fault(({ kind }) => (kind === 'assignment' ? { inHand: false } : {}))).toBe('left-out');
    expect(await fault(({ kind }) => (kind === 'work' ? { tookPart: false } : {}))).toBe('left-out');
  });

  test('a round that was opened again: the earlier count stays, and is not taken for the one that counts', async () => {
    const { record } = await aPlayedRound(judging, {
      judge: async ({ id, jury }) => {
        await scoreAll(judging, id, { jury, steps: () => [3, 3, 3] });
        await judging.rounds.close(system, id);
        const { resultRunId } = await judging.results.tally(system, id);
        await judging.results.adopt(system, id, resultRunId);
        await judging.rounds.reopen(system, id, 'one card was filled in by mistake');
        const [own] = await judging.desks.ownWorks(jury[0]!.actor, id);
        const { card, criteria } = await judging.cards.card(jury[0]!.actor, own!.assignmentId);
        const scores = Object.fromEntries(criteria.map((criterion) => [criterion.id, 5]));
        const said = { worksWell: '', tryNext: '', privateNote: '' };
        await judging.scores.save(jury[0]!.actor, own!.assignmentId, { version: card.version, scores, ...said });
      },
    });
    expect(await holds(record)).toBe(true);
    expect((await linesOf(record, 'run')).map(({ adopted }) => adopted !== null)).toEqual([false, true]);
    expect((await linesOf(record, 'event')).map(({ event }) => event)).toContain('reopen');
  });
});
