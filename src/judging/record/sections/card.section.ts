import { z } from 'zod';
import { scoresCards } from '../../round/mode.js';
import { counts } from '../recomputed.js';
import type { RecordSection } from './record-section.js';
import type { RecordReading } from '../record-reading.js';
import { seatRows } from '../seat-rows.js';

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

/**
 * Every complete card, as it stood last; also one whose judge stepped back, or whose work was taken out. Of those that a run counted before
 * that, the line says so. What judges wrote is not among it.
 */
export const cardSection: RecordSection<CardFacts> = {
  kinds: ['card'],
  facts: schema,

  async *write({ manager, round, names, lastMoves }, sofar) {
    for await (const row of seatRows({ manager, roundId: round.id, lastMoves })) {
      const { work, roundJudgeId, status, version, completedAt, steps } = row;
      if (status !== 'complete') continue;
      const card = { work, judge: names.judge(roundJudgeId), completedAt: completedAt!.toISOString() };
      yield { kind: 'card', ...card, version: version!, steps, counts: counts(sofar, card) };
    }
  },

  read(facts, reading) {
    const seat = reading.seatOf(facts);
    if (seat.completedAt) throw reading.fault('name-twice', { name: facts.work });
    if (!isWhole(facts, reading)) throw reading.fault('card-not-whole', { work: facts.work });
    if (facts.counts !== counts(reading, facts)) throw reading.fault('left-out', { work: facts.work });
    seat.completedAt = facts.completedAt;
    reading.cards.push(facts);
  },
};

/** In a round of scores it has a step on the scale of each criterion; what is given by ballot or in pairs stands elsewhere. */
function isWhole({ steps }: CardFacts, { round, criteria }: RecordReading): boolean {
  if (!scoresCards(round.mode)) return Object.keys(steps).length === 0;
  const onScale = criteria.filter(({ code, scale }) => steps[code]! <= scale);
  return onScale.length === criteria.length && Object.keys(steps).length === criteria.length;
}
