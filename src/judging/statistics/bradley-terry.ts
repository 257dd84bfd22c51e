import { cholesky, inverse } from './cholesky.js';
import { duelsOf, goRound, type Comparison, type Duels } from './duels.js';
import { zeros } from './matrix.js';

export interface Strengths {
  /** Natural logarithms of strengths, 0 on average over the compared works; null for a work that was not compared. */
  values: (number | null)[];
  /** About that average. */
  standardErrors: (number | null)[];
  /** Wins, and as many losses, against a work of middle strength that each work was given; 0 when the comparisons alone decide. */
  prior: number;
}

const PRIOR = 0.5;
const ROUNDS = 20_000;
const SETTLED = 1e-13;

/**
 * Bradley and Terry's strengths of works from all comparisons at once, in whatever order they were made. Where chains of wins lead from every
 * work to every other, these are the most probable strengths. Where they do not, as when one work won all, those would be infinite; then
 * each work is given half a win and half a loss against a work of middle strength.
 */
export function bradleyTerry(works: number, comparisons: readonly Comparison[]): Strengths {
  const duels = duelsOf(comparisons);
  const prior = goRound(duels) ? 0 : PRIOR;
  const strengths = fit(duels, prior);
  const logarithms = strengths.map(Math.log);
  const mean = logarithms.reduce((sum, value) => sum + value, 0) / logarithms.length;
  const errors = errorsOf(duels, strengths, prior);
  const values: (number | null)[] = Array.from({ length: works }, () => null);
  const standardErrors = values.slice();
  for (const [place, work] of duels.works.entries()) {
    values[work] = logarithms[place]! - mean;
    standardErrors[work] = errors[place]!;
  }
  return { values, standardErrors, prior };
}

/** Minorisation and maximisation (Hunter 2004): each round makes the comparisons more probable. */
function fit(duels: Duels, prior: number): Float64Array {
  let strengths = new Float64Array(duels.works.length).fill(1);
  for (let round = 0; round < ROUNDS; round++) {
    const next = improved(duels, strengths, prior);
    const moved = next.reduce((most, value, place) => Math.max(most, Math.abs(value / strengths[place]! - 1)), 0);
    strengths = next;
    if (moved < SETTLED) break;
  }
  return strengths;
}

function improved({ wins }: Duels, strengths: Float64Array, prior: number): Float64Array<ArrayBuffer> {
  const next = strengths.map((own, place) => {
    let [won, share] = [prior, (2 * prior) / (own + 1)];
    for (const [other, strength] of strengths.entries()) {
      won += wins[place]![other]!;
      share += (wins[place]![other]! + wins[other]![place]!) / (own + strength);
    }
    return won / share;
  });
  if (prior > 0) return next;
  const middle = next.reduce((sum, value) => sum + value, 0) / next.length;
  return next.map((value) => value / middle);
}

/** From the information of the logarithms, about their mean. */
function errorsOf({ wins }: Duels, strengths: Float64Array, prior: number): Float64Array {
  const size = strengths.length;
  const information = zeros(size);
  for (const [i, own] of strengths.entries()) {
    information[i]![i]! += (2 * prior * own) / (own + 1) ** 2 + 1 / size;
    for (const [j, other] of strengths.entries()) {
      if (i === j) continue;
      const shared = ((wins[i]![j]! + wins[j]![i]!) * own * other) / (own + other) ** 2;
      information[i]![i]! += shared;
      information[i]![j]! += 1 / size - shared;
    }
  }
  const covariance = inverse(cholesky(information));
  const rows = covariance.map((row) => row.reduce((sum, value) => sum + value, 0) / size);
  const all = rows.reduce((sum, value) => sum + value, 0) / size;
  return Float64Array.from(covariance, (row, i) => Math.sqrt(Math.max(0, row[i]! - 2 * rows[i]! + all)));
}
