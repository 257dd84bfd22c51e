/** One figure beside its baseline, both measured in this run. */
export interface Figure {
  bench: string;
  value: number;
  unit: string;
  baseline?: string;
  baselineValue?: number;
  /** Digits behind the point; one when not said. */
  digits?: number;
}

/** Prints one JSON object a line; `ratio` is value by baseline. */
export function report({ digits = 1, value, baselineValue, ...named }: Figure): void {
  const beside = baselineValue
    ? { baselineValue: rounded(baselineValue, digits), ratio: rounded(value / baselineValue, 3) }
    : {};
  process.stdout.write(`${JSON.stringify({ ...named, value: rounded(value, digits), ...beside })}\n`);
}

/** What one answer costs, in milliseconds, in a season of each size. */
export interface Growth {
  bench: string;
  small: number;
  large: number;
  sizes: { small: number; large: number };
}

/** Prints one JSON object a line; `ratio` is the cost in the large season by that in the small one. */
export function reportGrowth({ bench, small, large, sizes }: Growth): void {
  const named = { bench: `${bench}: growth`, unit: 'ms', [`at${sizes.small}`]: rounded(small, 2) };
  const grown = { [`at${sizes.large}`]: rounded(large, 2), ratio: rounded(large / small, 2) };
  process.stdout.write(`${JSON.stringify({ ...named, ...grown })}\n`);
}

const rounded = (value: number, digits: number) => Number(value.toFixed(digits));
