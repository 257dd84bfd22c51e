import { z } from 'zod';
import { DECLINE_CODES } from '../placement/placement-state.js';

/** What beside the signature is asked of somebody who agrees. */
export interface Asked {
  /** Another student lives there, or will. */
  toTwo: boolean;
  /** One adult lives there alone. */
  toSingleAdult: boolean;
  /** Whether a coach was in touch: of the family alone. */
  aboutCoach: boolean;
}

const ticked = (message: string) => z.literal('yes', { error: message });

/** A yes in writing: signed with the name, and with each word that the law asks for. */
export const agreementForm = ({ toTwo, toSingleAdult, aboutCoach }: Asked) =>
  z
    .object({
      typedName: z
        .string({ error: 'exchange.home.form.name' })
        .trim()
        .max(200, 'exchange.home.form.name')
        .regex(/\p{L}.*\p{L}|\p{Lo}/su, 'exchange.home.form.name'),
      isNoRelative: ticked('exchange.home.form.relative'),
      agreesToTwo: toTwo ? ticked('exchange.home.form.two') : z.unknown().optional(),
      agreesToSingleAdult: toSingleAdult ? ticked('exchange.home.form.single') : z.unknown().optional(),
      hadCoachContact: aboutCoach ? z.enum(['yes', 'no'], 'exchange.home.form.coach') : z.unknown().optional(),
    })
    .transform(({ typedName, hadCoachContact }) => ({
      typedName,
      isNoRelative: true,
      agreesToTwo: toTwo ? true : null,
      agreesToSingleAdult: toSingleAdult ? true : null,
      hadCoachContact: aboutCoach ? hadCoachContact === 'yes' : null,
    }));

export const refusalForm = z.object({
  code: z.enum(DECLINE_CODES, 'exchange.home.form.code'),
  text: z.string().trim().max(1000, 'exchange.home.form.text').default(''),
});
