import { z } from 'zod';
import { between, said } from '../form-fields.js';
import { GUARDIAN_LANGUAGES } from '../guardian/guardian.schema.js';
import { CHAPERONE_GENDERS } from './yls-chaperone.entity.js';

const seats = between('yls.delegations.form.seats', 1, 60);
const name = said('yls.delegations.form.name', 80);

/** Who registers a delegation for which summit; an address says it. */
export const waySchema = z.object({ summit: z.uuid(), member: z.uuid() });

export const newDelegationSchema = z.object({
  name,
  seats,
  communityId: z.uuid('yls.delegations.form.community'),
});

export const delegationSchema = z.object({ name, seats });

const invited = {
  name: said('yls.delegations.form.person', 120),
  email: z.string('yls.delegations.form.email').trim().pipe(z.email('yls.delegations.form.email')),
  locale: z.enum(GUARDIAN_LANGUAGES, 'yls.delegations.form.language'),
};

export const familySchema = z.object(invited);

const gender = z.enum(CHAPERONE_GENDERS, 'yls.delegations.form.gender');

export const chaperoneSchema = z.object({ ...invited, gender });

export const appointedSchema = z.object({ workerId: z.uuid('yls.delegations.form.person'), gender });

export const relationSchema = z.object({
  relatedTo: z.union([z.literal('').transform(() => null), z.uuid()]).default(null),
});

export const reasonSchema = z.object({ reason: said('yls.delegations.form.reason', 500) });

/** `<instant>_<id>` of the last line of the page before; what makes no sense is left out. */
const after = z
  .string()
  .regex(/^\d{1,15}_[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/)
  .optional()
  .catch(undefined);

export const listAskedSchema = z.object({ summit: z.uuid().optional().catch(undefined), after });
export type ListAsked = z.infer<typeof listAskedSchema>;
