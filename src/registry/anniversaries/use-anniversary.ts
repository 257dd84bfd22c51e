import { useLocale, useText } from '../../platform/index.js';
import type { Anniversary } from './anniversary.js';

/** Writes an anniversary in the reader's words: "50 years this June", or "50 years this year" where only the year is known. */
export function useAnniversary(): (anniversary: Anniversary) => string {
  const t = useText();
  const { locale } = useLocale();
  const months = new Intl.DateTimeFormat(locale, { month: 'long', timeZone: 'UTC' });
  return ({ years, month }) =>
    month
      ? t('registry.anniversary.month', { years, month: months.format(new Date(month)) })
      : t('registry.anniversary.year', { years });
}
