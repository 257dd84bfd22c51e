import { z } from 'zod';
import type { Draw } from '../../assignment/draw.entity.js';
import type { RecordSource } from '../record-source.js';
import type { RecordSection } from './record-section.js';

const judge = z.int().positive();

const schema = z.strictObject({
  kind: z.literal('draw'),
  /** For all at once, or to give what was missing. */
  how: z.enum(['drawn', 'top_up']),
  /** SHA-256 of what it started from. */
  requestHash: z.string().regex(/^[0-9a-f]{64}$/),
  seed: z.int(),
  /** Assignments that it made. */
  given: z.int(),
  /** Whole numbers as text. They are the same: no plan is better. */
  cost: z.string().regex(/^-?\d+$/),
  dualValue: z.string().regex(/^-?\d+$/),
  /** What it costs to miss a wish. */
  penalties: z.strictObject({ open: z.number(), spread: z.number(), below: z.number() }),
  /** What a place with each judge is worth: by it anybody can check the proof. */
  prices: z.array(z.strictObject({ judge, price: z.number() })),
  loads: z.array(z.strictObject({ judge, works: z.int(), least: z.int(), most: z.int() })),
  /** Works that have fewer judges than they want. */
  shortages: z.array(z.strictObject({ work: z.string(), missing: z.int(), barred: z.int(), full: z.int() })),
  /** How well works and judges can be compared by it; null of one that gave only what was missing. */
  comparability: z
    .strictObject({
      lambda2: z.number(),
      worstContrast: z.number(),
      meanContrast: z.number(),
      islands: z.record(z.string(), z.int()),
    })
    .nullable(),
  madeAt: z.iso.datetime(),
  /** An official's number; null is the portal itself. */
  by: z.int().positive().nullable(),
});

type DrawFacts = z.infer<typeof schema>;

/** How judges came to their works, each draw with its seed and its proof. */
export const drawSection: RecordSection<DrawFacts> = {
  kinds: ['draw'],
  facts: schema,

  async *write(source) {
    const { manager, round } = source;
    const codes = new Map(
      (
        await manager.query<{ id: string; code: string }[]>(
          'SELECT id, judging_code AS code FROM round_entry WHERE round_id = $1',
          [round.id],
        )
      ).map(({ id, code }) => [id, code]),
    );
    const draws = await manager.query<Draw[]>(
      `SELECT kind, request_hash AS "requestHash", seed, given, cost, dual_value AS "dualValue", penalties, prices, loads, shortages,
              comparability, made_by AS "madeBy", made_at AS "madeAt"
         FROM draw WHERE round_id = $1 ORDER BY made_at, id`,
      [round.id],
    );
    for (const draw of draws) yield factsOf(source, draw, codes);
  },

  read({ cost, dualValue }, reading) {
    if (cost !== dualValue) throw reading.fault('draw-not-proven');
  },
};

const byJudge = <Line extends { judge: number }>(lines: Line[]): Line[] => lines.toSorted((a, b) => a.judge - b.judge);

/** A work that was let go before the round opened has no code any more. */
function factsOf({ names }: RecordSource, draw: Draw, codes: ReadonlyMap<string, string>): DrawFacts {
  const { kind, requestHash, seed, given, cost, dualValue, penalties, comparability, madeAt, madeBy } = draw;
  return {
    kind: 'draw',
    how: kind,
    requestHash,
    seed,
    given,
    cost,
    dualValue,
    penalties,
    comparability,
    prices: byJudge(Object.entries(draw.prices).map(([id, price]) => ({ judge: names.judge(id), price }))),
    loads: byJudge(
      draw.loads.map(({ judge: id, works, least, most }) => ({ judge: names.judge(id), works, least, most })),
    ),
    shortages: draw.shortages.flatMap(({ work, missing, barred, full }) => {
      const code = codes.get(work);
      return code ? [{ work: code, missing, barred, full }] : [];
    }),
    madeAt: madeAt.toISOString(),
    by: names.official(madeBy),
  };
}
