import { z } from 'zod';
import { TOKEN_SCOPES } from './token-scope.js';

/** How many days a token may live. */
export const TOKEN_DAYS = ['7', '30', '90', '365'] as const;

/** One checked box is posted as a text, several as a list. */
const scopes = z.preprocess(
  (posted) => (typeof posted === 'string' ? [posted] : posted),
  z.array(z.enum(TOKEN_SCOPES), { error: 'auth.tokens.scope_missing' }).min(1, 'auth.tokens.scope_missing'),
);

export const tokenSchema = z.object({
  name: z
    .string({ error: 'auth.tokens.name_missing' })
    .trim()
    .min(1, 'auth.tokens.name_missing')
    .max(80, 'auth.name.too_long'),
  scopes,
  days: z.enum(TOKEN_DAYS, { error: 'auth.tokens.days_missing' }).transform(Number),
});
