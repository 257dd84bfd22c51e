import { z } from 'zod';

const wrong = (field: string) => `host-families.alumni.wrong.${field}`;
const text = (longest: number) => z.string().trim().max(longest, wrong('long'));

/** A family that hosted before the portal knew of it. */
export const alumnusSchema = z.object({
  member: z.uuid(wrong('member')),
  name: text(120).min(1, wrong('name')),
  email: z
    .string()
    .trim()
    .toLowerCase()
    .max(254, wrong('email'))
    .pipe(z.email(wrong('email'))),
  phone: text(30).default(''),
  place: text(120).default(''),
  locale: z.enum(['en', 'es', 'fr', 'ja', 'zh', 'ar']).default('en'),
  lastYear: z.coerce.number(wrong('year')).int(wrong('year')).min(1950, wrong('year')).max(2200, wrong('year')),
  timesHosted: z.coerce.number(wrong('times')).int(wrong('times')).min(1, wrong('times')).max(60, wrong('times')),
});

export type NewAlumnus = Omit<z.output<typeof alumnusSchema>, 'member'> & { memberId: string };

/** All of a member's families are asked at once; the words are recruiting text. */
export const askingSchema = z.object({ member: z.uuid(wrong('member')), words: text(3000).default('') });

/** Which families are looked at. */
export const alumniAskedSchema = z.object({
  member: z.uuid().optional().catch(undefined),
  /** `<year>_<id>` of the last line of the page before. */
  after: z
    .string()
    .regex(/^\d{4}_[0-9a-f-]{36}$/)
    .optional()
    .catch(undefined),
});

export type AlumniAsked = z.infer<typeof alumniAskedSchema>;
