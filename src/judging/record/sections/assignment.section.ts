import { z } from 'zod';
import type { RecordSection } from './record-section.js';
import { seatRows } from '../seat-rows.js';

const schema = z.strictObject({
  kind: z.literal('assignment'),
  work: z.string(),
  judge: z.int().positive(),
  /** In the judge's own order, from 1. */
  position: z.int().positive(),
  origin: z.enum(['drawn', 'top_up', 'bridge']),
  /** Whether an official chose the judge for the work. */
  state: z.enum(['offered', 'recused', 'cancelled']),
  leftAt: z.iso.datetime().nullable(),
  /** Whether the judge had it when the run that counts was made. */
  inHand: z.boolean(),
});

type AssignmentFacts = z.infer<typeof schema>;

/** Which judge had which works. */
export const assignmentSection: RecordSection<AssignmentFacts> = {
  kinds: ['assignment'],
  facts: schema,

  async *write({ manager, round, names, lastMoves, adopted }) {
    for await (const row of seatRows({ manager, roundId: round.id, lastMoves })) {
      const { work, roundJudgeId, position, origin, state, leftAt } = row;
      const judge = names.judge(roundJudgeId);
      const left = leftAt && leftAt.toISOString();
      const inHand = adopted.marks.inHand({ work, judge, leftAt });
      yield { kind: 'assignment', work, judge, position, origin, state, leftAt: left, inHand };
    }
  },

  read(facts, reading) {
    const isLeftOut = !facts.inHand && !facts.leftAt && reading.workOf(facts.work).tookPart;
    if (isLeftOut) throw reading.fault('left-out', { work: facts.work });
    reading.give(facts);
  },
};
