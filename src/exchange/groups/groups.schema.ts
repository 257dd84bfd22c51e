import { z } from 'zod';
import { said } from '../form-fields.js';
import { CHAPERONE_GENDERS } from './exchange-chaperone.entity.js';

const students = z.coerce
  .number('exchange.groups.form.size')
  .int('exchange.groups.form.size')
  .min(1, 'exchange.groups.form.size')
  .max(60, 'exchange.groups.form.size');

/** For whom a group is opened; an address or hidden fields say it. */
export const groupWaySchema = z.object({ termId: z.uuid(), sendingCommunityId: z.uuid(), scope: z.uuid() });

export const groupSchema = z
  .object({ name: said('exchange.form.name', 80), fewestStudents: students, mostStudents: students })
  .refine(({ fewestStudents, mostStudents }) => fewestStudents <= mostStudents, {
    path: ['mostStudents'],
    error: 'exchange.groups.form.most',
  });

export const seatSchema = z.object({ applicationId: z.uuid('exchange.groups.form.student') });

const perhapsOne = z.union([z.literal('').transform(() => null), z.uuid()]).default(null);

export const chaperoneSchema = z.object({
  name: said('exchange.groups.form.chaperone', 120),
  gender: z.enum(CHAPERONE_GENDERS, 'exchange.groups.form.gender'),
  workerId: perhapsOne,
  hostFileId: perhapsOne,
});

export const withdrawalSchema = z.object({ reason: said('exchange.form.reason', 500) });

/** Which groups are asked for; what makes no sense is left out. */
export const groupsAskedSchema = z.object({
  term: z.uuid().optional().catch(undefined),
  /** `<first day>_<id>` of the last line of the page before. */
  after: z
    .string()
    .regex(/^\d{4}-\d{2}-\d{2}_[0-9a-f-]{36}$/)
    .optional()
    .catch(undefined),
});

export type GroupsAsked = z.infer<typeof groupsAskedSchema>;
