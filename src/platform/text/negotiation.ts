import { DEFAULT_LOCALE } from './locales.js';

/** What a request tells about the reader's language, strongest wish first. */
export interface LocaleWishes {
  /** `?lang=`: asked for just now. */
  query?: string | undefined;
  /** Remembered from an earlier choice. */
  cookie?: string | undefined;
  /** Kept with the account. */
  account?: string | null | undefined;
  /** The `Accept-Language` header. */
  acceptLanguage?: string | undefined;
}

/** The language a page is shown in: the first wish that is `offered`, else English. `es-MX` is served by `es`. */
export function negotiateLocale(wishes: LocaleWishes, offered: readonly string[]): string {
  const asked = [wishes.query, wishes.cookie, wishes.account, ...preferences(wishes.acceptLanguage)];
  for (const wish of asked) {
    const match = wish && offeredFor(wish, offered);
    if (match) return match;
  }
  return DEFAULT_LOCALE;
}

function offeredFor(wish: string, offered: readonly string[]): string | undefined {
  const tag = wish.trim().toLowerCase();
  return offered.find((code) => tag === code || tag.startsWith(`${code}-`));
}

/** The tags of an `Accept-Language` header by descending weight; tags with `q=0` are unwanted. */
function preferences(header: string | undefined): string[] {
  return (header ?? '')
    .split(',')
    .slice(0, 20)
    .map((part) => part.split(';'))
    .map(([tag, ...options]) => ({ tag: (tag ?? '').trim(), weight: weightAmong(options) }))
    .filter(({ tag, weight }) => tag !== '' && weight > 0)
    .toSorted((a, b) => b.weight - a.weight)
    .map(({ tag }) => tag);
}

function weightAmong(options: string[]): number {
  const q = options.map((option) => option.trim()).find((option) => option.startsWith('q='));
  const weight = q === undefined ? 1 : Number(q.slice(2));
  return Number.isFinite(weight) ? weight : 0;
}
