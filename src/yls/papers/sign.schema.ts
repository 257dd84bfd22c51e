import { z } from 'zod';
import type { PaperToSign } from './guardian-signing.js';

/** What a guardian's form sends: which statements, and for each the words and answers that were read. */
export const signForm = (open: readonly PaperToSign[]) =>
  z
    .looseObject({
      statements: z
        .union([z.string(), z.array(z.string())])
        .default([])
        .transform((codes) => open.filter(({ code }) => [codes].flat().includes(code)))
        .refine((chosen) => chosen.length > 0, 'yls.papers-form.statements'),
      typedName: z
        .string({ error: 'yls.papers-form.typed-name' })
        .trim()
        .max(200, 'yls.papers-form.typed-name')
        .regex(/\p{L}.*\p{L}|\p{Lo}/su, 'yls.papers-form.typed-name'),
    })
    .refine((sent) => sent.statements.every(({ code, ...read }) => sent[`read-${code}`] === readMark(read)), {
      path: ['statements'],
      message: 'yls.papers-form.changed',
    });

/** By which a form says what stood before the signer's eyes. */
export const readMark = ({ textHash, answersHash }: Pick<PaperToSign, 'textHash' | 'answersHash'>): string =>
  `${textHash}.${answersHash}`;
