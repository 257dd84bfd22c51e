import { z } from 'zod';
import { CONDITIONS, MOMENTS } from './condition-note.entity.js';

const day = z.string({ message: 'yaas.tour.day_wrong' }).regex(/^\d{4}-\d\d-\d\d$/, 'yaas.tour.day_wrong');

export const legForm = z
  .object({
    editionId: z.uuid({ message: 'yaas.tour.edition_missing' }),
    hostMemberId: z.uuid({ message: 'yaas.tour.host_missing' }),
    venue: z.string().trim().min(1, 'yaas.tour.venue_missing').max(300),
    hours: z.string().trim().max(300).default(''),
    fromOn: day,
    untilOn: day,
  })
  .refine(({ fromOn, untilOn }) => untilOn >= fromOn, { path: ['untilOn'], message: 'yaas.tour.ends_too_early' });

/** One box or several. */
export const lendForm = z.object({
  works: z.union([z.uuid().transform((one) => [one]), z.array(z.uuid()).max(300)]).default([]),
});

export const noteForm = z
  .object({
    moment: z.enum(MOMENTS, { message: 'yaas.tour.moment_missing' }),
    condition: z.enum(CONDITIONS, { message: 'yaas.tour.condition_missing' }),
    note: z.string().trim().max(2_000).default(''),
  })
  .refine(({ condition, note }) => condition === 'good' || note !== '', {
    path: ['note'],
    message: 'yaas.tour.note_missing',
  });

export const reasonForm = z.object({ reason: z.string().trim().max(300).default('') });
