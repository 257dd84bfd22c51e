import type { DatePrecision } from '../partnerships/partnership-kind.js';

/** A first signature, as far as its day is known. */
export interface Signed {
  /** `YYYY-MM-DD`; the first day of the month or year where no more is known. */
  signedOn: string;
  datePrecision: DatePrecision;
}

/** A round number of years that a partnership completes in a year. */
export interface Anniversary {
  years: number;
  /** The first day of the month of the signature; null where only its year is known. */
  month: string | null;
}

/** Partners celebrate every fifth year. */
export const ROUND = 5;

/** @returns what there is to celebrate in that year, or null */
export function anniversaryIn(year: number, { signedOn, datePrecision }: Signed): Anniversary | null {
  const years = year - Number(signedOn.slice(0, 4));
  if (years <= 0 || years % ROUND !== 0) return null;
  return { years, month: datePrecision === 'year' ? null : `${year}-${signedOn.slice(5, 7)}-01` };
}
