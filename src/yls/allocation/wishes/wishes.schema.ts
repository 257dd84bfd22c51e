import { z } from 'zod';
import { ticked } from '../../form-fields.js';

/** So many wishes can be ranked in each slot. */
export const MOST_WISHES = 6;

/** The field of a wish. */
export const fieldOf = (slotId: string, rank: number): string => `wish-${slotId}-${rank}`;

const FIELD = /^wish-(?<slot>[\da-f-]{36})-(?<rank>[1-9])$/;

/** What a delegate says: about themselves, and in each slot the sessions by rank; gaps close up. */
export const wishesSchema = z
  .looseObject({
    languages: z
      .union([z.string(), z.array(z.string())], 'yls.wishes.languages.none')
      .transform((codes) => [codes].flat())
      .refine((codes) => codes.every((code) => /^[a-z]{2}$/.test(code)), 'yls.wishes.languages.none'),
    experience: z.enum(['0', '1', '2'], 'yls.wishes.experience.none').transform(Number),
    needsStepFree: ticked,
  })
  .transform(({ languages, experience, needsStepFree, ...rest }, context) => {
    const ranked = Object.entries(rest).flatMap(([field, value]) => {
      const { slot, rank } = FIELD.exec(field)?.groups ?? {};
      return slot && typeof value === 'string' && value !== ''
        ? [{ slot, rank: Number(rank), session: value, field }]
        : [];
    });
    const bySlot = Map.groupBy(
      ranked.toSorted((one, other) => one.rank - other.rank),
      ({ slot }) => slot,
    );
    for (const wishes of bySlot.values())
      for (const [at, { session, field }] of wishes.entries())
        if (wishes.slice(0, at).some((before) => before.session === session))
          context.addIssue({ code: 'custom', path: [field], message: 'yls.wishes.twice' });
    const wishes = new Map([...bySlot].map(([slot, all]) => [slot, all.map(({ session }) => session)]));
    return { languages, experience, needsStepFree, wishes };
  });

export type NewWishes = z.output<typeof wishesSchema>;
