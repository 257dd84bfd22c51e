/** The short name of a country or territory in the reader's language ("Taiwan", "Corea del Sur"), from the runtime's CLDR. */
export function countryName(iso2: string, locale: string): string {
  return namesIn(locale).of(iso2) ?? iso2;
}

/** Codes with their names, in the alphabetical order of the reader's language. */
export function countriesByName(codes: readonly string[], locale: string): { code: string; name: string }[] {
  const { compare } = new Intl.Collator(locale);
  return codes.map((code) => ({ code, name: countryName(code, locale) })).toSorted((a, b) => compare(a.name, b.name));
}

const cache = new Map<string, Intl.DisplayNames>();

function namesIn(locale: string): Intl.DisplayNames {
  const known = cache.get(locale);
  if (known) return known;
  const names = new Intl.DisplayNames([locale, 'en'], { type: 'region' });
  cache.set(locale, names);
  return names;
}
