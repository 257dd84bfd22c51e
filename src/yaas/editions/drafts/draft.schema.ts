import { z } from 'zod';

const words = z.string().trim().max(200, 'yaas.form.too_long');

export const nextEditionSchema = z.object({
  from: z.uuid({ error: 'yaas.editions.wrong.from' }),
  year: z.coerce
    .number<string>({ error: 'yaas.editions.wrong.year' })
    .int('yaas.editions.wrong.year')
    .min(2000, 'yaas.editions.wrong.year')
    .max(2100, 'yaas.editions.wrong.year'),
  themeEn: words.min(1, 'yaas.editions.wrong.theme'),
  themeEs: words.default(''),
});

export const publicationSchema = z.object({
  changeNote: z.string().trim().min(1, 'yaas.editions.wrong.change_note').max(500, 'yaas.form.too_long'),
});

export const newCategorySchema = z.object({
  code: z
    .string()
    .trim()
    .regex(/^[a-z0-9][a-z0-9_-]*$/, 'yaas.editions.wrong.code'),
  label: words.min(1, 'yaas.editions.wrong.words'),
  kind: z.enum(['text', 'image', 'audio', 'film'], { error: 'yaas.editions.wrong.choice' }),
});
