import { z } from 'zod';
import { dateFromParts } from '../../platform/index.js';

/** A calendar day of three inputs; puts the sentence on the field when there is none. */
function dayOf(body: Record<string, unknown>, name: string, context: z.RefinementCtx): string {
  const day = dateFromParts(body, name);
  if (!day) context.addIssue({ code: 'custom', message: 'registry.day.missing', path: [name] });
  return day ?? '';
}

/** Days beside other fields: the other fields by their schema, the days by their three inputs. */
export const withDays = <S extends z.ZodRawShape, N extends string>(shape: S, ...names: N[]) =>
  z.record(z.string(), z.unknown()).transform((body, context) => {
    const days = Object.fromEntries(names.map((name) => [name, dayOf(body, name, context)])) as Record<N, string>;
    const rest = z.object(shape).safeParse(body);
    if (rest.success) return { ...rest.data, ...days };
    for (const { message, path } of rest.error.issues) context.addIssue({ code: 'custom', message, path });
    return z.NEVER;
  });

export const memberForm = withDays(
  {
    name: z.string().trim().min(1, 'registry.members.name.missing').max(200),
    community: z.string().trim().min(1, 'registry.members.community.missing').max(200),
    contactEmail: z.union([z.literal('').transform(() => null), z.email('registry.members.email.wrong')]),
  },
  'joinedOn',
);

/** Dues without the day of payment are asked for, not paid. */
export const duesForm = withDays(
  { paid: z.enum(['yes', 'no'], { error: 'registry.dues.paid.missing' }) },
  'fromOn',
  'toOn',
).transform((period, context) => {
  if (period.fromOn <= period.toOn) return period;
  context.addIssue({ code: 'custom', message: 'registry.refusal.dues_backwards', path: ['toOn'] });
  return z.NEVER;
});
