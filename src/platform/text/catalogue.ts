import { IntlMessageFormat } from 'intl-messageformat';
import { COMPLETE_LOCALES, DEFAULT_LOCALE, localesAmong, type Locale } from './locales.js';
import type { TextParams, Words } from './text.js';

/** The sentences of one language, by flat key, in ICU MessageFormat. */
export type Messages = Readonly<Record<string, string>>;

/** Thrown outside production when a page asks for a sentence that no catalogue has. */
export class MissingText extends Error {
  constructor(locale: string, key: string) {
    super(`No sentence "${key}" in the ${locale} catalogue`);
    this.name = 'MissingText';
  }
}

interface CatalogueOptions {
  /** Keys that exist in English alone, for staff. */
  staffKeys?: Iterable<string>;
  /** Show English (or the key) instead of throwing when a sentence is missing: for production. */
  lenient?: boolean;
}

/** Every sentence of the portal in every language that it speaks. */
export class Catalogue {
  readonly locales: readonly Locale[];
  private readonly staffKeys: ReadonlySet<string>;
  private readonly lenient: boolean;
  private readonly formats = new Map<string, IntlMessageFormat | string>();

  constructor(
    private readonly messages: Readonly<Record<string, Messages>>,
    { staffKeys = [], lenient = false }: CatalogueOptions = {},
  ) {
    this.locales = localesAmong(Object.keys(messages));
    this.staffKeys = new Set(staffKeys);
    this.lenient = lenient;
  }

  /** The sentence `key` in `locale` with its gaps filled. Throws MissingText unless lenient. */
  text(locale: string, key: string, params?: TextParams): string {
    const format = this.format(locale, key);
    return typeof format === 'string' ? format : String(format.format(inLanguage(params, locale)));
  }

  /** The same for a Text; a plain string is data and is given back as it is. */
  words(locale: string, words: Words): string {
    return typeof words === 'string' ? words : this.text(locale, words.key, words.params);
  }

  /** Whether a sentence exists in the language itself. */
  has(locale: string, key: string): boolean {
    return this.messages[locale]?.[key] !== undefined;
  }

  /** All keys of a language. */
  keys(locale: string): string[] {
    return Object.keys(this.messages[locale] ?? {});
  }

  private format(locale: string, key: string): IntlMessageFormat | string {
    const id = `${locale} ${key}`;
    const known = this.formats.get(id);
    if (known !== undefined) return known;
    const format = this.compile(locale, key);
    this.formats.set(id, format);
    return format;
  }

  private compile(locale: string, key: string): IntlMessageFormat | string {
    const own = this.messages[locale]?.[key];
    if (own !== undefined) return compiled(own, locale);
    const english = this.messages[DEFAULT_LOCALE]?.[key];
    if (english !== undefined && this.mayBeEnglish(locale, key)) return compiled(english, DEFAULT_LOCALE);
    if (this.lenient) return key;
    throw new MissingText(locale, key);
  }

  private mayBeEnglish(locale: string, key: string): boolean {
    return this.lenient || this.staffKeys.has(key) || !COMPLETE_LOCALES.includes(locale);
  }
}

/** A sentence without gaps needs no formatter: most are, and a page has hundreds. */
function compiled(message: string, locale: string): IntlMessageFormat | string {
  return /[{'#]/.test(message) ? new IntlMessageFormat(message, locale, undefined, { ignoreTag: true }) : message;
}

/** What fills the gaps for a reader of the language. */
function inLanguage(params: TextParams | undefined, locale: string): Record<string, string | number | Date> {
  return Object.fromEntries(
    Object.entries(params ?? {}).map(([name, value]) => [
      name,
      typeof value === 'object' && !(value instanceof Date) ? (value[locale] ?? value[DEFAULT_LOCALE] ?? '') : value,
    ]),
  );
}
