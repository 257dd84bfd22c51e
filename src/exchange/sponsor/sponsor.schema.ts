import { z } from 'zod';
import { aDay, perhapsADay, said, ticked, withDays } from '../form-fields.js';
import { OFFICER_KINDS } from './exchange-sponsor-officer.entity.js';

const sponsor = z.object({
  name: said('exchange.form.name'),
  programNumber: said('exchange.form.program-number', 40),
  ein: z
    .string('exchange.form.ein')
    .trim()
    .regex(/^\d{2}-\d{7}$/, 'exchange.form.ein'),
  isTaxExempt: ticked,
  isUsPersonOrg: ticked,
  designatedFrom: aDay,
  designatedUntil: aDay,
  mainPhone: said('exchange.form.phone', 60),
  emergencyPhone: said('exchange.form.phone', 60),
  address: said('exchange.form.address', 400),
});

const designatedForDays = ({ designatedFrom, designatedUntil }: z.infer<typeof sponsor>) =>
  designatedUntil >= designatedFrom;
const until = { path: ['designatedUntil'], error: 'exchange.form.until' };

/** A sponsor as its letter of designation has it. */
export const sponsorSchema = z.preprocess(
  withDays('designatedFrom', 'designatedUntil'),
  sponsor.refine(designatedForDays, until),
);

/** The same when something has changed, and since when. */
export const sponsorChangeSchema = z.preprocess(
  withDays('designatedFrom', 'designatedUntil', 'changedOn'),
  sponsor.extend({ changedOn: aDay }).refine(designatedForDays, until),
);

/** A day on which the Department was told, or by which it is. */
export const noticeSchema = z.preprocess(withDays('on'), z.object({ on: aDay }));

/** Who becomes an officer: by the address of their account. */
export const officerSchema = z.preprocess(
  withDays('checkedOn', 'since'),
  z.object({
    email: z.string('exchange.form.officer').trim().min(1, 'exchange.form.officer'),
    kind: z.enum(OFFICER_KINDS, 'exchange.form.officer-kind'),
    isUsPerson: ticked,
    checkedOn: perhapsADay,
    since: aDay,
  }),
);
