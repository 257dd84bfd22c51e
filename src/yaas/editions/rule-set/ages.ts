import { z } from 'zod';
import { day } from './words.js';

/** Whole years, half-open: from the `from`-th birthday until the day before the `until`-th; null has no end. */
export const ageRange = z
  .object({ from: z.int().min(0).max(120), until: z.int().min(1).max(121).nullable() })
  .refine(({ from, until }) => until === null || from < until, { message: 'A range of ages ends after it begins.' });

/** Who may enter by age, and the day on which age counts. */
export const ages = z.object({
  from: z.int().min(0).max(120),
  until: z.int().min(1).max(121).nullable(),
  asOf: z.enum(['deadline', 'day']).default('deadline'),
  /** The day, when it is fixed. */
  day: day.nullable().default(null),
  /** An extension of the deadline moves the day too. */
  movesWithExtension: z.boolean().default(true),
});

/** School grades, half-open: 7 to 13 are grades 7 to 12; kindergarten is 0. */
export const gradeRange = z
  .object({ from: z.int().min(0).max(13), until: z.int().min(1).max(14) })
  .refine(({ from, until }) => from < until, { message: 'A range of grades ends after it begins.' });

export type AgeRange = z.infer<typeof ageRange>;
