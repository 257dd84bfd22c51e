import { z } from 'zod';

const said = (key: string, most = 2000) =>
  z.string(`yls.health-form.${key}`).trim().min(1, `yls.health-form.${key}`).max(most, 'yls.health-form.too-long');

export const listSchema = z.object({
  name: z.string().max(100).catch(''),
  after: z.string().max(300).catch(''),
});

export const noteSchema = z.object({ words: said('words') });

/** At which time of this day, where the summit is held. */
export const givenSchema = z.object({
  medicine: said('medicine', 120),
  dose: z.string().trim().max(120, 'yls.health-form.too-long').default(''),
  time: z
    .string('yls.health-form.time')
    .trim()
    .regex(/^([01]?\d|2[0-3])[:.h][0-5]\d$/, 'yls.health-form.time'),
  words: z.string().trim().max(2000, 'yls.health-form.too-long').default(''),
});

/** Whom staff make the nurse of a summit. */
export const nurseSchema = z.object({
  name: said('name', 200),
  email: z.string('yls.health-form.email').trim().pipe(z.email('yls.health-form.email')),
});
