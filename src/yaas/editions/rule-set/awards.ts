import { z } from 'zod';
import { localized } from '../localized.js';
import { code, money } from './words.js';

/** One step of the ladder; `category` or `group` limit it, null: every one. */
const prize = z.object({
  code,
  label: localized,
  place: z.int().positive(),
  ...money.shape,
  category: code.nullable().default(null),
  group: code.nullable().default(null),
});

/** An award beside the places: a best photograph, a scholarship, an honorable mention, accepted for the show. */
const special = z.object({
  code,
  label: localized,
  ...money.shape,
  /** Students ask for it, in so many words at least; null: nobody asks. */
  reasonMinWords: z.int().min(0).nullable().default(null),
});

export const awards = z.object({
  /** What a place is given within. */
  per: z.array(z.enum(['category', 'age_group', 'pool'])).default(['category', 'age_group']),
  ladder: z.array(prize).default([]),
  special: z.array(special).default([]),
  /** A public vote, apart from the jury. */
  peoplesChoice: z
    .object({ label: localized, ...money.shape })
    .nullable()
    .default(null),
  certificates: z.enum(['none', 'winners', 'all']).default('all'),
  coWinners: z.boolean().default(true),
  noAward: z.boolean().default(true),
  /** Who comes next moves up when an award is withdrawn. */
  nextInLine: z.boolean().default(true),
});
