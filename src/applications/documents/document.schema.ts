import { z } from 'zod';

const language = z
  .string()
  .default('')
  .transform((code) => code.trim().toLowerCase() || null)
  .refine((code) => code === null || /^[a-z]{2,3}$/.test(code), 'applications.form.locale');

/** What is said of a file that is sent. */
export const sentForm = z
  .object({
    language,
    isTranslation: z
      .string()
      .optional()
      .transform((ticked) => ticked === 'yes'),
    replaces: z
      .uuid()
      .optional()
      .catch(undefined)
      .transform((id) => id ?? null),
  })
  .refine(({ language: code, isTranslation }) => code !== null || !isTranslation, {
    path: ['language'],
    message: 'applications.form.locale',
  });

/** What is to be mended. */
export const returnForm = z.object({
  note: z
    .string({ error: 'applications.form.note' })
    .trim()
    .min(3, 'applications.form.note')
    .max(1_000, 'applications.form.note'),
});
