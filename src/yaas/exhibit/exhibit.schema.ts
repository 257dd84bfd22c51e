import { z } from 'zod';

const text = z.string().max(200).optional().catch(undefined);

/** What an address of the exhibit may say; anything else is passed over. */
export const exhibitFilterSchema = z
  .object({
    edition: z.coerce.number<string>().int().optional().catch(undefined),
    category: text,
    pair: text,
    after: text,
    before: text,
  })
  .transform(({ edition, ...rest }) => ({
    year: edition,
    category: rest.category || undefined,
    pair: rest.pair || undefined,
    after: rest.after,
    before: rest.before,
  }));
