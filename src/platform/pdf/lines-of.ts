/** Roughly how wide a letter is, in parts of its size; letters of Han are as wide as they are high. */
const NARROW = 0.52;

interface Column {
  /** Points. */
  size: number;
  width: number;
  /** BCP 47 */
  language?: string;
}

/** The text in lines that fit, parted where its language parts words; the sheet shrinks what is still a little too wide. */
export function linesOf(text: string, { size, width, language = 'en' }: Column): string[] {
  const words = new Intl.Segmenter(language, { granularity: 'word' });
  return text.split('\n').flatMap((paragraph) => {
    const lines: string[] = [''];
    for (const { segment } of words.segment(paragraph)) {
      const longer = lines.at(-1)! + segment;
      if (widthOf(longer, size) > width && lines.at(-1) !== '') lines.push(segment.trimStart());
      else lines[lines.length - 1] = longer;
    }
    return lines.map((line) => line || ' ');
  });
}

const widthOf = (text: string, size: number): number =>
  Array.from(text).reduce((sum, letter) => sum + size * (letter.codePointAt(0)! > 0x2e7f ? 1 : NARROW), 0);
