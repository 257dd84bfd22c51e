import type { Tridiagonal } from './tridiagonal.js';

const HALVINGS = 60;

/** The eigenvalue of this place from below, from 0, of a matrix without negative ones; by halving over Sturm's count. */
export function eigenvalueAt({ diagonal, beside }: Tridiagonal, place: number): number {
  let [low, high] = [0, 0];
  for (const [k, value] of diagonal.entries())
    high = Math.max(high, value + Math.abs(beside[k] ?? 0) + Math.abs(beside[k - 1] ?? 0));
  for (let step = 0; step < HALVINGS; step++) {
    const middle = (low + high) / 2;
    if (countBelow({ diagonal, beside }, middle) > place) high = middle;
    else low = middle;
  }
  return low;
}

/** How many eigenvalues lie below x. */
function countBelow({ diagonal, beside }: Pick<Tridiagonal, 'diagonal' | 'beside'>, x: number): number {
  let [count, pivot] = [0, 1];
  for (const [k, value] of diagonal.entries()) {
    pivot = value - x - (k > 0 ? beside[k - 1]! ** 2 / pivot : 0);
    if (pivot === 0) pivot = Number.MIN_VALUE;
    if (pivot < 0) count++;
  }
  return count;
}
