import { z } from 'zod';
import type { RecordSection } from './record-section.js';

const schema = z.strictObject({
  kind: z.literal('event'),
  event: z.string(),
  from: z.string(),
  to: z.string(),
  at: z.iso.datetime(),
  /** An official's number; null is the portal itself. */
  by: z.int().positive().nullable(),
});

type EventFacts = z.infer<typeof schema>;

/** The round's own way, from phase to phase. */
export const eventSection: RecordSection<EventFacts> = {
  kinds: ['event'],
  facts: schema,

  async *write({ history, names }) {
    for (const { event, fromState, toState, at, accountId } of history)
      yield {
        kind: 'event',
        event,
        from: fromState,
        to: toState,
        at: at.toISOString(),
        by: names.official(accountId),
      };
  },

  read() {
    // It decides nothing.
  },
};
