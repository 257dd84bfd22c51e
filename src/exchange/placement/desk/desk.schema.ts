import { z } from 'zod';
import { dateFromParts } from '../../../platform/index.js';
import { MOVE_CODES, END_CODES, PLACEMENT_KINDS } from '../placement-state.js';

const day = (name: string) =>
  z.preprocess(
    (body) => ({ ...(body as object), [name]: dateFromParts(body as Record<string, unknown>, name) }),
    z.looseObject({ [name]: z.string('exchange.placements.form.day').min(1, 'exchange.placements.form.day') }),
  );

export const schoolForm = day('confirmedOn').transform((read) => ({ on: read['confirmedOn'] as string }));
export const arrivalForm = day('movedInOn').transform((read) => ({ on: read['movedInOn'] as string }));

export const endForm = day('endedOn')
  .and(z.looseObject({ code: z.enum(END_CODES).optional(), text: z.string().trim().max(2000).default('') }))
  .transform((read) => ({ endedOn: read['endedOn'] as string, code: read.code, text: read.text }));

export const moveForm = z.object({
  code: z.enum(MOVE_CODES, 'exchange.placements.form.code'),
  text: z.string().trim().min(1, 'exchange.placements.form.reason').max(2000, 'exchange.placements.form.reason'),
});

export const reasonForm = z.object({
  reason: z.string().trim().min(1, 'exchange.placements.form.reason').max(2000, 'exchange.placements.form.reason'),
});

export const proposalForm = z
  .preprocess(
    (body) => ({
      ...(body as object),
      fromOn: dateFromParts(body as Record<string, unknown>, 'fromOn'),
      untilOn: dateFromParts(body as Record<string, unknown>, 'untilOn'),
    }),
    z.object({
      bedOfferId: z.uuid('exchange.placements.form.bed'),
      kind: z.enum(PLACEMENT_KINDS, 'exchange.placements.form.kind'),
      fromOn: z.string('exchange.placements.form.day').min(1, 'exchange.placements.form.day'),
      untilOn: z.string('exchange.placements.form.day').min(1, 'exchange.placements.form.day'),
    }),
  )
  .refine(({ fromOn, untilOn }) => untilOn > fromOn, { path: ['untilOn'], error: 'exchange.placements.form.order' });
