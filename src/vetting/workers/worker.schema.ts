import { z } from 'zod';
import { dateFromParts } from '../../platform/index.js';
import { isCheck, PAPER_KINDS } from '../papers/paper-kind.js';
import { WORKER_KINDS } from './worker-kind.js';

const text = (most: number) => z.string().trim().max(most, 'vetting.form.too-long');

const home = {
  homePlace: text(200).min(1, 'vetting.form.home'),
  employer: text(200).default(''),
};

/** Where somebody lives, and where else they work. */
export const homeSchema = z.object(home);

/** Somebody is to work with families of a member. */
export const appointmentSchema = z.object({
  scope: z.uuid('vetting.form.member'),
  kind: z.enum(WORKER_KINDS).default('coordinator'),
  email: z.email('vetting.form.email').max(254, 'vetting.form.email'),
  name: text(120).min(1, 'vetting.form.name'),
  locale: z.enum(['en', 'es', 'fr', 'ja', 'zh', 'ar']).default('en'),
  ...home,
});

/** A paper of somebody else; a declaration is made on a page of the person's own. */
export const paperSchema = z.preprocess(
  (body) => ({ ...(body as object), completedOn: dateFromParts(body as Record<string, unknown>, 'completedOn') }),
  z
    .object({
      kind: z.enum(PAPER_KINDS, 'vetting.form.kind').exclude(['conflict-declaration'], 'vetting.form.kind'),
      completedOn: z.iso
        .date('vetting.form.day')
        .refine((day) => day <= new Date(Date.now() + 86_400_000).toISOString().slice(0, 10), 'vetting.form.future'),
      result: z.enum(['clear', 'found']).default('clear'),
      vendorReference: text(120).default(''),
      note: text(1000).default(''),
    })
    .refine(({ kind, vendorReference }) => !isCheck(kind) || vendorReference !== '', {
      path: ['vendorReference'],
      error: 'vetting.form.reference',
    })
    .transform(({ result, vendorReference, kind, ...rest }) => ({
      ...rest,
      kind,
      clear: !isCheck(kind) || result === 'clear',
      vendorReference: isCheck(kind) ? vendorReference : null,
    })),
);

export const declarationSchema = z
  .object({ conflict: z.enum(['no', 'yes'], 'vetting.form.declaration'), note: text(1000).default('') })
  .refine(({ conflict, note }) => conflict === 'no' || note !== '', { path: ['note'], error: 'vetting.form.which' })
  .transform(({ conflict, note }) => ({ clear: conflict === 'no', note }));

export const reasonSchema = z.object({ reason: text(500).min(1, 'vetting.form.reason') });
