import { z } from 'zod';
import { checkDefinition } from './check-definition.js';
import { codeSchema, fieldSchema } from './field.js';
import { wordingSchema } from './wording.js';

const named = { code: codeSchema, title: wordingSchema };

const choice = z.strictObject({ code: codeSchema, label: wordingSchema });

const sectionSchema = z.strictObject({
  ...named,
  /** Who may read it is said for the group. */
  group: codeSchema,
  lead: wordingSchema.optional(),
  fields: z.array(fieldSchema).nonempty(),
});

const documentSchema = z.strictObject({
  ...named,
  group: codeSchema,
  hint: wordingSchema.optional(),
  /** So many accepted ones make it complete; 0 when none is needed. */
  needed: z.int().min(0).max(20).default(1),
  /** A picture, which is decoded and encoded again without what the camera wrote into it. */
  photograph: z.boolean().default(false),
  /** A film of a minute at most, which plays on the page. */
  film: z.boolean().default(false),
  /** Asks in which language it is, and whether it is a translation. */
  languages: z.boolean().default(false),
  /** So many months after the programme's end it goes; without it as late as the application. */
  keptMonths: z.int().min(1).max(240).optional(),
});

const referencesSchema = z.strictObject({
  needed: z.int().min(1),
  most: z.int().min(1),
  remindAfterDays: z.int().min(1),
  reminders: z.int().min(0),
  openDays: z.int().min(1),
  /** The first instant at which no link works any more, however late somebody was asked. */
  until: z.iso.datetime().optional(),
  relations: z.array(choice).nonempty(),
  /** What a referee is asked. */
  asked: sectionSchema,
});

const statementSchema = z.strictObject({
  ...named,
  version: z.string().min(1),
  paragraphs: z.array(wordingSchema).nonempty(),
  /** Sections for which the signer stands; when one is changed afterwards the signature lapses. */
  covers: z.array(codeSchema).default([]),
  /** Documents for which the signer stands, too: another one in their place makes the signature lapse. */
  documents: z.array(codeSchema).default([]),
  /** Stands alone on a page before the statement, as the law asks of some; who signs under one can take it back. */
  disclosure: z.strictObject({ title: wordingSchema, paragraphs: z.array(wordingSchema).nonempty() }).optional(),
  /** Who signed may take it back, as under a disclosure. */
  revocable: z.boolean().default(false),
  openDays: z.int().min(1).default(30),
  remindAfterDays: z.int().min(1).default(4),
});

const interviewSchema = z.strictObject({
  group: codeSchema,
  modes: z.array(choice).nonempty(),
  checklist: z.array(fieldSchema).nonempty(),
});

export const definitionSchema = z
  .strictObject({
    code: codeSchema,
    /** Names the wording; kept with what was answered. */
    version: z.string().min(1),
    groups: z.array(z.strictObject({ code: codeSchema, sensitive: z.boolean() })).nonempty(),
    sections: z.array(sectionSchema).nonempty(),
    documents: z.array(documentSchema).default([]),
    references: referencesSchema.nullable().default(null),
    statements: z.array(statementSchema).default([]),
    interview: interviewSchema.nullable().default(null),
  })
  .superRefine(checkDefinition);

/** Everything that a programme asks of its applicants: plain data, so that a programme may keep it in rows. */
export type ApplicationDefinition = z.output<typeof definitionSchema>;
export type Section = z.output<typeof sectionSchema>;
export type DocumentKind = z.output<typeof documentSchema>;
export type ReferencePlan = z.output<typeof referencesSchema>;
export type Statement = z.output<typeof statementSchema>;
export type InterviewPlan = z.output<typeof interviewSchema>;

/** Checks a definition once and freezes it. @throws ZodError with the path of what makes no sense */
export const defineApplication = (data: z.input<typeof definitionSchema>): ApplicationDefinition =>
  deepFrozen(definitionSchema.parse(data));

function deepFrozen<T>(value: T): T {
  if (value !== null && typeof value === 'object') Object.values(Object.freeze(value)).forEach(deepFrozen);
  return value;
}
