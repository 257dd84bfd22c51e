import { z } from 'zod';

/** In which language works are written, and who translates. */
export const language = z.object({
  /** BCP 47 codes; empty: any language. */
  works: z.array(z.string().regex(/^[a-z]{2,3}$/)).default([]),
  /** Of works in another language than `into`. */
  translation: z.enum(['none', 'accepted', 'required', 'organiser']).default('accepted'),
  into: z
    .string()
    .regex(/^[a-z]{2,3}$/)
    .default('en'),
  /** "English is my second language": whether it is asked, and whether judges see it. */
  secondLanguage: z.enum(['not_asked', 'asked', 'judges_see']).default('not_asked'),
});
