import { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import { dateFromParts } from '../../platform/index.js';
import { INCIDENT_KINDS, INCIDENT_OUTCOMES, INCIDENT_STATES } from '../cases/incident-kind.js';
import { NOTICE_MODES, NOTICE_TO } from '../notices/incident-notice.entity.js';
import { ENDING_ACTS } from '../retaliation/retaliation-sign-off.entity.js';

const text = (most: number, missing: string) => z.string().trim().min(1, missing).max(most, 'incidents.form.too_long');
const optional = (most: number) => z.string().trim().max(most, 'incidents.form.too_long').default('');

/** An unticked box is not sent. */
const ticked = z
  .string()
  .optional()
  .transform((value) => value === 'yes');

/** One box is sent as a text, several as a list. */
const several = z
  .union([z.string(), z.array(z.string())])
  .optional()
  .transform((value) => (value === undefined || value === '' ? [] : [value].flat()));

export const reportSchema = z.object({
  kind: z.enum(INCIDENT_KINDS, { error: 'incidents.form.kind' }),
  affects: z.enum(['me', 'other'], { error: 'incidents.form.affects' }),
  danger: ticked,
  about: z
    .string()
    .optional()
    .transform((value) => value || null),
  people: optional(500),
  words: text(10_000, 'incidents.form.words'),
  keepFrom: several,
});

export const deskSchema = z.object({
  state: z.enum(INCIDENT_STATES).catch('received'),
  after: z.uuid().optional().catch(undefined),
});

export const assessmentSchema = z.object({
  kind: z.enum(INCIDENT_KINDS, { error: 'incidents.form.kind' }),
  officerId: z.uuid('incidents.form.officer'),
});

const noticeFields = z.object({
  told: z.enum(NOTICE_TO, { error: 'incidents.form.told' }),
  mode: z.enum(NOTICE_MODES, { error: 'incidents.form.mode' }),
  office: text(200, 'incidents.form.office'),
  reference: text(120, 'incidents.form.reference'),
  day: z.iso.date('incidents.form.day'),
  time: z
    .string()
    .trim()
    .regex(/^([01]?\d|2[0-3]):[0-5]\d$/, 'incidents.form.time'),
});

/** When somebody was told is given by the clock of the office. */
export const noticeSchema = (zone: string, now: Date) =>
  z
    .preprocess(
      (body) => ({ ...(body as object), day: dateFromParts(body as Record<string, unknown>, 'day') }),
      noticeFields.transform(({ day, time, ...notice }) => ({
        ...notice,
        givenAt: new Date(
          Temporal.PlainDate.from(day).toZonedDateTime({
            timeZone: zone,
            plainTime: Temporal.PlainTime.from(time.padStart(5, '0')),
          }).epochMilliseconds,
        ),
      })),
    )
    .refine(({ givenAt }) => givenAt <= now, { path: ['day'], error: 'incidents.form.future' });

export const noteSchema = z.object({ text: text(10_000, 'incidents.form.note'), forReporter: ticked });

const email = z.email('incidents.form.email').max(254, 'incidents.form.email');

export const personSchema = z.object({
  email,
  part: z.enum(['affected', 'accused'], { error: 'incidents.form.part' }),
});

export const subjectSchema = z.object({
  subject: z.string().regex(/^[a-z-]+ [0-9a-f-]{36}$/, 'incidents.form.subject'),
});

export const findSchema = z.object({ find: optional(80) });

export const stepSchema = z.preprocess(
  (body) => ({ ...(body as object), dueOn: dateFromParts(body as Record<string, unknown>, 'dueOn') }),
  z.object({ what: text(500, 'incidents.form.what'), email, dueOn: z.iso.date('incidents.form.day') }),
);

const reason = text(2_000, 'incidents.form.why');

export const closingSchema = z.object({
  outcome: z.enum(INCIDENT_OUTCOMES, { error: 'incidents.form.outcome' }),
  reason,
});

export const reopeningSchema = z.object({ officerId: z.uuid('incidents.form.officer'), reason });

export const doneSchema = z.object({ note: text(2_000, 'incidents.form.done') });

export const signOffSchema = z.object({ email, act: z.enum(ENDING_ACTS, { error: 'incidents.form.act' }), reason });
