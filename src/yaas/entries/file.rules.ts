import { refused, satisfied, type Verdict } from '../../platform/index.js';
import type { WorkRules } from '../editions/rule-set/medium.js';
import { citing, type EditionRule } from './edition-rule.js';
import type { EntryFacts, FileFacts } from './entry-facts.js';
import { printPixels } from './print-pixels.js';

type Work<K extends WorkRules['kind']> = Extract<WorkRules, { kind: K }>;

/** The first file that is refused refuses the work; what is still arriving has its own rule. */
function each(files: readonly FileFacts[], check: (file: FileFacts) => Verdict): Verdict {
  for (const file of files.filter(({ state }) => state === 'ready')) {
    const verdict = check(file);
    if (!verdict.ok) return verdict;
  }
  return satisfied;
}

const isFiled = (work: WorkRules | undefined): work is Work<'image' | 'audio' | 'film'> =>
  work !== undefined && work.kind !== 'text';

const typeAllowed: EditionRule<EntryFacts> = {
  id: 'file_type_allowed',
  cites: citing('medium'),
  severity: 'block',
  reads: ['rules', 'category', 'files'],
  concerns: (_, category) => isFiled(category?.work) && category.work.types.length > 0,
  check({ category, files }) {
    const work = category?.work;
    if (!isFiled(work) || work.types.length === 0) return satisfied;
    const types = work.types.map((type) => type.split('/')[1]!.toUpperCase()).join(', ');
    return each(files, ({ type }) =>
      work.types.includes(type) ? satisfied : refused('yaas.rule.file_type_allowed', { types }),
    );
  },
};

const MEGABYTE = 1024 * 1024;

/** To one tenth, rounded up: what is too large never looks as if it fitted. */
const inMegabytes = (bytes: number): number => Math.ceil((bytes / MEGABYTE) * 10) / 10;

const bytesWithin: EditionRule<EntryFacts> = {
  id: 'file_within_bytes',
  cites: citing('medium'),
  severity: 'block',
  reads: ['rules', 'category', 'files'],
  concerns: (_, category) => isFiled(category?.work) && category.work.maxBytes !== null,
  check({ category, files }) {
    const work = category?.work;
    if (!isFiled(work) || work.maxBytes === null) return satisfied;
    const max = work.maxBytes;
    return each(files, ({ bytes }) =>
      bytes <= max
        ? satisfied
        : refused('yaas.rule.file_within_bytes', { has: inMegabytes(bytes), max: inMegabytes(max) }),
    );
  },
};

/** Whichever way the picture is turned. */
const pixelsEnough: EditionRule<EntryFacts> = {
  id: 'pixels_enough',
  cites: citing('medium'),
  severity: 'block',
  reads: ['rules', 'category', 'files'],
  concerns: (_, category) =>
    category?.work.kind === 'image' && (category.work.minPixels !== null || category.work.print !== null),
  check({ category, files }) {
    const work = category?.work;
    if (work?.kind !== 'image') return satisfied;
    return each(files, (file) => {
      const { short, long } = sidesOf(file);
      const { minPixels, maxPixels, print } = work;
      if (print) {
        const needed = printPixels(print);
        const { width, height, unit, dpi } = print;
        if (short < needed.short || long < needed.long)
          return refused('yaas.rule.prints', { width, height, unit, dpi, ...asNeeded(needed), short, long });
      }
      if (minPixels && (short < minPixels.short || long < minPixels.long))
        return refused('yaas.rule.pixels_enough', { ...asNeeded(minPixels), short, long });
      if (maxPixels && (short > maxPixels.short || long > maxPixels.long))
        return refused('yaas.rule.pixels_at_most', { ...asNeeded(maxPixels), short, long });
      return satisfied;
    });
  },
};

const asNeeded = ({ short, long }: { short: number; long: number }) => ({ needShort: short, needLong: long });

function sidesOf({ width, height }: FileFacts): { short: number; long: number } {
  const [short, long] = [width ?? 0, height ?? 0].toSorted((a, b) => a - b);
  return { short: short!, long: long! };
}

const viewsWithin: EditionRule<EntryFacts> = {
  id: 'views_within',
  cites: citing('medium'),
  severity: 'block',
  reads: ['rules', 'category', 'files'],
  concerns: (_, category) => category?.work.kind === 'image' && category.work.views.max > 1,
  check({ category, files }) {
    const work = category?.work;
    if (work?.kind !== 'image' || files.length === 0) return satisfied;
    const { min, max } = work.views;
    const isIn = min <= files.length && files.length <= max;
    return isIn ? satisfied : refused('yaas.rule.views_within', { count: files.length, min, max });
  },
};

const secondsWithin: EditionRule<EntryFacts> = {
  id: 'seconds_within',
  cites: citing('medium'),
  severity: 'block',
  reads: ['rules', 'category', 'files'],
  concerns: (_, category) =>
    (category?.work.kind === 'audio' || category?.work.kind === 'film') &&
    (category.work.maxSeconds !== null || category.work.minSeconds > 0),
  check({ category, files }) {
    const work = category?.work;
    if (work?.kind !== 'audio' && work?.kind !== 'film') return satisfied;
    return each(files, ({ seconds }) => {
      if (seconds === null) return satisfied;
      if (seconds < work.minSeconds) return refused('yaas.rule.too_short_to_play', times(seconds, work.minSeconds));
      if (work.maxSeconds === null || seconds <= work.maxSeconds) return satisfied;
      return refused('yaas.rule.too_long_to_play', times(seconds, work.maxSeconds));
    });
  },
};

const times = (has: number, limit: number) => ({ has: clock(has), limit: clock(limit) });

/** 65.2 → `1:06`: what began counts, so that 5:00.4 is not shown as 5:00. */
function clock(seconds: number): string {
  const whole = Math.ceil(seconds);
  return `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, '0')}`;
}

/** What a file must be. */
export const fileRules: readonly EditionRule<EntryFacts>[] = [
  typeAllowed,
  bytesWithin,
  pixelsEnough,
  viewsWithin,
  secondsWithin,
];
