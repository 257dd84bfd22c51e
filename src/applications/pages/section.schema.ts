import { z } from 'zod';

/** What every section's form sends beside its answers. */
export const sectionForm = z.looseObject({ version: z.coerce.number().int().min(0) });
