import { z } from 'zod';
import { need } from './words.js';

/** The texts beside a work. */
export const companions = z.object({
  title: need.default('required'),
  statement: z
    .object({ need, minWords: z.int().min(0).default(0), maxWords: z.int().positive().default(250) })
    .default({ need: 'optional', minWords: 0, maxWords: 250 }),
  /** Words for those who cannot see it; asked of pictures only. */
  alternativeText: need.default('required'),
  lyrics: need.default('none'),
  transcript: need.default('none'),
  /** Sketches, earlier drafts: how it was made. */
  process: need.default('none'),
});
