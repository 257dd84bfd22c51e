import { estimate } from '../statistics/estimate.js';
import type { CardScore, Sheet } from '../statistics/sheet.js';

export type WatchFinding = 'lenient' | 'strict' | 'narrow' | 'wide' | 'flat' | 'fast' | 'moved_up' | 'moved_down';

export interface WatchedJudge {
  cards: number;
  /** How much more than the judge in the middle this one gives, in 0…1, by works that are shared; null where none is. */
  offset: { value: number; error: number | null; shared: number } | null;
  /** How far the judge pulls works apart, as a part of what the jury does; null with fewer than two cards. */
  spread: number | null;
  findings: WatchFinding[];
}

export interface WatchedJury {
  sheet: Sheet;
  /** Minutes that each judge takes for a card in the middle, by number; null where it is not known. */
  minutes: readonly (number | null)[];
  /** Steps by which a judge gives the repeated anchor more than the first time; null where none was repeated. */
  drift: readonly (number | null)[];
}

/** With fewer cards beside others' nothing is said of a judge. */
const ENOUGH = 6;
/** An offset that people would notice: half a step on a scale of five. */
const NOTICEABLE = 0.1;
/** Errors away from nothing. */
const SURE = 2;
const NARROW = 0.5;
const WIDE = 1.6;
const FAST = 0.25;
/** Steps. */
const MOVED = 0.75;

/** How each judge compares with the others, in figures and findings: a look for people, which changes no score. */
export function watchJury({ sheet, minutes, drift }: WatchedJury): WatchedJudge[] {
  const own = Map.groupBy(sheet.cards, ({ judge }) => judge);
  const wholeSpread = deviationOf(sheet.cards.map(({ score }) => score));
  const usual = medianOf(minutes.filter((one) => one !== null));
  const offsets = offsetsIn(sheet);
  return minutes.map((pace, judge) => {
    const held = own.get(judge) ?? [];
    const offset = offsets[judge]!;
    const spread = held.length < 2 || wholeSpread === 0 ? null : deviationOf(scoresOf(held)) / wholeSpread;
    const hurries = pace !== null && usual !== null && held.length >= ENOUGH && pace < FAST * usual;
    return {
      cards: held.length,
      offset,
      spread,
      findings: [
        ...ofOffset(offset),
        ...ofSpread(spread, held.length),
        ...(hurries ? (['fast'] as const) : []),
        ...ofDrift(drift[judge] ?? null),
      ],
    };
  });
}

/** By the additive model, from the judge in the middle: so one who is far off makes nobody else look so. */
function offsetsIn(sheet: Sheet): WatchedJudge['offset'][] {
  const works = Map.groupBy(sheet.cards, ({ entry }) => entry);
  const shared = Map.groupBy(
    sheet.cards.filter(({ entry }) => works.get(entry)!.length > 1),
    ({ judge }) => judge,
  );
  const { judgeOffsets } = estimate(sheet, 'semi');
  const middle = medianOf([...shared.keys()].map((judge) => judgeOffsets[judge]!.offset)) ?? 0;
  return judgeOffsets.map(({ offset, standardError }, judge) => {
    const count = shared.get(judge)?.length ?? 0;
    return count > 0 ? { value: offset - middle, error: standardError, shared: count } : null;
  });
}

const scoresOf = (cards: readonly CardScore[]): number[] => cards.map(({ score }) => score);

function ofOffset(offset: WatchedJudge['offset']): WatchFinding[] {
  if (!offset || offset.error === null || offset.shared < ENOUGH) return [];
  const isClear = Math.abs(offset.value) >= NOTICEABLE && Math.abs(offset.value) > SURE * offset.error;
  if (!isClear) return [];
  return [offset.value > 0 ? 'lenient' : 'strict'];
}

function ofSpread(spread: number | null, cards: number): WatchFinding[] {
  if (spread === null || cards < ENOUGH) return [];
  if (spread === 0) return ['flat'];
  if (spread < NARROW) return ['narrow'];
  return spread > WIDE ? ['wide'] : [];
}

function ofDrift(drift: number | null): WatchFinding[] {
  if (drift === null || Math.abs(drift) < MOVED) return [];
  return [drift > 0 ? 'moved_up' : 'moved_down'];
}

const meanOf = (numbers: readonly number[]): number =>
  numbers.reduce((sum, number) => sum + number, 0) / numbers.length;

function deviationOf(numbers: readonly number[]): number {
  if (numbers.length < 2) return 0;
  const mean = meanOf(numbers);
  return Math.sqrt(numbers.reduce((sum, number) => sum + (number - mean) ** 2, 0) / (numbers.length - 1));
}

function medianOf(numbers: readonly number[]): number | null {
  const order = numbers.toSorted((a, b) => a - b);
  const upper = Math.floor(order.length / 2);
  if (order.length === 0) return null;
  return order.length % 2 === 1 ? order[upper]! : (order[upper - 1]! + order[upper]!) / 2;
}
