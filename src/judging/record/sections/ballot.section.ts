import { z } from 'zod';
import { seatRows } from '../seat-rows.js';
import type { RecordSection } from './record-section.js';

const schema = z.strictObject({
  kind: z.literal('ballot'),
  work: z.string(),
  judge: z.int().positive(),
  /** Its place in the judge's order, 1 the best; null where it was left out, and in a round by points. */
  rank: z.int().positive().nullable(),
  /** Null in a round by order. */
  points: z.int().min(0).nullable(),
});

export type BallotFacts = z.infer<typeof schema>;

/** What complete ballots say of each work in the judge's hand: its place in an order, or its points. Since when, the work's card says. */
export const ballotSection: RecordSection<BallotFacts> = {
  kinds: ['ballot'],
  facts: schema,

  async *write({ manager, round, names, lastMoves }) {
    const { id: roundId, mode } = round;
    if (mode !== 'ranking' && mode !== 'points') return;
    for await (const row of seatRows({ manager, roundId, lastMoves })) {
      if (row.status !== 'complete') continue;
      const { work, roundJudgeId, rank, points } = row;
      const judge = names.judge(roundJudgeId);
      yield { kind: 'ballot', work, judge, rank, points: mode === 'points' ? (points ?? 0) : null };
    }
  },

  read(facts, reading) {
    if (!reading.seatOf(facts).completedAt) throw reading.fault('name-unknown', { name: facts.work });
    reading.ballots.push(facts);
  },
};
