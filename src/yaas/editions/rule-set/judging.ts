import { z } from 'zod';
import { localized } from '../localized.js';
import { code, region } from './words.js';

const criterion = z.object({
  code,
  label: localized,
  description: localized,
  /** Parts of the whole: 1, 1, 1 are equal thirds. */
  parts: z.int().positive(),
  /** The highest step; the lowest is 1. */
  scale: z.int().min(2).max(100),
  anchors: z.array(localized),
});

const round = z.object({
  code,
  label: localized,
  mode: z.enum(['screening', 'scores', 'ranking', 'pairs']),
  judgesPerEntry: z.int().positive(),
  /** Who goes on: the best n, all from a score on, those above the natural gap, the best n of each pool or country. */
  advance: z.enum(['top', 'threshold', 'gap', 'per_pool', 'per_country']).default('top'),
  /** How many, or hundredths of the highest score for a threshold. */
  count: z.int().positive().default(10),
});

/** Works that are judged apart: United States and international. */
const pool = z.object({
  code,
  label: localized,
  /** Where the represented community lies; empty: all the others. */
  within: z.array(region).default([]),
});

/** What judges are not shown. */
export const BLIND_FIELDS = ['name', 'age', 'gender', 'school', 'community', 'country'] as const;

export const judging = z.object({
  criteria: z.array(criterion).min(1),
  judgesPerEntry: z.int().positive(),
  /** Name, e-mail and school may not stand in the work. */
  unsigned: z.boolean(),
  blind: z.array(z.enum(BLIND_FIELDS)).default([...BLIND_FIELDS]),
  rounds: z.array(round).default([]),
  ties: z.enum(['criterion', 'jury', 'shared']).default('jury'),
  /** The criterion that breaks them. */
  tieCriterion: code.nullable().default(null),
  pools: z.array(pool).default([]),
});

export type PoolRules = z.infer<typeof pool>;
export type CriterionRules = z.infer<typeof criterion>;
