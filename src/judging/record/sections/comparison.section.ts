import { z } from 'zod';
import { WINNERS } from '../../ballots/comparison.entity.js';
import { BATCH, inBatches } from '../in-batches.js';
import type { RecordSection } from './record-section.js';

const schema = z.strictObject({
  kind: z.literal('comparison'),
  judge: z.int().positive(),
  /** In the order in which chance showed them. */
  first: z.string(),
  second: z.string(),
  winner: z.enum(WINNERS),
  madeAt: z.iso.datetime(),
  undoneAt: z.iso.datetime().nullable(),
});

export type ComparisonFacts = z.infer<typeof schema>;

interface Row extends Pick<ComparisonFacts, 'first' | 'second' | 'winner'> {
  id: string;
  number: number;
  roundJudgeId: string;
  madeAt: Date;
  undoneAt: Date | null;
}

/** By the codes of both, then the judge, then as they came: one that was undone stands before the one that took its place. */
const SQL = `
  SELECT c.id, one.judging_code AS first, other.judging_code AS second, j.number, c.round_judge_id AS "roundJudgeId",
         c.winner, c.made_at AS "madeAt", c.undone_at AS "undoneAt"
    FROM comparison c JOIN round_judge j ON j.id = c.round_judge_id JOIN round_entry one ON one.id = c.first_entry_id JOIN round_entry other ON other.id = c.second_entry_id
   WHERE one.round_id = $1
     AND ($2::text IS NULL OR (one.judging_code COLLATE "C", other.judging_code COLLATE "C", j.number, c.id) > ($2, $3, $4::int, $5))
   ORDER BY one.judging_code COLLATE "C", other.judging_code COLLATE "C", j.number, c.id LIMIT ${BATCH}`;

/** Works weighed two by two; those that were taken back, too. */
export const comparisonSection: RecordSection<ComparisonFacts> = {
  kinds: ['comparison'],
  facts: schema,

  async *write({ manager, round, names }) {
    const rows = inBatches<Row>((after) => manager.query<Row[]>(SQL, [round.id, ...placeOf(after)]));
    for await (const { first, second, roundJudgeId, winner, madeAt, undoneAt } of rows)
      yield {
        kind: 'comparison',
        judge: names.judge(roundJudgeId),
        first,
        second,
        winner,
        madeAt: madeAt.toISOString(),
        undoneAt: undoneAt && undoneAt.toISOString(),
      };
  },

  read(facts, reading) {
    for (const work of [facts.first, facts.second]) reading.seatOf({ work, judge: facts.judge });
    reading.comparisons.push(facts);
  },
};

const placeOf = (row: Row | null) => (row ? [row.first, row.second, row.number, row.id] : [null, null, null, null]);
