import { z } from 'zod';
import { said } from '../../form-fields.js';
import { MOST_ACTS, MOST_BECAUSE, UNDO, WAYS } from './act-words.js';

const letsIn = z.object({
  id: z.uuid(),
  /** The hash by which the roster names a ticket. */
  ticket: z.string().regex(/^[0-9a-f]{32}$/),
  at: z.iso.datetime(),
  way: z.enum(WAYS),
});

const because = said('yls.door-form.because', MOST_BECAUSE);

/** By which another act is taken back. */
const takesBack = z.object({
  id: z.uuid(),
  at: z.iso.datetime(),
  way: z.literal(UNDO),
  undoes: z.uuid(),
  because,
});

/** What a device has to tell, and what its clock says as it does. */
export const sendingSchema = z.object({
  device: z.uuid(),
  now: z.iso.datetime(),
  acts: z.array(z.discriminatedUnion('way', [letsIn, takesBack])).max(MOST_ACTS),
});
export type Sending = z.output<typeof sendingSchema>;

/** A button of the plain list; its id is drawn with the page, so that two presses are one act. */
export const pressedSchema = z.object({ act: z.uuid(), registration: z.uuid() });

/** Which act is taken back stands in the address. */
export const undoingSchema = z.object({ act: z.uuid(), because });

export const listSchema = z.object({
  words: z.string().trim().max(100).catch('').default(''),
  after: z
    .string()
    .regex(/^[0-9a-f-]{36}$/)
    .optional()
    .catch(undefined),
});
export type ListAsked = z.output<typeof listSchema>;
