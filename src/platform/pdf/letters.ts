import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

/** The typefaces of documents; each holds the letters of some scripts. */
export type Typeface = 'latin' | 'arabic' | 'japanese' | 'korean' | 'chinese';

const FILES: Record<Typeface, [folder: string, regular: string, bold: string]> = {
  latin: ['@embedpdf/fonts-latin', 'NotoSans-Regular.ttf', 'NotoSans-SemiBold.ttf'],
  arabic: ['@embedpdf/fonts-arabic', 'NotoNaskhArabic-Regular.ttf', 'NotoNaskhArabic-Bold.ttf'],
  japanese: ['@embedpdf/fonts-jp', 'NotoSansJP-Regular.otf', 'NotoSansJP-Bold.otf'],
  korean: ['@embedpdf/fonts-kr', 'NotoSansKR-Regular.otf', 'NotoSansKR-Bold.otf'],
  chinese: ['@embedpdf/fonts-sc', 'NotoSansHans-Regular.otf', 'NotoSansHans-Bold.otf'],
};

const resolve = createRequire(import.meta.url).resolve;

/** Where a typeface lies. */
export function fontFile(typeface: Typeface, weight: 'regular' | 'bold'): string {
  const [folder, regular, bold] = FILES[typeface];
  return join(dirname(resolve(folder)), '..', 'fonts', weight === 'bold' ? bold : regular);
}

/** With the mark of a long vowel, which belongs to both. */
const KANA = /[\p{Script=Hiragana}\p{Script=Katakana}ー]/u;
/** With the marks that Chinese and Japanese share, such as 。 and 《. */
const HAN = /[\p{Script=Han}\u3000-\u303f\uff00-\uffef]/u;
const HANGUL = /\p{Script=Hangul}/u;
const ARABIC = /[\p{Script=Arabic}،؛؟ـ]/u;

/** The typeface of a letter. Han letters look different in Japan and China: the language of the text decides. */
function typefaceOf(letter: string, language: string): Typeface {
  if (ARABIC.test(letter)) return 'arabic';
  if (HANGUL.test(letter)) return 'korean';
  if (KANA.test(letter)) return 'japanese';
  if (!HAN.test(letter)) return 'latin';
  return language.startsWith('ja') ? 'japanese' : language.startsWith('ko') ? 'korean' : 'chinese';
}

export interface Run {
  text: string;
  typeface: Typeface;
}

/** Spaces, marks and digits, which every typeface has. */
const SHARED = /[\s\p{P}\p{M}\p{N}]/u;
/** The Arabic typeface has only these of them: no brackets, hyphens or dashes, no quotation marks but guillemets, no middle dot. */
const SHARED_BY_ARABIC = /[\s\p{M}\p{N}.,:!«»،؛؟ـ]/u;

/** Marks of one script alone, such as 、 and ،, are in no typeface of another. */
function staysWith(letter: string, { typeface }: Run): boolean {
  if (typeface === 'arabic') return SHARED_BY_ARABIC.test(letter);
  if (ARABIC.test(letter) || (typeface === 'latin' && HAN.test(letter))) return false;
  return SHARED.test(letter);
}

/** The text cut where the typeface changes; spaces and marks stay with what stands before them, where its typeface has them. */
export function runsOf(text: string, language: string): Run[] {
  const runs: Run[] = [];
  const spoken = KANA.test(text) ? 'ja' : language;
  for (const letter of text) {
    const before = runs.at(-1);
    const typeface = before && staysWith(letter, before) ? before.typeface : typefaceOf(letter, spoken);
    if (before?.typeface === typeface) before.text += letter;
    else runs.push({ text: letter, typeface });
  }
  return runs;
}
