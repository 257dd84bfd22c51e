import { z } from 'zod';
import { communityKinds } from './community-kind.js';

const filter = z
  .string()
  .trim()
  .regex(/^[^\0]*$/)
  .max(120)
  .transform((value) => value || null)
  .nullish()
  .transform((value) => value ?? null)
  .catch(null);

/** What the directory can be asked; a filter that makes no sense is no filter. */
export const directorySearch = z.object({
  q: filter,
  country: filter.transform((value) => (value && /^[A-Z]{2}$/.test(value) ? value : null)),
  state: filter.transform((value) => (value && /^US-[A-Z]{2}$/.test(value) ? value : null)),
  kind: z
    .enum(communityKinds)
    .nullish()
    .catch(null)
    .transform((value) => value ?? null),
  after: z
    .string()
    .max(400)
    .nullish()
    .catch(null)
    .transform((value) => value ?? null),
  limit: z.coerce.number().int().min(1).max(100).catch(24).default(24),
});

export type DirectorySearch = z.output<typeof directorySearch>;
