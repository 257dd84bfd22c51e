import { z } from 'zod';
import { dateFromParts } from '../../platform/index.js';

/** What a family tells by the form; a move, somebody new and a room have forms of their own. */
export const TOLD_KINDS = ['arrest', 'finances', 'employment', 'other'] as const;

/** A material change, told by the family. The day is looked at by the use case, which knows what day it is there. */
export const changeSchema = z.preprocess(
  (body) => ({ ...(body as object), happenedOn: dateFromParts(body as Record<string, unknown>, 'happenedOn') }),
  z.object({
    kind: z.enum(TOLD_KINDS, 'host-families.form.change-kind'),
    happenedOn: z.iso.date('host-families.form.change-day'),
    note: z.string().trim().min(1, 'host-families.form.change-note').max(2000, 'host-families.form.too-long'),
  }),
);
export type ChangeTold = z.output<typeof changeSchema>;
