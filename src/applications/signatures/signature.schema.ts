import { z } from 'zod';
import { refereeForm } from '../references/reference.schema.js';

/** A signature under the words of that hash; the page comes back when they have been renewed since it was shown. */
export const signatureForm = (hash: string) =>
  z.object({
    textHash: z.literal(hash, { error: 'applications.form.renewed' }),
    typedName: z
      .string({ error: 'applications.form.signature' })
      .trim()
      .max(200, 'applications.form.signature')
      .regex(/\p{L}.*\p{L}|\p{Lo}/su, 'applications.form.signature'),
  });

/** Where the link goes. */
export const signerForm = refereeForm.pick({ email: true, locale: true });
