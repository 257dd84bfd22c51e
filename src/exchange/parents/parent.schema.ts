import { z } from 'zod';
import { PARENT_RELATIONS } from './exchange-parent.entity.js';

/** The languages in which a parent can be written to. */
export const PARENT_LANGUAGES = ['en', 'es', 'fr', 'ja', 'zh', 'ar'] as const;

const said = (key: string) => `exchange.family-form.${key}`;

/** Whom the student names. */
export const parentForm = z.object({
  name: z
    .string({ error: said('parent-name') })
    .trim()
    .min(2, said('parent-name'))
    .max(200, said('parent-name')),
  email: z
    .string({ error: said('parent-email') })
    .trim()
    .pipe(z.email(said('parent-email'))),
  relation: z.enum(PARENT_RELATIONS, { error: said('parent-relation') }),
  locale: z.enum(PARENT_LANGUAGES, { error: said('parent-locale') }),
});

export type NamedParent = z.output<typeof parentForm>;
