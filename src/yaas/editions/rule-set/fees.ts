import { z } from 'zod';
import { code, money, region } from './words.js';

const fee = z.object({
  code,
  /** Whom it asks: those whose community lies there; empty: everybody else. */
  within: z.array(region).default([]),
  ...money.shape,
  per: z.enum(['entry', 'student']).default('entry'),
});

/** What taking part costs; nothing without rows. The portal keeps whether it was paid or waived, and takes no money. */
export const fees = z.object({ rows: z.array(fee).default([]), waiver: z.boolean().default(true) });

export type FeeRules = z.infer<typeof fee>;
