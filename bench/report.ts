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

/** A figure beside what is asked of it. */
export interface Demanded {
  /** Begins with the demand's name, such as `C1`. */
  bench: string;
  value: number;
  unit?: string;
  demand: { atLeast: number; atMost?: number } | { atLeast?: number; atMost: number };
  /** What it is to be read beside. */
  beside?: Record<string, number>;
  /** Digits behind the point; three when not said. */
  digits?: number;
}

/** Prints one JSON object a line; `met` is whether the demand is. */
export function reportDemand({ bench, value, unit, demand, beside = {}, digits = 3 }: Demanded): void {
  const met = value >= (demand.atLeast ?? -Infinity) && value <= (demand.atMost ?? Infinity);
  const read = Object.entries(beside).map(([name, other]) => [name, rounded(other, digits)]);
  const line = { bench, unit, value: rounded(value, digits), ...Object.fromEntries(read), demand, met };
  process.stdout.write(`${JSON.stringify(line)}\n`);
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
