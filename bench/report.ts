/** One figure beside its baseline, both measured in this run. */
export interface Figure {
  bench: string;
  value: number;
  unit: string;
  baseline?: string;
  baselineValue?: number;
}

/** Prints one JSON object a line; `ratio` is value by baseline. */
export function report(figure: Figure): void {
  const { value, baselineValue } = figure;
  const ratio = baselineValue ? { ratio: rounded(value / baselineValue, 3) } : {};
  const shown = {
    ...figure,
    value: rounded(value),
    ...(baselineValue ? { baselineValue: rounded(baselineValue) } : {}),
  };
  process.stdout.write(`${JSON.stringify({ ...shown, ...ratio })}\n`);
}

const rounded = (value: number, digits = 1) => Number(value.toFixed(digits));
