import { z } from 'zod';
import { aDay, between, said, withDays } from '../../form-fields.js';

/** A bus as staff say it; its day and time are those of the summit's zone. */
export const busSchema = z.preprocess(
  withDays('leavesOn'),
  z.object({
    name: said('yls.bus-form.name', 120),
    leavesFrom: said('yls.bus-form.from', 200),
    leavesOn: aDay,
    leavesAt: z
      .string('yls.bus-form.time')
      .trim()
      .regex(/^(?:[01]?\d|2[0-3]):[0-5]\d$/, 'yls.bus-form.time'),
    seats: between('yls.bus-form.seats', 1, 120),
  }),
);
export type TypedBus = z.output<typeof busSchema>;

/** A whole delegation, or one student by the number of the ticket. */
export const ridersSchema = z.object({
  delegation: z.uuid().or(z.literal('')).default(''),
  code: z.string().trim().max(20, 'yls.form.too-long').default(''),
});

/** Who was seen. */
export const countSchema = z.object({
  here: z
    .union([z.uuid(), z.array(z.uuid())])
    .default([])
    .transform((one) => [one].flat()),
});

export const settledSchema = z.object({ because: said('yls.count-form.because', 1000) });
