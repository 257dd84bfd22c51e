import { z } from 'zod';

export const WHENS = ['open', 'overdue', 'week'] as const;

/** What of the board is asked for; what makes no sense is left out. */
export const boardSchema = z.object({
  when: z.enum(WHENS).catch('open'),
  scope: z.uuid().optional().catch(undefined),
  kind: z.string().trim().max(80).optional().catch(undefined),
  mine: z
    .string()
    .optional()
    .transform((asked) => asked === 'yes'),
  /** `<due in ms>_<id>` of the last line of the page before. */
  after: z
    .string()
    .regex(/^\d{1,15}_[0-9a-f-]{36}$/)
    .optional()
    .catch(undefined),
});

export type BoardAsked = z.infer<typeof boardSchema>;
