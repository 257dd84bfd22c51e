import { z } from 'zod';
import { localized } from '../localized.js';
import { ageRange, gradeRange } from './ages.js';
import { code } from './words.js';

const group = z.object({
  code,
  label: localized,
  /** Set when groups are cut by age. */
  ages: ageRange.nullable().default(null),
  /** Set when groups are cut by grade. */
  grades: gradeRange.nullable().default(null),
});

/** Who competes with whom, counted on the day on which age counts. */
export const groups = z.object({ by: z.enum(['age', 'grade', 'none']), groups: z.array(group).default([]) });

/** A division that the entrant chooses, such as PTA Reflections' accessible arts; without any there is one for all. */
export const division = z.object({
  code,
  label: localized,
  description: localized,
  /** Somebody may help with the handwork; the idea is the student's. */
  helper: z.boolean().default(false),
  /** It is a group of its own, whatever age or grade. */
  ungrouped: z.boolean().default(false),
});

export type GroupRules = z.infer<typeof group>;
export type DivisionRules = z.infer<typeof division>;
