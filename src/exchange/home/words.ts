import { useLocale, useReader, useText } from '../../platform/index.js';

/** Turns codes into a list in the reader's language, without an “and”, which stands in some of the words; codes that the catalogue does not know are left out. */
export function useCodes(): (base: string, codes: readonly string[]) => string {
  const t = useText();
  const { catalogue, locale } = useReader();
  const list = new Intl.ListFormat(locale, { type: 'unit' });
  return (base, codes) =>
    list.format(codes.filter((code) => catalogue.has(locale, `${base}.${code}`)).map((code) => t(`${base}.${code}`)));
}

/** Names of languages and countries as the reader calls them. */
export function useNames() {
  const { locale } = useLocale();
  const named = (type: 'language' | 'region') => {
    const names = new Intl.DisplayNames([locale], { type });
    return (code: string) => names.of(code) ?? code;
  };
  const list = new Intl.ListFormat(locale, { type: 'conjunction' });
  return {
    languages: (tags: readonly string[]) => list.format([...new Set(tags)].map(named('language'))),
    country: named('region'),
  };
}
