import { z } from 'zod';
import { ticked } from '../../form-fields.js';

export const houseSchema = z.object({ house: z.string().max(80).catch('').default('') });

export const lodgingRulesSchema = z.object({
  bandsFrom: z
    .string()
    .trim()
    .default('')
    .transform((typed) => typed.split(/[\s,]+/).filter((one) => one !== ''))
    .refine((ages) => ages.every((age) => /^1[3-7]$/.test(age)), 'yls.form.bands')
    .transform((ages) => ages.map(Number).toSorted((one, other) => one - other)),
  mixedGender: ticked,
});

export const floorSchema = z.object({ floor: z.string().min(1).max(200) });

export const marksSchema = z.object({ needsStepFree: ticked, needsNurseNear: ticked });

/** Where a guest is put by hand, or whether the bed is kept. */
export const bedSchema = z.union([
  z.object({ act: z.enum(['lock', 'unlock']) }),
  z.object({ act: z.literal('place'), roomId: z.uuid() }),
]);
