import { z } from 'zod';
import { withDays } from '../form-days.js';
import { neededText, optionalNumber, optionalText } from '../form-texts.js';
import { contactOffices } from './member-contact.entity.js';
import { organisationKinds } from './member-organisation.entity.js';

export const memberForm = withDays(
  {
    name: z.string().trim().min(1, 'registry.members.name.missing').max(200),
    community: z.string().trim().min(1, 'registry.members.community.missing').max(200),
    contactEmail: z.union([z.literal('').transform(() => null), z.email('registry.members.email.wrong')]),
  },
  { needed: ['joinedOn'] },
);

const tierId = z.union([z.literal('').transform(() => null), z.uuid('registry.dues.tier.wrong')]).default(null);

/** Dues without the day of payment are asked for, not paid. */
export const duesForm = withDays({ tierId }, { needed: ['fromOn', 'toOn'], optional: ['paidOn'] });

/** The period as it should be, and why it is not what it was. */
export const duesCorrectionForm = withDays(
  { tierId, because: neededText('registry.correction.because.missing', 500) },
  { needed: ['fromOn', 'toOn'], optional: ['paidOn'] },
);

export const strikingForm = z.object({ reason: neededText('registry.correction.because.missing', 500) });

const website = optionalText(300).transform((typed, context) => {
  if (typed === null) return null;
  const address = /^https?:\/\//.test(typed) ? typed : `https://${typed}`;
  if (URL.canParse(address) && new URL(address).hostname.includes('.')) return address;
  context.addIssue({ code: 'custom', message: 'registry.members.website.wrong' });
  return z.NEVER;
});

const email = z.union([z.literal('').transform(() => null), z.email('registry.members.email.wrong')]).default(null);

export const memberDetailsForm = z.object({
  name: neededText('registry.members.name.missing'),
  organisationKind: z.union([z.literal('').transform(() => null), z.enum(organisationKinds)]).default(null),
  website,
  contactEmail: email,
});

export const contactForm = withDays(
  {
    office: z.enum(contactOffices, { error: 'registry.contact.office.missing' }),
    name: neededText('registry.contact.name.missing'),
    email,
    phone: optionalText(40),
  },
  { needed: ['fromOn'] },
).superRefine(({ email: mail, phone }, context) => {
  if (!mail && !phone) context.addIssue({ code: 'custom', message: 'registry.contact.unreachable', path: ['email'] });
});

export const endOfContactForm = withDays({}, { needed: ['untilOn'] });

const size = { least: 1, most: 2_000_000_000 };

export const populationForm = withDays(
  {
    count: needed(optionalNumber('registry.desk.population.wrong', size), 'registry.desk.population.missing'),
    year: needed(
      optionalNumber('registry.desk.population_year.wrong', { least: 1900, most: 2200 }),
      'registry.desk.population_year.wrong',
    ),
    source: neededText('registry.desk.population_source.missing'),
  },
  { needed: ['countsFrom'] },
);

export const tierForm = z.object({ name: neededText('registry.tiers.name.missing') });

/** The same field where it may not stay empty. */
function needed<S extends z.ZodType<number | null>>(field: S, key: string) {
  return field.transform((value, context): number => {
    if (value !== null) return value;
    context.addIssue({ code: 'custom', message: key });
    return z.NEVER;
  });
}
