import { z } from 'zod';
import { aDay, said, ticked, withDays } from '../form-fields.js';
import type { Asks } from './acts.js';

/** By what an act asks for. A reason stays on record. */
export const actSchemas = {
  nothing: z.object({}),
  reason: z.object({ reason: said('exchange.form.reason', 2000) }),
  wish: z
    .object({
      reason: said('exchange.form.reason', 2000),
      isVoluntary: z.enum(['yes', 'no'], 'exchange.form.voluntary'),
    })
    .transform(({ reason, isVoluntary }) => ({ reason, isVoluntary: isVoluntary === 'yes' })),
  day: z.preprocess(withDays('day'), z.object({ day: aDay })),
  member: z.object({ memberId: z.uuid('exchange.form.member'), isDirect: ticked }),
} satisfies Record<Asks, z.ZodType>;

/** What was told with an act, whichever of these it asks for. */
export interface Told {
  reason?: string;
  /** ISO date. */
  day?: string;
  memberId?: string;
  isDirect?: boolean;
  /** Student or parents wish it. */
  isVoluntary?: boolean;
}
