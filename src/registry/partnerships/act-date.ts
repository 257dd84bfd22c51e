import { useLocale } from '../../platform/index.js';
import type { ActOnPage } from './partnership-page.queries.js';

const parts = {
  day: { dateStyle: 'long' },
  month: { year: 'numeric', month: 'long' },
  year: { year: 'numeric' },
} as const;

/** Writes an act's date as far as it is known: "October 7, 1957", "October 1957" or "1957". */
export function useActDate(): (act: Pick<ActOnPage, 'datedOn' | 'datePrecision'>) => string {
  const { locale } = useLocale();
  return ({ datedOn, datePrecision }) =>
    new Intl.DateTimeFormat(locale, { ...parts[datePrecision], timeZone: 'UTC' }).format(
      new Date(`${datedOn}T00:00:00Z`),
    );
}
