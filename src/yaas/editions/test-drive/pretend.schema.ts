import { z } from 'zod';
import { CONNECTIONS } from '../rule-set/affiliation.js';

const ticked = z
  .union([z.literal('yes'), z.literal('')])
  .optional()
  .transform((value) => value === 'yes');

const yesOrNo = z
  .enum(['yes', 'no', ''])
  .optional()
  .transform((value) => value || null);

const number = z
  .string()
  .trim()
  .optional()
  .transform((text) => (text ? Number(text.replace(',', '.')) : null))
  .refine((value) => value === null || (Number.isFinite(value) && value >= 0), 'yaas.editions.wrong.number');

const day = z
  .union([z.iso.date(), z.literal('')], { error: 'yaas.editions.wrong.day' })
  .optional()
  .transform((text) => text || null);

const many = z
  .union([z.string().transform((one) => [one]), z.array(z.string())])
  .optional()
  .transform((values) => (values ?? []).filter(Boolean));

/** A pretend student and piece, as staff type them into the test-drive. What is left empty is as it should be. */
export const pretendSchema = z.object({
  birthDate: z.iso.date({ error: 'yaas.editions.wrong.day' }),
  on: day,
  category: z.string({ error: 'yaas.form.category' }).min(1, 'yaas.form.category'),
  region: z
    .union([
      z
        .string()
        .trim()
        .toUpperCase()
        .regex(/^[A-Z]{2}(-[A-Z0-9]{1,3})?$/, 'yaas.editions.wrong.list'),
      z.literal(''),
    ])
    .optional()
    .transform((text) => text || 'US'),
  level: z.enum(['final', 'local']).default('final'),
  hasPartner: ticked,
  hasContact: ticked,
  otherPiece: ticked,
  placesLeft: number,
  division: z.string().optional(),
  grade: number,
  connection: z
    .enum([...CONNECTIONS, ''])
    .optional()
    .transform((value) => value || null),
  attested: many,
  authors: number,
  helped: yesOrNo,
  published: yesOrNo,
  enteredBefore: z
    .enum(['no', 'yes', 'awarded', ''])
    .optional()
    .transform((value) => value || null),
  madeOn: day,
  language: z.string().trim().toLowerCase().default('en'),
  length: number,
  statementWords: number,
  fileType: z.string().trim().optional(),
  megabytes: number,
  pixelWidth: number,
  pixelHeight: number,
  seconds: number,
  views: number,
  width: number,
  height: number,
  depth: number,
  weight: number,
  mounting: z
    .enum(['unframed', 'mounted', 'framed', ''])
    .optional()
    .transform((value) => value || null),
  companions: many,
  usesSources: ticked,
  aiUse: z
    .enum(['none', 'aid', ''])
    .optional()
    .transform((value) => value || null),
  fee: z.enum(['due', 'paid', 'waived']).default('due'),
});

export type Pretend = z.infer<typeof pretendSchema>;

/** Texts and files that may stand beside a work. */
export const COMPANIONS = ['lyrics', 'transcript', 'translation', 'process', 'source_consent'] as const;
