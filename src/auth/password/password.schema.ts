import { z } from 'zod';
import { passwordField } from '../account/person.fields.js';

/** A form with one password. */
export const passwordSchema = z.object({ password: passwordField });

/** Changing one's own; an account without password has no current one. */
export const changeSchema = z.object({ current: z.string().default(''), password: passwordField });
