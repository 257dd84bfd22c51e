import { z } from 'zod';
import { localized } from '../localized.js';
import { code } from './words.js';

/** What a place in a quota is counted by. */
export const QUOTA_KEYS = [
  'student',
  'member',
  'community',
  'partner_community',
  'partnership',
  'category',
  'age_group',
  'school',
  'country',
  'level',
] as const;

/** How many pieces there may be under each combination of the keys. */
export const quota = z.object({
  code,
  label: localized.nullable().default(null),
  per: z.array(z.enum(QUOTA_KEYS)).min(1),
  max: z.int().positive(),
  /** From when on a piece counts; a draft never does. */
  counts: z.enum(['submitted', 'confirmed']).default('submitted'),
  /** Which piece stays: the first that came, the one the student chooses, or those the coordinator confirms. */
  onExceed: z.enum(['first', 'student', 'coordinator']).default('student'),
  freedByWithdrawal: z.boolean().default(true),
  at: z.enum(['submission', 'advancement']).default('submission'),
  /** At which levels it is counted. */
  level: z.enum(['local', 'final', 'any']).default('any'),
  /** Only pieces of these categories; empty: all. */
  categories: z.array(code).default([]),
});

export type QuotaRules = z.infer<typeof quota>;
