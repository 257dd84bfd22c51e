/** What a judge gave a work on a complete card, in 0…1. Works and judges are numbered from 0. */
export interface CardScore {
  entry: number;
  judge: number;
  score: number;
  /** The same by criterion, each in 0…1; for reports only. */
  criteria?: readonly number[];
}

/** All cards of a round. A judge has at most one card on a work. */
export interface Sheet {
  entries: number;
  judges: number;
  cards: readonly CardScore[];
  /** The pool (age group) of each work, numbered from 0: works are ranked within it. */
  pools: readonly number[];
}

/** A sheet in typed arrays, by work and within a work by judge, whatever the order of the cards was. */
export interface Cards {
  entries: number;
  judges: number;
  /** Where the cards of each work begin; one longer than there are works. */
  start: Int32Array;
  judge: Int32Array;
  score: Float64Array;
}

/** @throws RangeError for a card of no work or judge of the sheet, or a score that is no number. */
export function cardsOf({ entries, judges, cards }: Sheet): Cards {
  const order = cards.toSorted((a, b) => a.entry - b.entry || a.judge - b.judge);
  const start = new Int32Array(entries + 1);
  for (const { entry, judge, score } of order) {
    if (!isBelow(entry, entries) || !isBelow(judge, judges) || !Number.isFinite(score))
      throw new RangeError(`No card of this sheet: work ${entry}, judge ${judge}, score ${score}`);
    start[entry + 1]! += 1;
  }
  for (let entry = 0; entry < entries; entry++) start[entry + 1]! += start[entry]!;
  return {
    entries,
    judges,
    start,
    judge: Int32Array.from(order, (card) => card.judge),
    score: Float64Array.from(order, (card) => card.score),
  };
}

const isBelow = (index: number, count: number): boolean => Number.isInteger(index) && index >= 0 && index < count;

/** How many cards each judge has. */
export function loadsOf({ judges, judge }: Cards): Int32Array {
  const loads = new Int32Array(judges);
  for (const index of judge) loads[index]! += 1;
  return loads;
}

/** The mean of each work's cards; NaN without one. */
export function meansOf({ entries, start, score }: Cards): Float64Array {
  const means = new Float64Array(entries);
  for (let entry = 0; entry < entries; entry++) {
    let total = 0;
    for (let card = start[entry]!; card < start[entry + 1]!; card++) total += score[card]!;
    means[entry] = total / (start[entry + 1]! - start[entry]!);
  }
  return means;
}
