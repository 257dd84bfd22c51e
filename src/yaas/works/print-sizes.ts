/** What a picture of so many pixels can become on paper. */
export interface Print {
  /** Inches, the shorter side first. */
  short: number;
  long: number;
}

/** Sizes in which shops print, in inches. */
const SIZES: readonly (readonly [number, number])[] = [
  [4, 6],
  [5, 7],
  [8, 10],
  [11, 14],
  [16, 20],
  [20, 30],
  [24, 36],
  [30, 40],
];

/** Dots on an inch at which a print on a wall looks well; YAAS asked for as many in 2021. */
export const WALL_DPI = 180;

/** The largest of the usual sizes that the picture fills at so many dots per inch; null when even the smallest would be coarse. */
export function largestPrint(width: number, height: number, dpi = WALL_DPI): Print | null {
  const [shorter, longer] = [Math.min(width, height), Math.max(width, height)];
  const fitting = SIZES.filter(([short, long]) => shorter >= short * dpi && longer >= long * dpi);
  const [short, long] = fitting.at(-1) ?? [];
  return short && long ? { short, long } : null;
}

/** Whole centimetres. */
export const inCentimetres = (inches: number): number => Math.round(inches * 2.54);
