import { z } from 'zod';
import { dateFromParts } from '../../platform/index.js';
import { displayNameField, emailField, passwordField } from '../account/person.fields.js';

const EARLIEST = '1900-01-01';

/** The three inputs of the birth date, and the time zone when the page's script could tell it. */
export const birthDateSchema = z.record(z.string(), z.unknown()).transform((body, context) => {
  const birthDate = dateFromParts(body, 'birthDate');
  if (!birthDate || birthDate < EARLIEST || birthDate > tomorrow()) {
    const message = birthDate === '' ? 'auth.birth_date.missing' : 'auth.birth_date.wrong';
    context.addIssue({ code: 'custom', message, path: ['birthDate'] });
    return z.NEVER;
  }
  return { birthDate, timeZone: typeof body['timeZone'] === 'string' ? body['timeZone'] : undefined };
});

export const signUpSchema = z.object({
  displayName: displayNameField,
  email: emailField,
  password: passwordField,
  role: z.enum(['student', 'guardian'], { error: 'auth.sign_up.role.missing' }),
});

/** Somewhere it is tomorrow already. */
function tomorrow(): string {
  return new Date(Date.now() + 86_400_000).toISOString().slice(0, 10);
}
