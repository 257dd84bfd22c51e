/** Kendall's tau-b of two rankings of the same works. */
export function kendall(a: ArrayLike<number>, b: ArrayLike<number>): number {
  let [agreeing, inA, inB] = [0, 0, 0];
  for (let i = 0; i < a.length; i++) {
    for (let j = 0; j < i; j++) {
      const [one, other] = [Math.sign(a[i]! - a[j]!), Math.sign(b[i]! - b[j]!)];
      agreeing += one * other;
      inA += Math.abs(one);
      inB += Math.abs(other);
    }
  }
  return agreeing / Math.sqrt(inA * inB);
}

/** Which works have the highest numbers. */
export const topOf = (values: ArrayLike<number>, count: number): number[] =>
  [...Array(values.length).keys()].toSorted((a, b) => values[b]! - values[a]!).slice(0, count);

/** The part of the truly best works that are among the best by these values. */
export function recall(values: ArrayLike<number>, truth: ArrayLike<number>, count: number): number {
  const best = new Set(topOf(truth, count));
  return topOf(values, count).filter((work) => best.has(work)).length / count;
}
