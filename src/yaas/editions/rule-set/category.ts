import { z } from 'zod';
import { localized } from '../localized.js';
import { ageRange } from './ages.js';
import { companions } from './companions.js';
import { medium } from './medium.js';
import { code } from './words.js';

/** One kind of work that is judged together. */
export const category = z.object({
  code,
  label: localized,
  description: localized,
  work: medium,
  companions: companions.prefault({}),
  /** A range of its own, such as photography and film 13 to 22; null: that of the edition. */
  ages: ageRange.nullable().default(null),
  /** Only in these divisions; empty: in all. */
  divisions: z.array(code).default([]),
});

export type CategoryRules = z.infer<typeof category>;
