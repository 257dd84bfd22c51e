/**
 * Languages that students name, by their tag, with the names that the runtime knows for them. Two guests of one home must not share a native
 * language (22 CFR 62.25(l)(1)(ii)), so they are chosen from a list and not typed.
 */
const TAGS = [
  'am ar az be bg bn bs ca cs cy da de el en es et eu fa fi fil fr ga gl gsw gu ha he hi hr hu hy id ig is it ja ka kk km kn ko ku ky lb lo lt',
  'lv mg mk ml mn mr ms mt my ne nl no pa pl ps pt ro ru rw si sk sl so sq sr sv sw ta te tg th ti tk tr uk ur uz vi wo xh yo yue zh zu',
].flatMap((tags) => tags.split(' '));

/** Those in which the portal speaks. */
const READERS = ['en', 'es', 'fr', 'ja', 'zh', 'ar'];

const namesIn = new Map(READERS.map((locale) => [locale, new Intl.DisplayNames([locale], { type: 'language' })]));

/** As a definition's choices, in the order of their English names. */
export const LANGUAGES = TAGS.map((tag) => ({
  code: tag,
  label: Object.fromEntries([...namesIn].map(([locale, names]) => [locale, names.of(tag) ?? tag])),
})).toSorted((one, other) => one.label['en']!.localeCompare(other.label['en']!, 'en'));
