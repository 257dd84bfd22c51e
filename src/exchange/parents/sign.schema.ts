import { z } from 'zod';
import type { StatementForParent } from './parent-signing.js';

/** What a parent's form sends: which statements, and for each the words and answers that were read. */
export const signForm = (open: readonly StatementForParent[]) =>
  z
    .looseObject({
      statements: z
        .union([z.string(), z.array(z.string())])
        .default([])
        .transform((codes) => open.filter(({ code }) => [codes].flat().includes(code)))
        .refine((chosen) => chosen.length > 0, 'exchange.family-form.statements'),
      typedName: z
        .string({ error: 'exchange.family-form.typed-name' })
        .trim()
        .max(200, 'exchange.family-form.typed-name')
        .regex(/\p{L}.*\p{L}|\p{Lo}/su, 'exchange.family-form.typed-name'),
    })
    .refine((sent) => sent.statements.every(({ code, ...read }) => sent[`read-${code}`] === readMark(read)), {
      path: ['statements'],
      message: 'exchange.family-form.changed',
    });

/** Why a parent does not agree; those who work on the application read it, the child does not. */
export const declineForm = z.object({
  because: z
    .string('exchange.family-form.because')
    .trim()
    .min(1, 'exchange.family-form.because')
    .max(2000, 'exchange.family-form.because'),
});

/** By which a form says what stood before the signer's eyes. */
export const readMark = ({ textHash, answersHash }: Pick<StatementForParent, 'textHash' | 'answersHash'>): string =>
  `${textHash}.${answersHash}`;
