import { z } from 'zod';

export const questionSchema = z.object({
  near: z.string().max(120).optional().catch(undefined),
  community: z.uuid().optional().catch(undefined),
});
