import { z } from 'zod';
import { dateFromParts } from '../../platform/index.js';

const many = z.union([z.string().transform((one) => [one]), z.array(z.string())]).default([]);

const aDay = z
  .string('judging.wishes.day.invalid')
  .regex(/^(\d{4}-\d{2}-\d{2})?$/, 'judging.wishes.day.invalid')
  .transform((day) => day || null);

const wishes = {
  availableFrom: aDay,
  availableUntil: aDay,
  loadWish: z
    .string()
    .trim()
    .default('')
    .refine((typed) => typed === '' || /^[1-9]\d{0,3}$/.test(typed), { error: 'judging.wishes.load.invalid' })
    .transform((typed) => (typed === '' ? null : Number(typed))),
};

const inOrder = ({ availableFrom, availableUntil }: { availableFrom: string | null; availableUntil: string | null }) =>
  !availableFrom || !availableUntil || availableFrom <= availableUntil;
const tooEarly = { path: ['availableUntil'], error: 'judging.wishes.until.too-early' };

/** When a judge has time, and for how many works: `availableFrom…`, `availableUntil…` as parts of a date, `loadWish`. */
export const wishesSchema = z.preprocess(withDays, z.object(wishes).refine(inOrder, tooEarly));

/** A judge's answer to an invitation, with their wishes. */
export const acceptanceSchema = z.preprocess(
  withDays,
  z
    .object({ languages: many, agreed: many.transform((ticked) => ticked.includes('yes')), ...wishes })
    .refine(inOrder, tooEarly)
    .transform(({ languages, agreed, ...wished }) => ({ languages, agreed, wishes: wished })),
);

function withDays(body: unknown): object {
  const fields = body as Record<string, unknown>;
  const day = (name: string) => dateFromParts(fields, name);
  return { ...fields, availableFrom: day('availableFrom'), availableUntil: day('availableUntil') };
}

/** A tie to a community, and the page to come back to. */
export const tieSchema = z.object({
  communityId: z.uuid(),
  back: z
    .string()
    .regex(/^\/judging\/(communities|profile|desk\/[0-9a-f-]{36})$/)
    .catch('/judging/communities'),
});

/** Whom staff ask to judge. */
export const invitationSchema = z.object({
  name: z.string().trim().min(1, 'judging.invite.name.needed').max(200),
  email: z.email('judging.invite.email.invalid'),
  locale: z.enum(['en', 'es']).default('en'),
});
