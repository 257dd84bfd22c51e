import { HOME_LANGUAGES, type LifeList } from './life-facts.js';

/** How a list's answer is called: languages by their names in the reader's own, all others by the catalogue. */
export function wordsOfLife(list: LifeList, locale: string): (value: string) => string | { key: string } {
  if (list !== 'languages') return (value) => ({ key: `host-families.life.${list}.${value}` });
  const names = new Intl.DisplayNames([locale], { type: 'language' });
  return (value) => names.of(value) ?? value;
}

/** In the order of the reader's alphabet. */
export const languagesFor = (locale: string): readonly string[] => {
  const names = new Intl.DisplayNames([locale], { type: 'language' });
  return HOME_LANGUAGES.toSorted((one, other) => names.of(one)!.localeCompare(names.of(other)!, locale));
};
