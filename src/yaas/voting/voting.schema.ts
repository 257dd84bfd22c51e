import { z } from 'zod';

export const emailForm = z.object({
  email: z
    .string()
    .trim()
    .toLowerCase()
    .pipe(z.email({ message: 'yaas.vote.email_wrong' }).max(254, 'yaas.vote.email_wrong')),
});

const day = z.string({ message: 'yaas.ballot.day_wrong' }).regex(/^\d{4}-\d\d-\d\d$/, 'yaas.ballot.day_wrong');

export const ballotForm = z.object({
  editionId: z.uuid({ message: 'yaas.ballot.edition_missing' }),
  works: z.enum(['placed', 'shown'], { message: 'yaas.ballot.works_missing' }),
  opensOn: day,
  /** The last day on which people vote. */
  closesOn: day,
});

export const asideForm = z.object({
  kind: z.enum(['network', 'domain', 'burst']),
  key: z.string().min(1).max(100),
  reason: z.string().trim().max(300).default(''),
  aside: z.enum(['yes', 'no']),
});

export const reasonForm = z.object({ reason: z.string().trim().max(300).default('') });
