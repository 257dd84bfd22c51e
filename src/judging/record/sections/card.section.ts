import { z } from 'zod';
import { countedAt } from '../recomputed.js';
import type { RecordSection } from './record-section.js';
import { seatRows } from './seat-rows.js';

const schema = z.strictObject({
  kind: z.literal('card'),
  work: z.string(),
  judge: z.int().positive(),
  /** Counts the saves. */
  version: z.int().positive(),
  completedAt: z.iso.datetime(),
  /** By the code of the criterion. */
  steps: z.record(z.string(), z.int().positive()),
  /** Whether the run that counts was made with it. */
  counts: z.boolean(),
});

export type CardFacts = z.infer<typeof schema>;

/** Every complete card, as it stood last. What judges wrote is not among it. */
export const cardSection: RecordSection<CardFacts> = {
  kinds: ['card'],
  facts: schema,

  async *write({ manager, round, names, lastMoves, adopted }, sofar) {
    const at = adopted.madeAt.toISOString();
    for await (const row of seatRows({ manager, roundId: round.id, lastMoves })) {
      const { work, roundJudgeId, status, version, completedAt, steps } = row;
      if (status !== 'complete') continue;
      const card = { work, judge: names.judge(roundJudgeId), completedAt: completedAt!.toISOString() };
      yield { kind: 'card', ...card, version: version!, steps, counts: countedAt(sofar, card, at) };
    }
  },

  read(facts, reading) {
    reading.workOf(facts.work);
    if (!reading.leftAt.has(`${facts.work} ${facts.judge}`)) throw reading.fault('name-unknown', { name: facts.work });
    for (const { code, scale } of reading.criteria)
      if (!(facts.steps[code]! <= scale)) throw reading.fault('name-unknown', { name: code });
    reading.cards.push(facts);
  },
};
