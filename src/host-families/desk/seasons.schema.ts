import { z } from 'zod';
import { dateFromParts } from '../../platform/index.js';

/** A season for which families may host. */
export const seasonSchema = z.preprocess(
  (body) => ({
    ...(body as object),
    beginsOn: dateFromParts(body as Record<string, unknown>, 'beginsOn'),
    endsOn: dateFromParts(body as Record<string, unknown>, 'endsOn'),
  }),
  z
    .object({
      name: z
        .string('host-families.season.form.name')
        .trim()
        .min(1, 'host-families.season.form.name')
        .max(60, 'host-families.form.too-long'),
      beginsOn: z.iso.date('host-families.files.form.day'),
      endsOn: z.iso.date('host-families.files.form.day'),
    })
    .refine(({ beginsOn, endsOn }) => endsOn > beginsOn, { path: ['endsOn'], error: 'host-families.season.form.ends' }),
);
export type NewSeason = z.output<typeof seasonSchema>;
