import { z } from 'zod';
import { perhaps, perhapsADay, said, ticks, withDays } from '../form-fields.js';
import { SCHOOL_KINDS, SCHOOL_OFFERS } from './school-kind.js';

const degrees = (most: number) =>
  z
    .union([z.literal('').transform(() => null), z.coerce.number().min(-most).max(most)], 'exchange.form.coordinates')
    .default(null);

/** A school as a desk tells it. */
export const schoolSchema = z.preprocess(
  withDays('accreditedUntil'),
  z
    .object({
      scope: z.uuid('exchange.form.member'),
      name: said('exchange.form.name'),
      kind: z.enum(SCHOOL_KINDS, 'exchange.form.school-kind'),
      street: said('exchange.form.address'),
      place: said('exchange.form.address'),
      region: said('exchange.form.address'),
      postalCode: said('exchange.form.address', 20),
      latitude: degrees(90),
      longitude: degrees(180),
      accreditedBy: perhaps(),
      accreditedUntil: perhapsADay,
      accreditationProof: perhaps(400),
      offers: ticks.pipe(z.array(z.enum(SCHOOL_OFFERS))),
      website: perhaps(300),
      contactName: perhaps(),
      contactEmail: z.union([z.literal(''), z.email()], 'exchange.form.email').default(''),
      contactPhone: perhaps(60),
    })
    .refine(({ latitude, longitude }) => (latitude === null) === (longitude === null), {
      path: ['longitude'],
      error: 'exchange.form.coordinates',
    }),
);

/** Where the next page of schools begins. */
export const schoolsAskedSchema = z.object({
  after: z
    .string()
    .regex(/^[0-9a-f-]{36}$/)
    .optional()
    .catch(undefined),
});
