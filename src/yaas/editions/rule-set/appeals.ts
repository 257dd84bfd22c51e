import { z } from 'zod';
import { localized } from '../localized.js';
import { code } from './words.js';

/** Why a piece may be ruled out, and how that is questioned. */
export const appeals = z.object({
  reasons: z.array(z.object({ code, label: localized })).default([]),
  decidedBy: z.enum(['staff', 'two_people', 'jury']).default('two_people'),
  /** Days after the decision was told; 0: no appeal. */
  withinDays: z.int().min(0).max(365).default(14),
});
