import { formatNumber } from '../../../platform/index.js';

/** Cents as the language writes them, with the sign of the currency. */
export const moneyIn = (cents: number, currency: string, locale: string): string =>
  formatNumber(cents / 100, locale, { style: 'currency', currency });
