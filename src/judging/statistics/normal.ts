/** Independent standard normal numbers from a source in [0, 1), in pairs (Marsaglia's polar method). */
export function normalFrom(random: () => number): () => number {
  let kept: number | null = null;
  return () => {
    if (kept !== null) {
      const value = kept;
      kept = null;
      return value;
    }
    for (;;) {
      const [u, v] = [2 * random() - 1, 2 * random() - 1];
      const square = u * u + v * v;
      if (square === 0 || square >= 1) continue;
      const factor = Math.sqrt((-2 * Math.log(square)) / square);
      kept = v * factor;
      return u * factor;
    }
  };
}

/** The probability that a standard normal number is at most z (Abramowitz and Stegun 7.1.26; error below 1.5e-7). */
export function normalBelow(z: number): number {
  const x = Math.abs(z) / Math.SQRT2;
  const t = 1 / (1 + 0.3275911 * x);
  const tail =
    t *
    (0.254829592 + t * (-0.284496736 + t * (1.421413741 + t * (-1.453152027 + t * 1.061405429)))) *
    Math.exp(-x * x);
  return z < 0 ? tail / 2 : 1 - tail / 2;
}

/** How many standard deviations either way hold this part of a normal distribution: 1.645 for 0.9. */
export function deviationsFor(level: number): number {
  let [low, high] = [0, 10];
  for (let step = 0; step < 60; step++) {
    const middle = (low + high) / 2;
    if (2 * normalBelow(middle) - 1 < level) low = middle;
    else high = middle;
  }
  return low;
}
