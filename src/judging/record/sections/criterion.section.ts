import { z } from 'zod';
import type { RecordSection } from './record-section.js';

const localized = z.record(z.string(), z.string());

const schema = z.strictObject({
  kind: z.literal('criterion'),
  code: z.string(),
  label: localized,
  /** Its share of all criteria's parts. */
  parts: z.int().positive(),
  scale: z.int().min(2),
  /** What each step means, lowest first. */
  anchors: z.array(localized),
});

export type CriterionFacts = z.infer<typeof schema>;

/** The rubric, in its order. */
export const criterionSection: RecordSection<CriterionFacts> = {
  kinds: ['criterion'],
  facts: schema,

  async *write({ manager, round }) {
    const criteria = await manager.query<Omit<CriterionFacts, 'kind'>[]>(
      'SELECT code, label, parts, scale, anchors FROM criterion WHERE rubric_version_id = $1 ORDER BY position',
      [round.rubricVersionId],
    );
    for (const criterion of criteria) yield { kind: 'criterion', ...criterion };
  },

  read(facts, reading) {
    if (reading.criteria.some(({ code }) => code === facts.code))
      throw reading.fault('name-twice', { name: facts.code });
    reading.criteria.push(facts);
  },
};
