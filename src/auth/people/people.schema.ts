import { z } from 'zod';
import { dateFromParts } from '../../platform/index.js';
import { displayNameField, emailField } from '../account/person.fields.js';
import { ROLES, TRAINED_ROLES } from '../roles/role.js';

const role = z.enum(ROLES, { error: 'auth.people.role_missing' });

/** Empty means everywhere. */
const scope = z
  .string()
  .trim()
  .optional()
  .transform((text) => text || null)
  .pipe(z.uuid({ error: 'auth.people.scope_wrong' }).nullable());

/** A grant: role, scope, and the last day on which it holds (to the end of that day, UTC). */
export const grantSchema = z.looseObject({ role, scope }).transform((body, context) => {
  const lastDay = dateFromParts(body, 'lastDay');
  if (lastDay === undefined) {
    context.addIssue({ code: 'custom', message: 'auth.people.last_day_wrong', path: ['lastDay'] });
    return z.NEVER;
  }
  if (!lastDay && TRAINED_ROLES.includes(body.role)) {
    const message = 'auth.rule.trained-role-ends-with-training.because';
    context.addIssue({ code: 'custom', message, path: ['lastDay'] });
    return z.NEVER;
  }
  return { role: body.role, scope: body.scope, until: lastDay ? dayAfter(lastDay) : null };
});

export const invitationSchema = z.object({
  email: emailField,
  name: displayNameField,
  role: role.exclude([...TRAINED_ROLES], { error: 'auth.people.role_missing' }),
  scope,
  locale: z.enum(['en', 'es']).default('en'),
});

export const suspensionSchema = z.object({
  reason: z.string().trim().min(1, 'auth.people.reason_missing').max(500, 'auth.name.too_long'),
});

const dayAfter = (day: string): Date => new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000);
