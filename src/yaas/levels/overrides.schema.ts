import { z } from 'zod';

const code = z.string().min(1).max(60);

/** The words of a rule that a local level may set looser than the edition does; each must be marked. */
export const LOOSENABLE = ['ages', 'pieces', 'limits'] as const;

export type Loosenable = (typeof LOOSENABLE)[number];

/** Where a local level differs from the rules of its edition. What is left out is as in the edition. */
const overridesSchema = z.object({
  /** The categories that it holds, by code. */
  categories: z.array(code).min(1).optional(),
  /** Whole years, half-open; null has no end. */
  ages: z.object({ from: z.int().min(0).max(120), until: z.int().min(1).max(121).nullable() }).optional(),
  /** How many pieces a student may enter here, in all or in each category. */
  pieces: z.object({ max: z.int().min(1).max(50), per: z.enum(['level', 'category']) }).optional(),
  /** The longest a written work may be, by code of its category, counted as the edition counts. */
  limits: z.record(code, z.int().positive()).optional(),
  /** How many of its winners the member sends on, in all or in each category. */
  sends: z.object({ max: z.int().min(1).max(200), per: z.enum(['level', 'category']) }).optional(),
  /** Rules that are looser here on purpose; the final level's are asked again before an entry goes on. */
  looser: z.array(z.enum(LOOSENABLE)).optional(),
});

export type Overrides = z.infer<typeof overridesSchema>;
