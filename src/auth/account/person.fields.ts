import { z } from 'zod';

/** The fields that several forms about a person share; messages are keys of sentences. */
export const emailField = z
  .string({ error: 'auth.email.wrong' })
  .trim()
  .toLowerCase()
  .max(254, 'auth.email.wrong')
  .pipe(z.email({ error: 'auth.email.wrong' }));

export const displayNameField = z
  .string({ error: 'auth.name.missing' })
  .trim()
  .min(1, 'auth.name.missing')
  .max(120, 'auth.name.too_long');

/** A password that is asked for, not chosen. Whether it is a good one is no question here. */
export const passwordField = z.string({ error: 'auth.password.missing' }).min(1, 'auth.password.missing');

/** A field that may be left empty. */
export const optionalText = (longest: number) =>
  z
    .string()
    .trim()
    .max(longest, 'auth.name.too_long')
    .optional()
    .transform((text) => text || null);
