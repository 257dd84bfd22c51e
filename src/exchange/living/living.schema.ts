import { z } from 'zod';
import { dateFromParts } from '../../platform/index.js';
import { ANSWERS, EVENTS, MODES, PARTIES, PROGRAMME_CHANGES, QUESTIONS, type Answers } from './living-words.js';

const withDay = (name: string) => (body: unknown) => ({
  ...(body as object),
  [name]: dateFromParts(body as Record<string, unknown>, name),
});

const day = z.iso.date('exchange.living.form.day');
const words = (message: string) => z.string(message).trim().min(1, message).max(4000, 'exchange.living.form.too-long');
const optionalWords = z.string().trim().max(4000, 'exchange.living.form.too-long').default('');
const sentKey = z.uuid('exchange.living.form.again');

const asked = [...new Set(Object.values(QUESTIONS).flat())];
const answer = z.enum(ANSWERS, 'exchange.living.form.answer').optional();

/** A talk, with an answer to every question of its party. */
export const contactSchema = z.preprocess(
  withDay('happenedOn'),
  z
    .object({
      party: z.enum(PARTIES, 'exchange.living.form.party'),
      mode: z.enum(MODES, 'exchange.living.form.mode'),
      happenedOn: day,
      notes: optionalWords,
      sentKey,
      ...(Object.fromEntries(asked.map((question) => [question, answer])) as Record<
        (typeof asked)[number],
        typeof answer
      >),
    })
    .superRefine((told, context) => {
      for (const question of QUESTIONS[told.party])
        if (!told[question])
          context.addIssue({ code: 'custom', path: [question], message: 'exchange.living.form.answer' });
    })
    .transform(({ party, mode, happenedOn, notes, sentKey: key, ...told }) => ({
      party,
      mode,
      happenedOn,
      notes,
      sentKey: key,
      answers: Object.fromEntries(QUESTIONS[party].map((question) => [question, told[question]])) as Answers,
    })),
);
export type NewContact = z.output<typeof contactSchema>;

export const visitSchema = z.preprocess(
  withDay('visitedOn'),
  z.object({ visitedOn: day, findings: words('exchange.living.form.findings'), sentKey }),
);
export type NewVisit = z.output<typeof visitSchema>;

export const eventSchema = z.preprocess(
  withDay('happenedOn'),
  z.object({ kind: z.enum(EVENTS, 'exchange.living.form.event'), happenedOn: day }),
);

export const changeSchema = z.object({
  change: z.enum(PROGRAMME_CHANGES, 'exchange.living.form.change'),
  note: optionalWords,
});

export const outcomeSchema = z.object({ outcome: words('exchange.living.form.outcome') });

export const coordinatorSchema = z.object({ accountId: z.uuid('exchange.living.form.coordinator') });

/** What of the list is asked for; what makes no sense is left out. */
export const listSchema = z.object({
  scope: z.uuid().optional().catch(undefined),
  /** `<arrived on>_<id>` of the last line of the page before. */
  after: z
    .string()
    .regex(/^\d{4}-\d{2}-\d{2}_[0-9a-f-]{36}$/)
    .optional()
    .catch(undefined),
});
export type ListAsked = z.infer<typeof listSchema>;

/** With whom somebody is about to talk; the student, when not said. */
export const partySchema = z.object({ party: z.enum(PARTIES).default('student').catch('student') });
