import { z } from 'zod';

/** A code by which data refers to data: `classic_art`, `15-18`. */
export const code = z.string().regex(/^[a-z0-9][a-z0-9_-]*$/);

/** Local time of the edition's zone, to the minute or second. */
export const localMinute = z.string().regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d)?$/);

/** `YYYY-MM-DD` */
export const day = z.iso.date();

/** A country (`US`, ISO 3166-1) or a part of one (`US-AZ`, ISO 3166-2). */
export const region = z.string().regex(/^[A-Z]{2}(-[A-Z0-9]{1,3})?$/);

/** Whether something is asked for: a companion text, a translation. */
export const need = z.enum(['none', 'optional', 'required']);

export type Need = z.infer<typeof need>;

/** A sum in the currency's smallest unit: 100000 USD are a thousand dollars. */
export const money = z.object({
  amount: z.int().min(0).default(0),
  currency: z
    .string()
    .regex(/^[A-Z]{3}$/)
    .default('USD'),
});
