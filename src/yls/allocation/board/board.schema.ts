import { z } from 'zod';

export const SHOWN = ['all', 'unreleased', 'empty-handed', 'locked'] as const;

/** What part of the list is asked for. */
export const listSchema = z.object({
  show: z.enum(SHOWN).catch('all').default('all'),
  name: z.string().trim().max(100).catch('').default(''),
  after: z.uuid().optional().catch(undefined),
});

export const fromSchema = z.object({ from: z.coerce.number().int().min(0).max(1_000_000).catch(0).default(0) });

/** Where a delegate is placed by hand, or whether the place is kept. */
export const moveSchema = z.union([
  z.object({ act: z.enum(['lock', 'unlock']) }),
  z.object({ act: z.literal('place'), sessionId: z.uuid() }),
]);
