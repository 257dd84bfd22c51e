/** What a further text is to a work. */
export const TEXT_ROLES = ['lyrics', 'transcript', 'translation'] as const;

export type TextRole = (typeof TEXT_ROLES)[number];

/** Who translated: readers are told. */
export const TRANSLATORS = ['entrant', 'helper', 'organiser'] as const;

export type Translator = (typeof TRANSLATORS)[number];
