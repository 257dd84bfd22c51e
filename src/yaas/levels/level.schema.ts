import { z } from 'zod';
import { dateFromParts } from '../../platform/index.js';
import { categoryOf, type RuleSet } from '../editions/rule-set.schema.js';
import { AWARD_KINDS, type AwardKind } from './level-award.entity.js';
import type { AwardFields, LevelFields } from './level-fields.js';
import { endOfMinute, instantOf, isZone } from './local-time.js';
import { LOOSENABLE, type Overrides } from './overrides.schema.js';

/** So many lines for awards stand on the form. */
export const AWARD_LINES = 8;

const text = (longest: number) => z.string().trim().max(longest, 'yaas.form.too_long').default('');
const aDay = z.string('yaas.levels.form.day').regex(/^\d{4}-\d{2}-\d{2}$/, 'yaas.levels.form.day');
const aTime = z
  .string()
  .trim()
  .regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'yaas.levels.form.time');
const aDayOrNone = z.literal('').or(aDay).optional();
const aCount = (highest: number) =>
  z
    .string()
    .trim()
    .default('')
    .refine(
      (typed) => typed === '' || (/^\d+$/.test(typed) && Number(typed) >= 1 && Number(typed) <= highest),
      'yaas.levels.form.count',
    )
    .transform((typed) => (typed === '' ? null : Number(typed)));
const ticks = z
  .union([z.string(), z.array(z.string())])
  .optional()
  .transform((ticked) => (ticked === undefined ? [] : [ticked].flat()));
const per = z.enum(['level', 'category']).default('level');

const fields = z
  .object({
    name: z.string('yaas.levels.form.name').trim().min(1, 'yaas.levels.form.name').max(120, 'yaas.form.too_long'),
    opensOn: aDay,
    opensAt: aTime.default('00:00'),
    closesOn: aDay,
    closesAt: aTime.default('23:59'),
    timeZone: z.string().trim().refine(isZone, 'yaas.levels.form.zone'),
    statement: text(2_000),
    categories: ticks,
    agesFrom: aCount(120),
    agesTo: aCount(120),
    piecesMax: aCount(50),
    piecesPer: per,
    sendsMax: aCount(200),
    sendsPer: per,
    looser: ticks.transform((ticked) => LOOSENABLE.filter((rule) => ticked.includes(rule))),
    showPlace: text(200),
    showFrom: aDayOrNone,
    showUntil: aDayOrNone,
  })
  .loose()
  .refine(({ opensOn, opensAt, closesOn, closesAt }) => `${opensOn} ${opensAt}` < `${closesOn} ${closesAt}`, {
    path: ['closesOn'],
    error: 'yaas.levels.form.closes',
  })
  .refine(({ agesFrom, agesTo }) => !agesFrom || !agesTo || agesFrom <= agesTo, {
    path: ['agesTo'],
    error: 'yaas.levels.form.ages',
  })
  .refine(({ showFrom, showUntil }) => !showFrom || !showUntil || showFrom <= showUntil, {
    path: ['showUntil'],
    error: 'yaas.levels.form.show',
  });

/** The form of a local competition under the edition's rules. The limits of written works are fields of their own, `limit_<code>`. */
export const levelSchema = (rules: RuleSet) =>
  z.preprocess(
    withDays,
    fields
      .refine(({ categories }) => categories.length > 0, { path: ['categories'], error: 'yaas.levels.form.categories' })
      .check(({ value, issues }) => {
        for (const path of wrongLines(value, rules))
          issues.push({ code: 'custom', message: path.message, path: [path.field], input: value });
      })
      .transform((typed): LevelFields => fieldsOf(typed, rules)),
  );

const days = ['opensOn', 'closesOn', 'showFrom', 'showUntil'] as const;

function withDays(body: unknown): object {
  const parts = body as Record<string, unknown>;
  return { ...parts, ...Object.fromEntries(days.map((name) => [name, dateFromParts(parts, name)])) };
}

type Typed = z.infer<typeof fields>;

const asTyped = (typed: Typed, name: string): string => {
  const value = (typed as Record<string, unknown>)[name];
  return typeof value === 'string' ? value.trim() : '';
};

/** Categories whose limit a local level may change. */
export const limitedCategories = ({ categories }: RuleSet) =>
  categories.flatMap(({ code, label, work }) => (work.kind === 'text' ? [{ code, label, limit: work.limit }] : []));

function wrongLines(typed: Typed, rules: RuleSet): { field: string; message: string }[] {
  const limits = limitedCategories(rules)
    .map(({ code }) => `limit_${code}`)
    .filter((field) => !/^\d{0,5}$/.test(asTyped(typed, field)) || asTyped(typed, field) === '0');
  const unnamed = lines
    .filter((line) => asTyped(typed, `award${line}Kind`) === 'special' && !asTyped(typed, `award${line}Name`))
    .map((line) => ({ field: `award${line}Name`, message: 'yaas.levels.form.award_name' }));
  return [...limits.map((field) => ({ field, message: 'yaas.levels.form.count' })), ...unnamed];
}

const lines = Array.from({ length: AWARD_LINES }, (_, index) => index + 1);

function fieldsOf(typed: Typed, rules: RuleSet): LevelFields {
  const { name, timeZone, statement, showPlace, showFrom, showUntil } = typed;
  return {
    name,
    timeZone,
    statement,
    showPlace,
    opensAt: instantOf(`${typed.opensOn}T${typed.opensAt}`, timeZone),
    closesAt: endOfMinute(`${typed.closesOn}T${typed.closesAt}`, timeZone),
    overrides: overridesOf(typed, rules),
    showFrom: showFrom || null,
    showUntil: showUntil || null,
    awards: lines.flatMap((line) => awardOf(typed, line)),
  };
}

function overridesOf(typed: Typed, rules: RuleSet): Overrides {
  const { agesFrom, agesTo, piecesMax, piecesPer, sendsMax, sendsPer, looser } = typed;
  const categories = typed.categories.filter((code) => categoryOf(rules, code));
  const limits = limitedCategories(rules).flatMap(({ code }) => {
    const max = Number(asTyped(typed, `limit_${code}`));
    return max > 0 ? [[code, max] as const] : [];
  });
  const until = agesTo === null ? rules.ages.until : agesTo + 1;
  return {
    ...(categories.length < rules.categories.length && { categories }),
    ...((agesFrom !== null || agesTo !== null) && { ages: { from: agesFrom ?? rules.ages.from, until } }),
    ...(piecesMax !== null && { pieces: { max: piecesMax, per: piecesPer } }),
    ...(limits.length > 0 && { limits: Object.fromEntries(limits) }),
    ...(sendsMax !== null && { sends: { max: sendsMax, per: sendsPer } }),
    ...(looser.length > 0 && { looser }),
  };
}

/** `place1` to `place9` are places; every other choice is a kind. */
function awardOf(typed: Typed, line: number): AwardFields[] {
  const chosen = asTyped(typed, `award${line}Kind`);
  const place = /^place([1-9])$/.exec(chosen)?.[1];
  const kind: AwardKind | undefined = place ? 'place' : AWARD_KINDS.find((one) => one === chosen && one !== 'place');
  if (!kind) return [];
  const name = asTyped(typed, `award${line}Name`).slice(0, 120);
  return [
    { kind, place: place ? Number(place) : null, name, prize: asTyped(typed, `award${line}Prize`).slice(0, 200) },
  ];
}

export const extensionSchema = z.preprocess(
  (body) => ({ ...(body as object), until: dateFromParts(body as Record<string, unknown>, 'until') }),
  z.object({
    until: aDay,
    time: aTime.default('23:59'),
    reason: z.string().trim().min(1, 'yaas.form.reason').max(1_000, 'yaas.form.too_long'),
  }),
);

export const reasonSchema = z.object({
  reason: z.string().trim().min(1, 'yaas.form.reason').max(1_000, 'yaas.form.too_long'),
});

/** An entry that a button names. */
export const entrySchema = z.object({ entry: z.uuid() });

/** What is given to which entry. */
export const honourSchema = z.object({ entry: z.uuid(), award: z.uuid() });

/** Which of their winners a student chooses. */
export const ownChoiceSchema = z.object({ entry: z.uuid({ error: 'yaas.choice.needed' }) });
