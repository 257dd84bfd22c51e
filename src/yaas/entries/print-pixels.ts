import type { PrintRules } from '../editions/rule-set/medium.js';

const INCH = 2.54;

/** Pixels that a print needs, the shorter side first: 24 x 36 in at 180 dpi are 4320 x 6480. */
export function printPixels({ dpi, width, height, unit }: PrintRules): { short: number; long: number } {
  const inches = (side: number) => (unit === 'in' ? side : side / INCH);
  const [short, long] = [width, height].map((side) => Math.ceil(inches(side) * dpi)).toSorted((a, b) => a - b);
  return { short: short!, long: long! };
}
