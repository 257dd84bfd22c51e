import { z } from 'zod';

/** A sentence that is data, by language code; English is always there. */
export const localized = z
  .record(z.string().regex(/^[a-z]{2}$/), z.string().trim().min(1))
  .refine((texts) => 'en' in texts, {
    message: 'A sentence needs its English.',
  });

export type Localized = z.infer<typeof localized>;

/** The sentence in the reader's language, else in English. */
export const inLocale = (texts: Localized, locale: string): string => texts[locale] ?? texts['en']!;
