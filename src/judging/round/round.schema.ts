import { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import { dateFromParts } from '../../platform/index.js';
import type { NewRound, RoundTerms } from './new-round.js';
import { judgingIn, ladderIn, termsFields, ticked } from './terms.schema.js';

const aDay = z.string('judging.new.day.needed').regex(/^\d{4}-\d{2}-\d{2}$/, 'judging.new.day.needed');
const aCount = (highest: number) =>
  z.coerce
    .number('judging.new.count.invalid')
    .int('judging.new.count.invalid')
    .min(1, 'judging.new.count.invalid')
    .max(highest, 'judging.new.count.invalid');

const fields = {
  name: z.string().trim().min(1, 'judging.new.name.needed').max(200),
  judgesPerEntry: aCount(50),
  minimumCards: aCount(50),
  places: aCount(10_000).optional(),
  opensOn: aDay,
  closesOn: aDay,
  timeZone: z.string().trim().refine(isZone, 'judging.new.zone.unknown'),
  statementShown: ticked,
  ...termsFields,
};

type Fields = z.output<z.ZodObject<typeof fields>>;

/** Questions about several fields at once. */
const checks = [
  {
    holds: ({ minimumCards, judgesPerEntry }: Fields) => minimumCards <= judgesPerEntry,
    field: 'minimumCards',
    message: 'judging.new.minimum.too-high',
  },
  {
    holds: ({ opensOn, closesOn }: Fields) => opensOn <= closesOn,
    field: 'closesOn',
    message: 'judging.new.closes.too-early',
  },
  {
    holds: ({ loadMinimum, loadMaximum }: Fields) => (loadMinimum ?? 0) <= (loadMaximum ?? Infinity),
    field: 'loadMaximum',
    message: 'judging.new.load.too-low',
  },
];

/** What the fields say of a round. The window runs from the first day's beginning to the last day's end in its zone. */
function termsOf(typed: Fields, context: z.RefinementCtx): RoundTerms {
  for (const { holds, field, message } of checks)
    if (!holds(typed)) context.addIssue({ code: 'custom', path: [field], message });
  const { opensOn, closesOn, timeZone } = typed;
  return {
    name: typed.name,
    judgesPerEntry: typed.judgesPerEntry,
    minimumCards: typed.minimumCards,
    ...(typed.places === undefined ? {} : { places: typed.places }),
    loadMinimum: typed.loadMinimum,
    loadMaximum: typed.loadMaximum,
    timeZone,
    opensAt: startOf(opensOn, timeZone),
    closesAt: startOf(Temporal.PlainDate.from(closesOn).add({ days: 1 }).toString(), timeZone),
    statementShown: typed.statementShown,
    calibrated: typed.calibrated,
    feedback: typed.feedback,
    ...judgingIn(typed, context),
  };
}

const withDays = (body: unknown) => ({
  ...(body as object),
  opensOn: dayOf(body, 'opensOn'),
  closesOn: dayOf(body, 'closesOn'),
});

const newFields = z
  .object({
    ...fields,
    /** `<programme> <edition id> <level id> <category>`, as the select offers them. */
    works: z.string().regex(/^\S+ [0-9a-f-]{36} [0-9a-f-]{36} \S+$/, 'judging.new.works.needed'),
    follows: z.union([z.literal(''), z.uuid()]).default(''),
  })
  .transform(({ works, follows, ...typed }, context): NewRound => {
    const [programme = '', editionId = '', levelId = '', category = ''] = works.split(' ');
    return { ...termsOf(typed, context), programme, editionId, levelId, category, followsRoundId: follows || null };
  });

/** The form of a new round. */
export const newRoundSchema = z.preprocess(withDays, newFields);

const changedFields = z
  .looseObject({ ...fields, chair: z.union([z.literal(''), z.uuid()]).default('') })
  .transform(({ chair, ...typed }, context): RoundTerms => ({
    ...termsOf(typed, context),
    tieLadder: ladderIn(typed),
    chairAccountId: chair || null,
  }));

/** The form of a planned round's terms: the same, with its ladder for ties and who decides. */
export const changedRoundSchema = z.preprocess(withDays, changedFields);

const dayOf = (body: unknown, name: string): string | undefined => dateFromParts(body as Record<string, unknown>, name);

const startOf = (day: string, timeZone: string): Date =>
  new Date(Temporal.PlainDate.from(day).toZonedDateTime(timeZone).epochMilliseconds);

/** The first and the last day of a window in its zone, as the form shows them. */
export function daysOf({ opensAt, closesAt, timeZone }: Pick<RoundTerms, 'opensAt' | 'closesAt' | 'timeZone'>) {
  const day = (at: Date) => Temporal.Instant.fromEpochMilliseconds(at.getTime()).toZonedDateTimeISO(timeZone);
  return {
    opensOn: day(opensAt).toPlainDate().toString(),
    closesOn: day(closesAt).subtract({ nanoseconds: 1 }).toPlainDate().toString(),
  };
}

function isZone(name: string): boolean {
  try {
    return Boolean(new Intl.DateTimeFormat('en', { timeZone: name }));
  } catch {
    return false;
  }
}

export const reasonSchema = z.object({ reason: z.string().trim().default('') });
