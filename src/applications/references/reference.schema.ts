import { z } from 'zod';
import type { ReferencePlan } from '../definition/definition.js';

/** What a referee's form sends beside the answers. */
export const referenceForm = ({ relations }: ReferencePlan) =>
  z.looseObject({
    relation: z.enum(relations.map(({ code }) => code) as [string, ...string[]], {
      error: 'applications.form.relation',
    }),
  });

/** The languages in which a referee or a signer can be asked. */
export const LETTER_LANGUAGES = ['en', 'es', 'fr', 'ja', 'zh', 'ar'] as const;

/** Whom the applicant names. */
export const refereeForm = z.object({
  name: z
    .string({ error: 'applications.form.name' })
    .trim()
    .min(2, 'applications.form.name')
    .max(200, 'applications.form.name'),
  email: z.string({ error: 'applications.form.email' }).trim().pipe(z.email('applications.form.email')),
  locale: z.enum(LETTER_LANGUAGES, { error: 'applications.form.locale' }),
});
