import { z } from 'zod';

const many = z.union([z.string().transform((one) => [one]), z.array(z.string())]).default([]);

/** A judge's answer to an invitation. */
export const acceptanceSchema = z.object({
  languages: many,
  agreed: many.transform((ticked) => ticked.includes('yes')),
});

/** A tie to a community, and the page to come back to. */
export const tieSchema = z.object({
  communityId: z.uuid(),
  back: z
    .string()
    .regex(/^\/judging\/(communities|desk\/[0-9a-f-]{36})$/)
    .catch('/judging/communities'),
});

/** Whom staff ask to judge. */
export const invitationSchema = z.object({
  name: z.string().trim().min(1, 'judging.invite.name.needed').max(200),
  email: z.email('judging.invite.email.invalid'),
  locale: z.enum(['en', 'es']).default('en'),
});
