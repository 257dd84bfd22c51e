import { z } from 'zod';

const text = z
  .string()
  .trim()
  .max(200)
  .optional()
  .catch(undefined)
  .transform((said) => said || undefined);

const selection = {
  edition: z.coerce.number<string>().int().optional().catch(undefined),
  category: text,
  pair: text,
  place: text,
  q: text,
};

/** What an address of the exhibit may say; anything else is passed over. */
export const exhibitFilterSchema = z
  .object({ ...selection, after: text, before: text })
  .transform(({ edition: year, ...rest }) => ({ year, ...rest }));

/** How a text is set: `set` in lines or in columns, `type` as it is or large. */
export const readingSchema = z.object({
  set: z.enum(['lines', 'columns']).optional().catch(undefined),
  type: z.enum(['large']).optional().catch(undefined),
});

export type ReadingWishes = z.infer<typeof readingSchema>;
