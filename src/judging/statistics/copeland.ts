import { majoritiesOf, type Rankings } from './majorities.js';

/**
 * Copeland's score of each work: 1 for every work that more judges put behind it than before it, ½ for every tie. A pair that nobody compared is
 * a tie, for nothing is known of it.
 */
export function copeland(rankings: Rankings): number[] {
  const { works, preferred } = majoritiesOf(rankings);
  return Array.from({ length: works }, (_, work) => {
    let score = 0;
    for (let other = 0; other < works; other++) {
      if (other === work) continue;
      const margin = preferred[work * works + other]! - preferred[other * works + work]!;
      score += margin > 0 ? 1 : margin === 0 ? 0.5 : 0;
    }
    return score;
  });
}
