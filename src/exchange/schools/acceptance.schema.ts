import { z } from 'zod';
import { aDay, perhapsADay, said, ticks, withDays } from '../form-fields.js';
import { TUITIONS } from './school-kind.js';

/** What a letter of a school says: 22 CFR 62.25(f)(1). */
export const acceptanceSchema = z.preprocess(
  withDays('signedOn', 'tuitionFinalOn'),
  z
    .object({
      schoolId: z.uuid('exchange.form.school'),
      signerName: said('exchange.form.signer'),
      signerTitle: said('exchange.form.signer-title'),
      signedOn: aDay,
      tuition: z.enum(TUITIONS, 'exchange.form.tuition'),
      tuitionFinalOn: perhapsADay,
      documentId: z.union([z.literal('').transform(() => null), z.uuid()]).default(null),
      letters: ticks,
    })
    .transform(({ letters, ...told }) => ({
      ...told,
      allowsMidyear: letters.includes('midyear'),
      asksMoreThanFive: letters.includes('more-than-five'),
    })),
);
