/**
 * How long a text is, counted the same on the server (where a rule decides) and in the page (where a writer looks on).
 * Words are what Unicode's text segmentation calls word-like, so scripts without spaces count fairly too;
 * a hyphenated compound counts as its parts, a contraction ("don't") as one.
 */

/** Units in which a text can be limited. */
export type CountMode = 'words' | 'characters' | 'lines';

const segmenters = new Map<string, Intl.Segmenter>();

/** The length of `text` in the unit; `locale` is the language of the text, when known. */
export function countText(text: string, mode: CountMode, locale = 'en'): number {
  if (mode === 'words') return countWords(text, locale);
  return mode === 'lines' ? countLines(text) : countCharacters(text, locale);
}

/** Words in any script. */
export function countWords(text: string, locale = 'en'): number {
  let words = 0;
  for (const segment of segmenter(locale, 'word').segment(text)) if (segment.isWordLike) words += 1;
  return words;
}

/** Characters as a reader sees them (an emoji or a letter with its marks is one); a line break is one, however typed. */
export function countCharacters(text: string, locale = 'en'): number {
  let characters = 0;
  for (const _ of segmenter(locale, 'grapheme').segment(withSingleBreaks(text))) characters += 1;
  return characters;
}

/** Lines that carry something: the blank lines between stanzas are not counted. */
export function countLines(text: string): number {
  return withSingleBreaks(text)
    .split('\n')
    .filter((line) => line.trim() !== '').length;
}

/** Browsers send line breaks as two characters and show them as one. */
function withSingleBreaks(text: string): string {
  return text.replace(/\r\n?/g, '\n');
}

function segmenter(locale: string, granularity: 'word' | 'grapheme'): Intl.Segmenter {
  const id = `${locale} ${granularity}`;
  let found = segmenters.get(id);
  if (!found) segmenters.set(id, (found = new Intl.Segmenter(locale, { granularity })));
  return found;
}
