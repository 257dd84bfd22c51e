import { useLocale, useText } from '../../platform/index.js';
import type { FigureLine } from './figures.queries.js';

/** What a value is called: a country by its name, the rest by a word. */
export function useValueName(): (line: Pick<FigureLine, 'dimension' | 'value'> & { name?: string | null }) => string {
  const t = useText();
  const { locale } = useLocale();
  const countries = new Intl.DisplayNames([locale], { type: 'region' });
  return ({ dimension, value, name }) => {
    if (name) return name;
    if (dimension === 'all') return t('yls.figures.all');
    if (value === 'unknown') return t('yls.figures.not-told');
    if (value === 'none') return t('yls.figures.no-scholarship');
    if (dimension === 'country') return countries.of(value) ?? value;
    if (dimension === 'gender') return t(`yls.gender.${value}`);
    if (dimension === 'age') return t(`yls.figures.age.${value}`);
    return '–';
  };
}
