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

const rounded = (value: number, digits: number) => Number(value.toFixed(digits));
