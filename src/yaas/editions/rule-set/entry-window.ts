import { z } from 'zod';
import { localMinute } from './words.js';

/** When pieces are taken. Local times of the zone; a deadline to the minute includes that minute. */
export const entryWindow = z.object({
  opens: localMinute,
  closes: localMinute,
  timeZone: z.string().min(1),
  /** Until then a piece still comes in, marked late; ages and consent count from `closes` all the same. */
  lateUntil: localMinute.nullable().default(null),
  /** An upload that had begun at the deadline may end within so many minutes. */
  uploadGraceMinutes: z.int().min(0).max(1_440).default(60),
});
