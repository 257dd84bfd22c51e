import { zeros, type Matrix } from './matrix.js';
import { meansOf, type Cards } from './sheet.js';

/** What the cards tell of the judges once the works have been taken out: only differences on shared works count. */
export interface JudgeInformation {
  /** J × J, in cards: diag(cards of a judge) − N′ K⁻¹ N, with N works × judges and K the cards of each work. Rows sum to 0. */
  matrix: Matrix;
  /** How far each judge's cards lie above the means of their works, summed. */
  excess: Float64Array;
  /** The sum of squares of the cards about the means of their works, */
  within: number;
  /** and its degrees of freedom: cards less works that have one. */
  freedom: number;
}

export function judgeInformation(cards: Cards): JudgeInformation {
  const means = meansOf(cards);
  const { matrix, freedom } = sharedWorks(cards);
  const excess = new Float64Array(cards.judges);
  let within = 0;
  for (let entry = 0; entry < cards.entries; entry++) {
    for (let card = cards.start[entry]!; card < cards.start[entry + 1]!; card++) {
      const above = cards.score[card]! - means[entry]!;
      excess[cards.judge[card]!]! += above;
      within += above * above;
    }
  }
  return { matrix, excess, within, freedom };
}

/** The matrix alone, which depends on who judged what and on no score. */
export function sharedWorks({ entries, judges, start, judge }: Cards): Pick<JudgeInformation, 'matrix' | 'freedom'> {
  const matrix = zeros(judges);
  let freedom = 0;
  for (let entry = 0; entry < entries; entry++) {
    const [from, to] = [start[entry]!, start[entry + 1]!];
    if (to === from) continue;
    freedom += to - from - 1;
    for (let card = from; card < to; card++) {
      const row = matrix[judge[card]!]!;
      row[judge[card]!]! += 1;
      for (let other = from; other < to; other++) row[judge[other]!]! -= 1 / (to - from);
    }
  }
  return { matrix, freedom };
}
