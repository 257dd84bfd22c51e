import { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import { dateFromParts } from '../../platform/index.js';
import type { NewRound } from './new-round.js';

const aDay = z.string('judging.new.day.needed').regex(/^\d{4}-\d{2}-\d{2}$/, 'judging.new.day.needed');
const aCount = (highest: number) =>
  z.coerce
    .number('judging.new.count.invalid')
    .int('judging.new.count.invalid')
    .min(1, 'judging.new.count.invalid')
    .max(highest, 'judging.new.count.invalid');

const roundSchema = z
  .object({
    /** `<programme> <edition id> <level id> <category>`, as the select offers them. */
    works: z.string().regex(/^\S+ [0-9a-f-]{36} [0-9a-f-]{36} \S+$/, 'judging.new.works.needed'),
    name: z.string().trim().min(1, 'judging.new.name.needed').max(200),
    judgesPerEntry: aCount(50),
    minimumCards: aCount(50),
    places: aCount(100),
    opensOn: aDay,
    closesOn: aDay,
    timeZone: z.string().trim().refine(isZone, 'judging.new.zone.unknown'),
    statementShown: z
      .union([z.string(), z.array(z.string())])
      .optional()
      .transform((ticked) => [ticked].flat().includes('yes')),
  })
  .refine(({ minimumCards, judgesPerEntry }) => minimumCards <= judgesPerEntry, {
    path: ['minimumCards'],
    error: 'judging.new.minimum.too-high',
  })
  .refine(({ opensOn, closesOn }) => opensOn <= closesOn, {
    path: ['closesOn'],
    error: 'judging.new.closes.too-early',
  });

/** The form of a new round. The window runs from the first day's beginning to the last day's end in its zone. */
export const newRoundSchema = z.preprocess(
  (body) => ({ ...(body as object), opensOn: dayOf(body, 'opensOn'), closesOn: dayOf(body, 'closesOn') }),
  roundSchema.transform(({ works, opensOn, closesOn, ...rest }): NewRound => {
    const [programme = '', editionId = '', levelId = '', category = ''] = works.split(' ');
    const opensAt = startOf(opensOn, rest.timeZone);
    const closesAt = startOf(Temporal.PlainDate.from(closesOn).add({ days: 1 }).toString(), rest.timeZone);
    return { ...rest, programme, editionId, levelId, category, opensAt, closesAt };
  }),
);

const dayOf = (body: unknown, name: string): string | undefined => dateFromParts(body as Record<string, unknown>, name);

const startOf = (day: string, timeZone: string): Date =>
  new Date(Temporal.PlainDate.from(day).toZonedDateTime(timeZone).epochMilliseconds);

function isZone(name: string): boolean {
  try {
    return Boolean(new Intl.DateTimeFormat('en', { timeZone: name }));
  } catch {
    return false;
  }
}

export const reasonSchema = z.object({ reason: z.string().trim().default('') });
