import { cardsOf, loadsOf, type Sheet } from './sheet.js';

/** A judge with fewer cards is not standardised. */
const NEEDED = 6;

export interface ZScores {
  /** The mean of each work's cards in standard deviations of their judges; null when no judge of it can be standardised. */
  values: (number | null)[];
  /** Judges with too few cards, whose cards are left out, */
  tooFew: number;
  /** and judges who gave all works the same, whose cards count as average. */
  flat: number;
  /**
   * Why the column misleads here: judges saw few works each, so that a good share looks like lenience, or works were not dealt by chance, so that
   * a panel with better works loses them. Empty where it does little harm; it never decides.
   */
  harms: ('few_works_each' | 'not_randomised')[];
}

/** With so many cards a judge the column lost nothing against the mean in our simulations; with ten it lost more than it gained. */
const HARMLESS_FROM = 30;

/** Each judge's cards less their mean, over their standard deviation: a column beside others, which never decides. */
export function zScores(sheet: Sheet, { randomised }: { randomised: boolean }): ZScores {
  const cards = cardsOf(sheet);
  const loads = loadsOf(cards);
  const { mean, deviation } = momentsOf(sheet, loads);
  const values = Array.from({ length: sheet.entries }, (_, entry) => {
    const scores: number[] = [];
    for (let card = cards.start[entry]!; card < cards.start[entry + 1]!; card++) {
      const judge = cards.judge[card]!;
      if (loads[judge]! < NEEDED) continue;
      scores.push(deviation[judge] === 0 ? 0 : (cards.score[card]! - mean[judge]!) / deviation[judge]!);
    }
    return scores.length > 0 ? scores.reduce((sum, score) => sum + score, 0) / scores.length : null;
  });
  const judging = [...loads.keys()].filter((judge) => loads[judge]! > 0);
  return {
    values,
    tooFew: judging.filter((judge) => loads[judge]! < NEEDED).length,
    flat: judging.filter((judge) => loads[judge]! >= NEEDED && deviation[judge] === 0).length,
    harms: [
      ...(judging.some((judge) => loads[judge]! < HARMLESS_FROM) ? (['few_works_each'] as const) : []),
      ...(randomised ? [] : (['not_randomised'] as const)),
    ],
  };
}

function momentsOf(sheet: Sheet, loads: Int32Array) {
  const { judge, score } = cardsOf(sheet);
  const mean = new Float64Array(sheet.judges);
  const squares = new Float64Array(sheet.judges);
  for (const [card, own] of judge.entries()) mean[own]! += score[card]! / loads[own]!;
  for (const [card, own] of judge.entries()) squares[own]! += (score[card]! - mean[own]!) ** 2;
  return { mean, deviation: squares.map((sum, own) => Math.sqrt(sum / (loads[own]! - 1 || 1))) };
}
