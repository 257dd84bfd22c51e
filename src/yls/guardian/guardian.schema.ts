import { z } from 'zod';

/** The languages in which a guardian can be written to. */
export const GUARDIAN_LANGUAGES = ['en', 'es', 'fr', 'ja', 'zh', 'ar'] as const;

/** Whom the student names. */
export const guardianSchema = z.object({
  name: z.string('yls.own-form.name').trim().min(2, 'yls.own-form.name').max(200, 'yls.own-form.name'),
  email: z.string('yls.own-form.email').trim().pipe(z.email('yls.own-form.email')),
  locale: z.enum(GUARDIAN_LANGUAGES, 'yls.own-form.language'),
});

export type NamedGuardian = z.output<typeof guardianSchema>;
