import { z } from 'zod';
import { dateFromParts } from '../../platform/index.js';
import { GENDERS } from './household-member.entity.js';
import { DWELLINGS, SMOKING } from './host-home.entity.js';
import { BED_KINDS } from './host-room.entity.js';

const text = (most: number) => z.string().trim().max(most, 'host-families.form.too-long').default('');
const needed = (most: number, message: string) => text(most).refine((typed) => typed !== '', message);

/** A box that is ticked. */
const yes = z
  .string()
  .default('')
  .transform((ticked) => ticked === 'yes');

const count = (message: string, { from, to }: { from: number; to: number }) =>
  z.coerce.number(message).int(message).min(from, message).max(to, message);

const isZone = (name: string): boolean => {
  try {
    return Boolean(new Intl.DateTimeFormat('en', { timeZone: name }));
  } catch {
    return false;
  }
};

/** A family begins. */
export const householdSchema = z.object({
  name: needed(120, 'host-families.form.family-name'),
  scope: z.uuid('host-families.form.member'),
  seasonId: z.uuid('host-families.form.season'),
  timeZone: text(60).transform((zone) => (zone !== '' && isZone(zone) ? zone : 'America/New_York')),
});

/** The family hosts again. */
export const seasonChoiceSchema = z.object({ seasonId: z.uuid('host-families.form.season') });

const withDay =
  (...names: string[]) =>
  (body: unknown) => ({
    ...(body as object),
    ...Object.fromEntries(names.map((name) => [name, dateFromParts(body as Record<string, unknown>, name)])),
  });

const memberFields = z
  .object({
    name: needed(120, 'host-families.form.name'),
    birthDate: z.iso
      .date('host-families.form.birth-date')
      .refine((day) => day >= '1900-01-01', 'host-families.form.birth-date'),
    gender: z.enum(GENDERS, 'host-families.form.gender'),
    relation: text(80),
    lives: z.enum(['there', 'stays'], 'host-families.form.lives'),
    daysPerYear: z
      .string()
      .trim()
      .default('')
      .transform((typed) => (typed === '' ? 0 : Number(typed))),
    isApplicant: yes,
    email: text(254),
    phone: text(40),
  })
  .refine(
    ({ lives, daysPerYear }) =>
      lives === 'there' || (Number.isInteger(daysPerYear) && daysPerYear >= 1 && daysPerYear <= 365),
    {
      path: ['daysPerYear'],
      error: 'host-families.form.days-per-year',
    },
  )
  .refine(({ email }) => email === '' || z.email().safeParse(email).success, {
    path: ['email'],
    error: 'host-families.form.email',
  })
  .refine(({ isApplicant, email }) => !isApplicant || email !== '', {
    path: ['email'],
    error: 'host-families.form.applicant-email',
  })
  .refine(({ isApplicant, lives }) => !isApplicant || lives === 'there', {
    path: ['isApplicant'],
    error: 'host-families.form.applicant-lives-there',
  })
  .transform(({ lives, daysPerYear, email, ...told }) => ({
    ...told,
    livesInHome: lives === 'there',
    daysPerYear: lives === 'there' ? 0 : daysPerYear,
    email: email === '' ? null : email.toLowerCase(),
  }));

/** Somebody who lives in the home or often stays. */
export const memberSchema = z.preprocess(withDay('birthDate'), memberFields);
export type MemberTold = z.output<typeof memberFields>;

const homeFields = {
  street: needed(200, 'host-families.form.street'),
  place: needed(120, 'host-families.form.place'),
  region: needed(80, 'host-families.form.region'),
  postalCode: needed(20, 'host-families.form.postal-code'),
  dwelling: z.enum(DWELLINGS, 'host-families.form.dwelling'),
  bedrooms: count('host-families.form.bedrooms', { from: 1, to: 30 }),
  bathrooms: count('host-families.form.bathrooms', { from: 1, to: 20 }),
  pets: text(400),
  smoking: z.enum(SMOKING, 'host-families.form.smoking'),
};

/** Where the family lives. */
export const homeSchema = z.object(homeFields);
export type HomeTold = z.output<typeof homeSchema>;

/** The family has moved, or will have by today. */
export const moveSchema = z.preprocess(
  withDay('since'),
  z.object({ ...homeFields, since: z.iso.date('host-families.form.moved-on') }),
);

const roomFields = z
  .object({
    name: needed(80, 'host-families.form.room-name'),
    bedKind: z.enum(BED_KINDS, 'host-families.form.bed'),
    beds: count('host-families.form.beds', { from: 1, to: 2 }),
    has: z
      .union([z.string(), z.array(z.string())])
      .optional()
      .transform((ticked) => new Set([ticked ?? []].flat())),
    sharedWith: z.union([z.literal(''), z.uuid('host-families.form.shared-with')]).default(''),
  })
  .transform(({ has, sharedWith, ...told }) => ({
    ...told,
    hasStorage: has.has('storage'),
    hasStudySpace: has.has('study'),
    hasBathroom: has.has('bathroom'),
    hasClearExit: has.has('exit'),
    sharedWith: sharedWith === '' ? null : sharedWith,
  }));

/** A bedroom for a student. */
export const roomSchema = roomFields;
export type RoomTold = z.output<typeof roomFields>;
