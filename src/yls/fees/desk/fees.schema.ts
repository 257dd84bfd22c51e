import { z } from 'zod';
import { aDay, between, cents, perhaps, said, ticked, withDays } from '../../form-fields.js';
import { METHODS } from '../ledger/accounts.js';
import { SHOWN } from './shown.js';

/** What part of the list is asked for. */
export const feesAskedSchema = z.object({
  show: z.enum(SHOWN).catch('all'),
  find: z.string().trim().max(100).catch(''),
  after: z
    .string()
    .regex(/^\d{1,16}_[0-9a-f-]{36}$/)
    .optional()
    .catch(undefined),
});
export type FeesAsked = z.output<typeof feesAskedSchema>;

const amount = cents('yls.form.amount').refine((sum) => sum > 0, 'yls.form.amount');
const token = z.uuid('yls.books-form.token');

const money = {
  token,
  cents: amount,
  method: z.enum(METHODS, 'yls.books-form.method'),
  occurredOn: aDay,
  reference: perhaps(),
};

/** Money that came; `beyond` says that it is known to be more than is owed. */
export const paymentSchema = z.preprocess(withDays('occurredOn'), z.object({ ...money, beyond: ticked }));

/** Money that went back. */
export const payBackSchema = z.preprocess(withDays('occurredOn'), z.object(money));

export const letGoSchema = z.object({ token, cents: amount, note: said('yls.books-form.reason', 1000) });

export const reversalSchema = z.object({
  entryId: z.uuid('yls.books-form.entry'),
  note: said('yls.books-form.reason', 1000),
});

export const dueSchema = z.preprocess(withDays('dueOn'), z.object({ dueOn: aDay }));

/** Where families pay, and within how many days. */
export const termsSchema = z.object({
  payTo: perhaps(2000),
  payWithinDays: between('yls.books-form.days-to-pay', 1, 365),
});
