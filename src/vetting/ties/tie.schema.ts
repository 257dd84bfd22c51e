import { z } from 'zod';
import { TIE_KINDS } from './worker-tie.entity.js';

/** A relative, or somebody with whom a person who works with families lives. */
export const tieSchema = z
  .object({
    tieKind: z.enum(TIE_KINDS, 'vetting.form.tie-kind'),
    tieName: z.string().trim().min(1, 'vetting.form.tie-name').max(120, 'vetting.form.too-long'),
    tieEmail: z
      .string()
      .trim()
      .default('')
      .transform((typed) => typed || null)
      .pipe(z.email('vetting.form.email').max(254, 'vetting.form.email').nullable()),
  })
  .transform(({ tieKind, tieName, tieEmail }) => ({ kind: tieKind, name: tieName, email: tieEmail }));
