import { z } from 'zod';
import { dateFromParts } from '../../platform/index.js';
import { looksLikeSocialSecurityNumber } from '../checks/social-security-number.js';
import { CHECK_KINDS } from '../checks/household-check.entity.js';

const text = (most: number, message: string) =>
  z
    .string(message)
    .trim()
    .min(1, message)
    .max(most, 'host-families.form.too-long')
    .refine((typed) => !looksLikeSocialSecurityNumber(typed), 'host-families.files.form.number');

/** Why something is decided; it stays on record. */
export const reasonSchema = z.object({ reason: text(2000, 'host-families.files.form.reason') });

export const declineSchema = z.object({
  reason: text(2000, 'host-families.files.form.reason'),
  byCheck: z
    .string()
    .default('')
    .transform((ticked) => ticked === 'yes'),
});

/** What the second-level review found: 22 CFR 62.25(j)(9). */
export const reviewSchema = z.object({ supportNetwork: text(4000, 'host-families.files.form.network') });

const withDay = (name: string) => (body: unknown) => ({
  ...(body as object),
  [name]: dateFromParts(body as Record<string, unknown>, name),
});

export const orientationSchema = z.preprocess(
  withDay('orientedOn'),
  z.object({ orientedOn: z.iso.date('host-families.files.form.day') }),
);

/** A vendor's result: its reference, the day, and whether it found anything. */
export const checkSchema = z.preprocess(
  withDay('completedOn'),
  z.object({
    memberId: z.uuid('host-families.files.form.member'),
    kind: z.enum(CHECK_KINDS, 'host-families.files.form.kind'),
    completedOn: z.iso.date('host-families.files.form.day'),
    result: z.enum(['clear', 'found'], 'host-families.files.form.result'),
    vendorReference: text(120, 'host-families.files.form.reference'),
  }),
);
/** The first letter to somebody whose check found something. */
export const warningSchema = z.object({
  memberId: z.uuid('host-families.files.form.member'),
  vendor: text(200, 'host-families.files.form.vendor'),
  vendorContact: text(500, 'host-families.files.form.vendor-contact'),
  copySent: z.literal('yes', 'host-families.files.form.copy-sent'),
});

export const answerSchema = z.preprocess(
  withDay('answeredOn'),
  z.object({
    answeredOn: z.iso.date('host-families.files.form.day'),
    answer: text(4000, 'host-families.files.form.answer'),
  }),
);

export type CheckTold = z.output<typeof checkSchema>;

/** Who is asked for the next step. */
export const requestSchema = z.object({ accountId: z.uuid() });
