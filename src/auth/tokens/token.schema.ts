import { z } from 'zod';
import { TOKEN_SCOPES, type TokenScope } from './token-scope.js';

/** How many days a token may live. */
export const TOKEN_DAYS = ['7', '30', '90', '365'] as const;

const isScope = (posted: string): posted is TokenScope => TOKEN_SCOPES.some((scope) => scope === posted);

/** One checked box is posted as a text, several as a list; what is no scope is no choice. */
const scopes = z
  .union([z.string().transform((one) => [one]), z.array(z.string())], { error: 'auth.tokens.scope_missing' })
  .transform((posted) => posted.filter(isScope))
  .refine((chosen) => chosen.length > 0, 'auth.tokens.scope_missing');

export const tokenSchema = z.object({
  name: z
    .string({ error: 'auth.tokens.name_missing' })
    .trim()
    .min(1, 'auth.tokens.name_missing')
    .max(80, 'auth.name.too_long'),
  scopes,
  days: z.enum(TOKEN_DAYS, { error: 'auth.tokens.days_missing' }).transform(Number),
});
