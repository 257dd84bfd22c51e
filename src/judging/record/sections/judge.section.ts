import { z } from 'zod';
import type { RecordSection } from './record-section.js';

const schema = z.strictObject({
  kind: z.literal('judge'),
  judge: z.int().positive(),
  state: z.string(),
});

type JudgeFacts = z.infer<typeof schema>;

/** Whoever had a seat, by number. */
export const judgeSection: RecordSection<JudgeFacts> = {
  kinds: ['judge'],
  facts: schema,

  async *write({ manager, round, names }) {
    const seats = await manager.query<{ id: string; state: string }[]>(
      'SELECT id, state FROM round_judge WHERE round_id = $1',
      [round.id],
    );
    const numbered = seats.map(({ id, state }) => ({ kind: 'judge' as const, judge: names.judge(id), state }));
    yield* numbered.toSorted((one, other) => one.judge - other.judge);
  },

  read({ judge }, reading) {
    if (reading.judges.has(judge)) throw reading.fault('name-twice', { name: String(judge) });
    reading.judges.add(judge);
  },
};
