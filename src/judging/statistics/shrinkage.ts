/** How works differ beyond the noise of their values: a mean for each pool and one variance about it. */
export interface Shrinkage {
  means: Float64Array;
  variance: number;
}

export interface NoisyValues {
  /** NaN where nothing is known. */
  values: Float64Array;
  /** Variance of each value's error. */
  variances: Float64Array;
  pools: readonly number[];
}

const HALVINGS = 60;

/**
 * Empirical Bayes: the variance of works at which their values differ from the pools' means just as much as errors and works together
 * should (Paule and Mandel 1982). 0 when errors alone explain all.
 */
export function shrinkageOf(noisy: NoisyValues): Shrinkage {
  const known = [...noisy.values.keys()].filter((entry) => !Number.isNaN(noisy.values[entry]!));
  const freedom = known.length - new Set(known.map((entry) => noisy.pools[entry]!)).size;
  let [low, high] = [0, spanOf(known.map((entry) => noisy.values[entry]!)) ** 2];
  for (let step = 0; step < HALVINGS; step++) {
    const middle = (low + high) / 2;
    if (surprise(noisy, known, middle) > freedom) low = middle;
    else high = middle;
  }
  return { means: meansAt(noisy, known, low), variance: low };
}

/** What is believed of a work after its value is seen: the value drawn towards the mean of its pool. */
export function shrunk({ means, variance }: Shrinkage, work: { value: number; error: number; pool: number }) {
  const kept = variance === 0 ? 0 : variance / (variance + work.error);
  const mean = means[work.pool]!;
  return { mean: mean + kept * (work.value - mean), variance: kept * work.error, kept };
}

const spanOf = (numbers: readonly number[]): number =>
  numbers.reduce((most, x) => Math.max(most, x), -Infinity) -
  numbers.reduce((least, x) => Math.min(least, x), Infinity);

function surprise(noisy: NoisyValues, known: readonly number[], variance: number): number {
  const means = meansAt(noisy, known, variance);
  let total = 0;
  for (const entry of known) {
    const from = noisy.values[entry]! - means[noisy.pools[entry]!]!;
    if (from !== 0) total += (from * from) / (variance + noisy.variances[entry]!);
  }
  return total;
}

/** The means of the pools, each work weighed by how well its value is known. */
function meansAt({ values, variances, pools }: NoisyValues, known: readonly number[], variance: number): Float64Array {
  const size = pools.reduce((most, pool) => Math.max(most, pool + 1), 0);
  const [sums, weights] = [new Float64Array(size), new Float64Array(size)];
  for (const entry of known) {
    const error = variance + variances[entry]!;
    const weight = error > 0 ? 1 / error : 1;
    sums[pools[entry]!]! += weight * values[entry]!;
    weights[pools[entry]!]! += weight;
  }
  return sums.map((sum, pool) => (weights[pool]! > 0 ? sum / weights[pool]! : 0));
}
