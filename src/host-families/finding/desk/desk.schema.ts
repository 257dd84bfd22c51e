import { z } from 'zod';
import { TURNS } from './turn.js';

/** What of the desk is asked for; what makes no sense is left out. */
export const deskSchema = z.object({
  turn: z.enum(TURNS).catch('ours'),
  member: z
    .union([z.uuid(), z.literal('none')])
    .optional()
    .catch(undefined),
  /** `<since in ms>_<id>` of the last line of the page before. */
  after: z
    .string()
    .regex(/^\d{1,15}_[0-9a-f-]{36}$/)
    .optional()
    .catch(undefined),
});

export type DeskAsked = z.infer<typeof deskSchema>;

/** Which figures are asked for. */
export const figuresSchema = z.object({
  year: z.coerce.number().int().min(2000).max(2200).optional().catch(undefined),
});

export type FiguresAsked = z.infer<typeof figuresSchema>;
