/** Subject and body of a message in one language. */
export interface MessageText {
  subject: string;
  body: string;
}

export const MESSAGE_LOCALES = ['en', 'es', 'fr', 'ja', 'zh', 'ar'] as const;

/** By language; English is always there. */
export type MessageTexts = Partial<Record<string, MessageText>>;

/** What may stand in braces. */
const PLACES = ['name', 'title', 'edition'] as const;
type Place = (typeof PLACES)[number];

const A_PLACE = /\{([^{}]*)\}/g;

/** What stands in braces and is no place: a slip that a reader would see. */
export const unknownPlaces = (text: string): string[] =>
  [...text.matchAll(A_PLACE)].map(([, place = '']) => place).filter((place) => !PLACES.includes(place as Place));

/** Whether each reader's mail names their own entry: then there is one for each entry, and else one for each address. */
export const namesEntry = (texts: MessageTexts): boolean =>
  Object.values(texts).some((text) => text && `${text.subject}${text.body}`.includes('{title}'));

/** The text in the reader's language, else in English, with its places filled. */
export function filled(texts: MessageTexts, locale: string, values: Readonly<Record<Place, string>>): MessageText {
  const { subject, body } = texts[locale] ?? texts['en']!;
  const fill = (text: string) => text.replace(A_PLACE, (whole, place: Place) => values[place] ?? whole);
  return { subject: fill(subject), body: fill(body) };
}
