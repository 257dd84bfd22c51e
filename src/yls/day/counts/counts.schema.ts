import { z } from 'zod';
import { KINDS, MOST_COUNTS, MOST_HEADS } from './count-words.js';
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
  /** Drawn with the page, so that two presses are one count. */
  id: z.uuid(),
  here: z
    .union([z.uuid(), z.array(z.uuid())])
    .default([])
    .transform((one) => [one].flat()),
});

/** What a device counted, and what its clock says as it tells. */
export const countsSchema = z.object({
  now: z.iso.datetime(),
  counts: z
    .array(
      z.object({
        id: z.uuid(),
        kind: z.enum(KINDS),
        of: z.uuid(),
        at: z.iso.datetime(),
        here: z.array(z.uuid()).max(MOST_HEADS),
      }),
    )
    .max(MOST_COUNTS),
});
export type CountsSent = z.output<typeof countsSchema>;

export const settledSchema = z.object({ because: said('yls.count-form.because', 1000) });
