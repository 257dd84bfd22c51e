import { z } from 'zod';
import { CONFLICT_SOURCES } from '../../conflicts/conflict-source.js';
import { TIE_STEPS } from '../../round/tie-ladder.js';
import { lineOf } from '../chain/record-line.js';
import { summaryOf } from '../summary.js';
import type { RecordSection } from './record-section.js';

const count = z.int().min(0);

const summarySchema = z.strictObject({
  kind: z.literal('summary'),
  /** Works that took part to the end, and works that were taken out. */
  works: count,
  withdrawn: count,
  /** Judges of whom a card counts, and cards that count. */
  judges: count,
  cards: count,
  cardsPerWork: z.strictObject({ fewest: count, most: count }),
  pools: z.array(z.strictObject({ pool: z.string(), works: count, placed: count, advanced: count })),
  /** Ties by the rung of the ladder that broke them. */
  ties: z.array(z.strictObject({ step: z.enum(TIE_STEPS), ties: count })),
  /** Works that share a place, or their way to the next round, with others of the same value. */
  shared: count,
  /** Departures from the ranking by what they did to the work. */
  departures: z.array(z.strictObject({ kind: z.enum(['raised', 'lowered', 'given', 'taken']), works: count })),
  conflicts: z.array(
    z.strictObject({
      of: z.enum(['judges', 'officials']),
      source: z.enum(CONFLICT_SOURCES),
      pairs: count,
      cleared: count,
    }),
  ),
  runs: count,
});

export type SummaryFacts = z.infer<typeof summarySchema>;

/** The counts that the public is shown, so that the signature covers them, too. */
export const summarySection: RecordSection<SummaryFacts> = {
  kinds: ['summary'],
  facts: summarySchema,

  async *write(_source, sofar) {
    yield summaryOf(sofar);
  },

  read(facts, reading) {
    if (lineOf(facts) !== lineOf(summaryOf(reading))) throw reading.fault('summary-differs');
    reading.summary = facts;
  },

  end(reading) {
    if (!reading.summary) throw reading.fault('summary-differs');
  },
};
