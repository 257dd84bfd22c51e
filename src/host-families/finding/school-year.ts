/** Before which month (1 = January) the school year that begins in the same year is still sought for. */
const LAST_MONTH = 6;

/** The school years for which families are sought now, by the year in which they begin: the next, and the one after it. */
export function soughtYears(now: Date): [number, number] {
  const [year, month] = [now.getUTCFullYear(), now.getUTCMonth() + 1];
  const next = month <= LAST_MONTH ? year : year + 1;
  return [next, next + 1];
}

/** `2027–28` */
export const nameOfYear = (beginsIn: number): string => `${beginsIn}–${String((beginsIn + 1) % 100).padStart(2, '0')}`;
