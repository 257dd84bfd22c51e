import { directionOf, formatNumber } from '../../../platform/index.js';

/** Marks by which Intl turns the order of a sum for a line from right to left. */
const TURNED = /[\u061c\u200e\u200f]/g;

/** Cents as the language writes them, with the sign of the currency; for what stands alone on a line. */
export const plainMoneyIn = (cents: number, currency: string, locale: string): string =>
  formatNumber(cents / 100, locale, { style: 'currency', currency }).replace(TURNED, '');

/** The same within any text: from right to left the sum is kept together, so that neither minus nor currency changes its side. */
export function moneyIn(cents: number, currency: string, locale: string): string {
  const sum = plainMoneyIn(cents, currency, locale);
  return directionOf(locale) === 'rtl' ? `\u2066${sum}\u2069` : sum;
}
