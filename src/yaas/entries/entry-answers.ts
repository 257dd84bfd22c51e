import { z } from 'zod';
import { CONNECTIONS } from '../editions/rule-set/affiliation.js';

const yesOrNo = z.enum(['yes', 'no']).nullable().default(null);
const side = z.number().positive().nullable().default(null);

/** What an entrant answers to the questions that only some rule books ask. Null: not answered. */
export const entryAnswersSchema = z.object({
  division: z.string().nullable().default(null),
  /** 0 is kindergarten. */
  grade: z.int().min(0).max(13).nullable().default(null),
  connection: z.enum(CONNECTIONS).nullable().default(null),
  /** Codes of the statements they said yes to. */
  attested: z.array(z.string()).default([]),
  /** People who made it together. */
  authors: z.int().min(1).max(50).nullable().default(null),
  helped: yesOrNo,
  published: yesOrNo,
  enteredBefore: z.enum(['no', 'yes', 'awarded']).nullable().default(null),
  /** `YYYY-MM-DD` */
  madeOn: z.iso.date().nullable().default(null),
  secondLanguage: yesOrNo,
  /** Of the piece itself, in the unit of its category's rules. */
  width: side,
  height: side,
  depth: side,
  weight: side,
  mounting: z.enum(['unframed', 'mounted', 'framed']).nullable().default(null),
});

export type EntryAnswers = z.infer<typeof entryAnswersSchema>;

export const noAnswers = (): EntryAnswers => entryAnswersSchema.parse({});
