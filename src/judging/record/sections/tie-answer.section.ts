import { z } from 'zod';
import type { RecordSection } from './record-section.js';

const schema = z.strictObject({
  kind: z.literal('tie-answer'),
  /** Whom the ladder asked: the jury by pairs, or the chair. */
  step: z.enum(['pairwise', 'chair']),
  tied: z.array(z.string()),
  /** Best first; works in one group stay level. */
  order: z.array(z.array(z.string())),
  /** Null where a mini-round of pairs gave the order. */
  reason: z.string().nullable(),
  answeredAt: z.iso.datetime(),
  /** An official's number; null is the portal itself. */
  by: z.int().positive().nullable(),
});

export type TieAnswerFacts = z.infer<typeof schema>;

interface Row {
  step: TieAnswerFacts['step'];
  tied: string[];
  order: string[][];
  reason: string | null;
  answeredAt: Date;
  answeredBy: string | null;
}

const SQL = `SELECT step, tied, ranking AS order, reason, answered_at AS "answeredAt", answered_by AS "answeredBy"
    FROM standing_tie_answer WHERE round_id = $1 ORDER BY answered_at, id`;

/** What people answered where the ladder asked them. */
export const tieAnswerSection: RecordSection<TieAnswerFacts> = {
  kinds: ['tie-answer'],
  facts: schema,

  async *write({ manager, round, names }) {
    const codes = await codesIn(
      manager.query<Coded[]>('SELECT id, judging_code AS code FROM round_entry WHERE round_id = $1', [round.id]),
    );
    for (const { step, tied, order, reason, answeredAt, answeredBy } of await manager.query<Row[]>(SQL, [round.id]))
      yield {
        kind: 'tie-answer',
        step,
        tied: tied.map(codes),
        order: order.map((level) => level.map(codes)),
        reason: reason && names.withoutNames(reason),
        answeredAt: answeredAt.toISOString(),
        by: names.official(answeredBy),
      };
  },

  read(facts, reading) {
    for (const code of [...facts.tied, ...facts.order.flat()]) reading.workOf(code);
    reading.answers.push(facts);
  },
};

interface Coded {
  id: string;
  code: string;
}

async function codesIn(rows: Promise<Coded[]>): Promise<(id: string) => string> {
  const codes = new Map((await rows).map(({ id, code }) => [id, code]));
  return (id) => codes.get(id)!;
}
