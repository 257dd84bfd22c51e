import bidiModule, { type Bidi } from 'bidi-js';
import { runsOf, type Run } from './letters.js';

// The package is CommonJS and its function is the whole of it, which its types do not say.
const bidi = (bidiModule as unknown as () => Bidi)();

/**
 * The runs of a line from left to right as they are seen, by Unicode's bidirectional algorithm (UAX 9).
 * Letters within a run stay in the order in which they are spoken: the font's shaping turns them.
 */
export function visualRuns(line: string, language: string): Run[] {
  const embedding = bidi.getEmbeddingLevels(line);
  const stretches: { level: number; letters: string[] }[] = [];
  for (const index of bidi.getReorderedIndices(line, embedding)) {
    const level = embedding.levels[index] ?? 0;
    const before = stretches.at(-1);
    const letter = level % 2 === 1 ? mirrored(line[index]!) : line[index]!;
    if (before?.level === level) before.letters.push(letter);
    else stretches.push({ level, letters: [letter] });
  }
  return stretches.flatMap(({ level, letters }) => {
    if (level % 2 === 0) return runsOf(letters.join(''), language);
    return runsOf(letters.toReversed().join(''), language).toReversed().map(turned);
  });
}

/** Letters of Arabic are turned by the font's shaping; marks in another typeface are not. */
const turned = ({ text, typeface }: Run): Run => ({
  typeface,
  text: typeface === 'arabic' ? text : Array.from(text).toReversed().join(''),
});

/** A bracket that opens opens to the left where one reads from the right. */
const mirrored = (letter: string): string => bidi.getMirroredCharacter(letter) ?? letter;
