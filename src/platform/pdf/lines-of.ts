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
    for (const segment of unparted(words.segment(paragraph))) {
      const longer = lines.at(-1)! + segment;
      if (widthOf(longer, size) > width && lines.at(-1) !== '') lines.push(segment.trimStart());
      else lines[lines.length - 1] = longer;
    }
    return lines.map((line) => line || ' ');
  });
}

/** A mark that closes stands on the line of the word before it. */
const CLOSING = /^[\p{Pe}\p{Pf}\p{Po}]/u;
/** One that opens on that of the word behind it, as does whatever a no-break space holds. */
const OPENING = /[\p{Ps}\p{Pi}\u00a0]$/u;

/** Words with the marks that no line parts from them. */
function unparted(segments: Iterable<{ segment: string }>): string[] {
  const whole: string[] = [];
  for (const { segment } of segments) {
    const before = whole.at(-1);
    const isHeld = segment === '\u00a0' || (CLOSING.test(segment) && /\S$/u.test(before ?? ' '));
    if (before !== undefined && (isHeld || OPENING.test(before))) whole[whole.length - 1] = before + segment;
    else whole.push(segment);
  }
  return whole;
}

const widthOf = (text: string, size: number): number =>
  Array.from(text).reduce((sum, letter) => sum + size * (letter.codePointAt(0)! > 0x2e7f ? 1 : NARROW), 0);
