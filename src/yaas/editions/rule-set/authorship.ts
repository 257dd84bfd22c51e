import { z } from 'zod';
import { day } from './words.js';

/** Who made the piece, and what became of it before. */
export const authorship = z.object({
  /** 1: solo works only. */
  maxAuthors: z.int().min(1).max(50).default(1),
  priorPublication: z.enum(['allowed', 'refused']).default('allowed'),
  /** A piece that was entered in an earlier edition. */
  reEntry: z.enum(['allowed', 'not_awarded', 'refused']).default('allowed'),
  /** Work made before that day is out. */
  madeSince: day.nullable().default(null),
});
