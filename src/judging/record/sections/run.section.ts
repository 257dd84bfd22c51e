import { z } from 'zod';
import { METHODS } from '../../round/mode.js';
import { TIE_STEPS } from '../../round/tie-ladder.js';
import type { RunDiagnostics } from '../../results/run-diagnostics.js';
import type { RankedEntry, Tally } from '../../results/tally.js';
import { lineOf } from '../chain/record-line.js';
import { recomputed } from '../recomputed.js';
import type { RecordReading } from '../record-reading.js';
import type { RecordSource } from '../record-source.js';
import type { RecordSection } from './record-section.js';

const runSchema = z.strictObject({
  kind: z.literal('run'),
  /** From 1, in the order in which they were made. */
  run: z.int().positive(),
  method: z.enum(METHODS),
  /** What it was computed with beside the rules and the criteria. */
  parameters: z.record(z.string(), z.json()),
  inputsHash: z.string().regex(/^[0-9a-f]{64}$/),
  madeAt: z.iso.datetime(),
  /** An official's number; null is the portal itself. */
  by: z.int().positive().nullable(),
  /** When it was chosen to count, and by whom; null for a run beside it. */
  adopted: z.strictObject({ at: z.iso.datetime(), by: z.int().positive().nullable() }).nullable(),
});

const rankingSchema = z.strictObject({
  kind: z.literal('ranking'),
  code: z.string(),
  pool: z.string(),
  cards: z.int(),
  mean: z.string().nullable(),
  value: z.string().nullable(),
  exact: z.string().nullable(),
  low: z.string().nullable(),
  high: z.string().nullable(),
  prizeProbability: z.string().nullable(),
  rank: z.int().nullable(),
  tiedWith: z.int(),
  tieBrokenBy: z.enum(TIE_STEPS).nullable(),
  chosen: z.boolean(),
  margin: z.string().nullable(),
});

const tieSchema = z.strictObject({
  kind: z.literal('tie'),
  step: z.enum(TIE_STEPS),
  /** The named criterion, when one broke it. */
  code: z.string().optional(),
  tied: z.array(z.string()),
  /** Best first; works in one group stay level. */
  order: z.array(z.array(z.string())),
});

const schema = z.discriminatedUnion('kind', [runSchema, rankingSchema, tieSchema]);

export type RunFacts = z.infer<typeof runSchema>;
type Facts = z.infer<typeof schema>;

/** A run, and what its lines must say; null where what it was made from has changed since. */
export interface RunReading {
  facts: RunFacts;
  tally: Tally | null;
  due: Iterator<Facts, undefined>;
}

/** Every run of the round with its ranking and the ties that the ladder broke; computed anew by whoever reads it. */
export const runSection: RecordSection<Facts> = {
  kinds: ['run', 'ranking', 'tie'],
  facts: schema,

  async *write(source) {
    for (const [index, run] of (await runsOf(source)).entries()) {
      const { method, inputsHash, madeAt, madeBy, adoptedAt, adoptedBy } = run;
      const { criteria: _inTheirLines, ...parameters } = run.parameters;
      const { names, manager } = source;
      const by = names.official(madeBy);
      const adopted = adoptedAt && { at: adoptedAt.toISOString(), by: names.official(adoptedBy) };
      yield { kind: 'run', run: index + 1, method, parameters, inputsHash, madeAt: madeAt.toISOString(), by, adopted };
      const [told] = await manager.query<[Told]>('SELECT output, diagnostics FROM result_run WHERE id = $1', [run.id]);
      yield* linesOf(told.output, told.diagnostics.ties);
    }
  },

  async read(facts, reading) {
    if (facts.kind === 'run') return begin(facts, reading);
    const run = reading.runs.at(-1);
    if (!run) throw reading.fault('line-out-of-place');
    if (run.tally && lineOf(run.due.next().value ?? {}) !== lineOf(facts))
      throw reading.fault('output-differs', { run: run.facts.run });
  },

  end(reading) {
    finish(reading);
    if (!reading.ranking) throw reading.fault('no-adopted-run');
  },
};

interface RunRow extends Pick<RunFacts, 'method' | 'inputsHash' | 'parameters'> {
  id: string;
  madeAt: Date;
  madeBy: string | null;
  adoptedAt: Date | null;
  adoptedBy: string | null;
}

interface Told {
  output: RankedEntry[];
  diagnostics: RunDiagnostics;
}

const runsOf = ({ manager, round }: RecordSource): Promise<RunRow[]> =>
  manager.query<RunRow[]>(
    `SELECT run.id, run.method, run.parameters, run.inputs_hash AS "inputsHash", run.made_at AS "madeAt", run.made_by AS "madeBy",
            o.adopted_at AS "adoptedAt", o.adopted_by AS "adoptedBy"
       FROM result_run run LEFT JOIN result_adoption o ON o.result_run_id = run.id
      WHERE run.round_id = $1 ORDER BY run.made_at, run.id`,
    [round.id],
  );

function* linesOf(output: readonly RankedEntry[], ties?: Tally['ties']): Generator<Facts, undefined> {
  for (const { roundEntryId: _id, ...line } of output) yield { kind: 'ranking', ...line };
  for (const tie of ties?.breaks ?? []) yield { kind: 'tie', ...tie };
}

async function begin(facts: RunFacts, reading: RecordReading): Promise<void> {
  finish(reading);
  const tally = await recomputed(reading, facts);
  if (facts.adopted && !tally) throw reading.fault('inputs-differ', { run: facts.run });
  reading.runs.push({ facts, tally, due: linesOf(tally?.output ?? [], tally?.ties) });
  if (!facts.adopted) return;
  reading.ranking = new Map(tally!.output.map((line) => [line.code, line]));
  reading.ties = tally!.ties.breaks;
}

/** A run of which a line is missing is not what was computed. */
function finish(reading: RecordReading): void {
  const run = reading.runs.at(-1);
  if (run?.tally && !run.due.next().done) throw reading.fault('output-differs', { run: run.facts.run });
}
