import { z } from 'zod';

const fileLimits = {
  /** What is taken, by content: `image/jpeg`; empty: whatever the portal can show. */
  types: z.array(z.string().regex(/^[a-z]+\/[a-z0-9.+-]+$/)).default([]),
  maxBytes: z.int().positive().nullable().default(null),
};

const seconds = {
  minSeconds: z.int().min(0).default(0),
  maxSeconds: z.int().positive().nullable().default(null),
};

const unit = z.enum(['in', 'cm']);

/** A size in print, from which follow the pixels that are needed: 24 x 36 in at 180 dpi are 4320 x 6480. */
const print = z.object({
  dpi: z.int().min(30).max(1_200),
  width: z.number().positive(),
  height: z.number().positive(),
  unit,
});

/** The piece itself, as it hangs or is sent. */
const physical = z.object({
  width: z.number().positive(),
  height: z.number().positive(),
  depth: z.number().positive().nullable().default(null),
  unit,
  includesFrame: z.boolean().default(false),
  maxWeight: z.number().positive().nullable().default(null),
  weightUnit: z.enum(['lb', 'kg']).default('lb'),
  mounting: z.enum(['any', 'unframed', 'mounted', 'framed']).default('any'),
});

const text = z.object({
  kind: z.literal('text'),
  form: z.enum(['poem', 'prose']),
  limit: z.object({
    mode: z.enum(['words', 'characters', 'lines']),
    min: z.int().min(0).default(0),
    max: z.int().positive(),
  }),
});

const image = z.object({
  kind: z.literal('image'),
  file: z.literal('yaas.artwork'),
  ...fileLimits,
  /** Least pixels of the shorter and of the longer side. */
  minPixels: z.object({ short: z.int().positive(), long: z.int().positive() }).nullable().default(null),
  maxPixels: z.object({ short: z.int().positive(), long: z.int().positive() }).nullable().default(null),
  print: print.nullable().default(null),
  physical: physical.nullable().default(null),
  views: z.object({ min: z.int().min(1), max: z.int().min(1).max(12) }).default({ min: 1, max: 1 }),
});

const audio = z.object({ kind: z.literal('audio'), file: z.literal('yaas.recording'), ...fileLimits, ...seconds });

const film = z.object({ kind: z.literal('film'), file: z.literal('yaas.film'), ...fileLimits, ...seconds });

/** What a piece of a category is, and its limits. `file` names what may be uploaded: the portal's purpose carries its technical bounds. */
export const medium = z.discriminatedUnion('kind', [text, image, audio, film]);

export type WorkRules = z.infer<typeof medium>;
export type PrintRules = z.infer<typeof print>;
export type PhysicalRules = z.infer<typeof physical>;
