import { z } from 'zod';
import { emailField } from '../account/person.fields.js';

/** A form that asks for a link to be mailed. */
export const askedByMailSchema = z.object({ email: emailField });
