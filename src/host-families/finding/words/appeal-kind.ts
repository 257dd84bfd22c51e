/** What recruiting text must not do, as the lists of words are kept; `photograph` is refused only beside `urgent`. */
export const APPEAL_KINDS = ['last-minute', 'pity', 'guilt', 'denied', 'urgent', 'photograph', 'untrue'] as const;

export type AppealKind = (typeof APPEAL_KINDS)[number];

/** The languages in which lists of words are kept. */
export const LISTED_LANGUAGES = ['en', 'es'] as const;

export type ListedLanguage = (typeof LISTED_LANGUAGES)[number];
