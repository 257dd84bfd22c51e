import { z } from 'zod';
import { refereeForm } from '../references/reference.schema.js';
import type { ReadToSign } from './signatures.service.js';

/** A signature under those words and answers; the page comes back when either has been renewed since it was shown. */
export const signatureForm = ({ textHash, answersHash }: ReadToSign) =>
  z.object({
    textHash: z.literal(textHash, { error: 'applications.form.renewed' }),
    answersHash: z.literal(answersHash, { error: 'applications.form.changed' }),
    typedName: z
      .string({ error: 'applications.form.signature' })
      .trim()
      .max(200, 'applications.form.signature')
      .regex(/\p{L}.*\p{L}|\p{Lo}/su, 'applications.form.signature'),
  });

/** In which language the link goes out. */
export const signerForm = refereeForm.pick({ locale: true });
