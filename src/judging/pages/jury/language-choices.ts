import { useLocale, type Choice } from '../../../platform/index.js';
import { JUDGE_LANGUAGES } from '../../jury/languages.js';

/** The languages that a judge may read, called in the reader's own. */
export function useLanguageChoices(): Choice[] {
  const { locale } = useLocale();
  const names = new Intl.DisplayNames(locale, { type: 'language' });
  return JUDGE_LANGUAGES.map((value) => ({ value, label: names.of(value) ?? value }));
}
