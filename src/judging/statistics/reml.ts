import type { JudgeInformation } from './judge-information.js';
import { tridiagonal, type Tridiagonal } from './tridiagonal.js';

/** The ratio is looked for up to here; above it, judges' offsets are as good as free. */
const HIGHEST = 2 ** 20;
const LOWEST = 2 ** -20;
const HALVINGS = 60;
/** Below this part of the sum of squares nothing but rounding is left. */
const ROUNDING = 2 ** -44;

/**
 * The variance of judges' offsets over that of a card's noise, γ = s_b² / s_e², that restricted maximum likelihood finds when works
 * are fixed and judges random. 0 when the judges do not differ by more than noise explains.
 *
 * −2 log L(γ) = f log R(γ) + log det(I + γ C), with C and f of the information and R the sum of squares that is left. C is brought to three
 * diagonals once, so that an evaluation costs O(judges); the root of the derivative is halved to the last bit. Only the four
 * operations and square roots decide, which are the same on every machine, unless two optima compete.
 */
export function varianceRatio(information: JudgeInformation): number {
  if (information.freedom === 0 || information.within === 0) return 0;
  const profile = new Profile(information, tridiagonal(information.matrix, information.excess));
  const minima = profile.slope(0) >= 0 ? [0] : [];
  let [from, falls] = [0, minima.length === 0];
  for (let to = LOWEST; to <= HIGHEST; to *= 2) {
    const rises = profile.slope(to) >= 0;
    if (falls && rises) minima.push(profile.root(from, to));
    [from, falls] = [to, !rises];
  }
  if (falls) minima.push(HIGHEST);
  return profile.lowest(minima);
}

/** What is left of the sum of squares at this ratio; at 0 all of it. */
export const squaresLeft = (information: JudgeInformation, explained: number): number =>
  Math.max(information.within - explained, information.within * ROUNDING);

class Profile {
  constructor(
    private readonly information: JudgeInformation,
    private readonly turned: Tridiagonal,
  ) {}

  /** The derivative of −2 log L in γ. */
  slope(ratio: number): number {
    const { explained, growth, trace } = this.at(ratio);
    return trace - (this.information.freedom * growth) / squaresLeft(this.information, explained);
  }

  /** −2 log L but for a constant. */
  value(ratio: number): number {
    const { explained, logDeterminant } = this.at(ratio);
    return this.information.freedom * Math.log(squaresLeft(this.information, explained)) + logDeterminant;
  }

  root(from: number, to: number): number {
    let [low, high] = [from, to];
    for (let step = 0; step < HALVINGS; step++) {
      const middle = (low + high) / 2;
      if (this.slope(middle) >= 0) high = middle;
      else low = middle;
    }
    return (low + high) / 2;
  }

  lowest(candidates: readonly number[]): number {
    if (candidates.length < 2) return candidates[0] ?? 0;
    return candidates.reduce((best, other) => (this.value(other) < this.value(best) ? other : best));
  }

  /** With A = I + γ T = L D L′: q′ γ A⁻¹ q, its derivative |A⁻¹ q|², log det A and its derivative. */
  private at(ratio: number) {
    const { diagonal, beside, vector } = this.turned;
    const size = diagonal.length;
    const pivots = new Float64Array(size);
    const x = Float64Array.from(vector);
    let [logDeterminant, trace, change] = [0, 0, 0];
    for (let k = 0; k < size; k++) {
      pivots[k] = 1 + ratio * diagonal[k]!;
      let own = diagonal[k]!;
      if (k > 0) {
        const off = ratio * beside[k - 1]!;
        const factor = off / pivots[k - 1]!;
        own += factor * (factor * change - 2 * beside[k - 1]!);
        pivots[k]! -= factor * off;
        x[k]! -= factor * x[k - 1]!;
      }
      change = own;
      trace += change / pivots[k]!;
      logDeterminant += Math.log(pivots[k]!);
    }
    let [explained, growth] = [0, 0];
    for (let k = size - 1; k >= 0; k--) {
      explained += (x[k]! * x[k]!) / pivots[k]!;
      x[k] = (x[k]! - (k + 1 < size ? ratio * beside[k]! * x[k + 1]! : 0)) / pivots[k]!;
      growth += x[k]! * x[k]!;
    }
    return { explained: ratio * explained, growth, logDeterminant, trace };
  }
}
