import { z } from 'zod';
import { CONFLICT_SOURCES } from '../../conflicts/conflict-source.js';
import type { RecordSection } from './record-section.js';

const schema = z.strictObject({
  kind: z.literal('conflicts'),
  of: z.enum(['judges', 'officials']),
  /** Why somebody may not look at a work. */
  source: z.enum(CONFLICT_SOURCES),
  /** Pairs of a person and a work for which it was found. */
  pairs: z.int().positive(),
  /** Those among them that an official set aside, with a reason. */
  cleared: z.int(),
});

export type ConflictsFacts = z.infer<typeof schema>;

const SQL = `
  SELECT CASE WHEN j.id IS NULL THEN 'officials' ELSE 'judges' END AS of, c.source, count(*)::int AS pairs,
         count(*) FILTER (WHERE EXISTS (SELECT FROM conflict_clearance k WHERE k.conflict_id = c.id AND k.ended_at IS NULL))::int AS cleared
    FROM conflict_of_interest c JOIN round_entry e ON e.id = c.round_entry_id
    LEFT JOIN round_judge j ON j.round_id = e.round_id AND j.account_id = c.account_id
   WHERE e.round_id = $1 GROUP BY 1, 2 ORDER BY 1, 2`;

/** Conflicts by kind alone: a pair would tell where a judge comes from. */
export const conflictSection: RecordSection<ConflictsFacts> = {
  kinds: ['conflicts'],
  facts: schema,

  async *write({ manager, round }) {
    const counted = await manager.query<Omit<ConflictsFacts, 'kind'>[]>(SQL, [round.id]);
    for (const counts of counted) yield { kind: 'conflicts', ...counts };
  },

  read(facts, reading) {
    reading.conflicts.push(facts);
  },
};
