/** A language the portal can speak, by its own name. */
export interface Locale {
  code: string;
  name: string;
  dir: 'ltr' | 'rtl';
}

/** The languages the portal knows how to show; one is offered as soon as a catalogue carries it. */
const KNOWN: readonly Locale[] = [
  { code: 'en', name: 'English', dir: 'ltr' },
  { code: 'es', name: 'Español', dir: 'ltr' },
  { code: 'fr', name: 'Français', dir: 'ltr' },
  { code: 'ja', name: '日本語', dir: 'ltr' },
  { code: 'zh', name: '简体中文', dir: 'ltr' },
  { code: 'ar', name: 'العربية', dir: 'rtl' },
  { code: 'he', name: 'עברית', dir: 'rtl' },
];

/** The language of the catalogue that every other falls back to. */
export const DEFAULT_LOCALE = 'en';

/** Languages that carry every sentence; the others carry what families read, and show English for the rest. */
export const COMPLETE_LOCALES: readonly string[] = [DEFAULT_LOCALE, 'es'];

/** The known languages among `codes`, in the order in which a reader is offered them. */
export function localesAmong(codes: Iterable<string>): Locale[] {
  const carried = new Set(codes);
  return KNOWN.filter((locale) => carried.has(locale.code));
}

/** The direction in which a language is written; left to right when the language is not known. */
export function directionOf(code: string): 'ltr' | 'rtl' {
  return KNOWN.find((locale) => locale.code === code)?.dir ?? 'ltr';
}
