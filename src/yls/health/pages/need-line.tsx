import { useText } from '../../../platform/index.js';
import type { Line } from '../lines.projection.js';

/** Codes that say it in the words of the family. */
const IN_WORDS: ReadonlySet<string> = new Set(['other', 'told']);

/** A code is said as the family answered. */
const BASE = { allergies: 'yls.paper-answer.allergens', diet: 'yls.paper-answer.diets', medical: 'yls.need' } as const;

/** One need in one line, such as “Peanut: carries epinephrine”. */
export function useNeedLine(): (line: Pick<Line, 'part' | 'code' | 'words'> & Partial<Line>) => string {
  const t = useText();
  return ({ part, code, words, severity, carries }) => {
    const what = IN_WORDS.has(code) && words ? words : t(`${BASE[part]}.${code}`);
    if (part !== 'allergies') return what;
    const about = [
      ...(carries ? [t('yls.need.carries')] : []),
      ...(severity === 'life_threatening' ? [t('yls.need.life')] : []),
    ];
    return about.length > 0 ? `${what}: ${about.join(', ')}` : what;
  };
}
