import { z } from 'zod';
import { displayNameField, optionalText } from './person.fields.js';

export const profileSchema = z.object({
  displayName: displayNameField,
  addressedAs: optionalText(120),
  locale: z.string().regex(/^[a-z]{2}$/, 'auth.locale.wrong'),
});
export type Profile = z.output<typeof profileSchema>;
