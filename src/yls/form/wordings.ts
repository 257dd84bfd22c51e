import type { InLanguages } from '../../platform/index.js';

const OTHER = /^(?<language>[a-z]{2})\s*:\s*(?<words>.+)$/;

/** Words as staff type them, English first: `Why you? | es: ¿Por qué tú?`; null when a part has no language or no words. */
export function wordingIn(typed: string): InLanguages | null {
  const [english = '', ...others] = typed.split('|').map((part) => part.trim());
  const told = others.map((part) => OTHER.exec(part)?.groups);
  if (english === '' || told.some((groups) => !groups)) return null;
  return { en: english, ...Object.fromEntries(told.map((groups) => [groups!['language']!, groups!['words']!])) };
}

export const wordingTyped = ({ en = '', ...others }: InLanguages): string =>
  [en, ...Object.entries(others).map(([language, words]) => `${language}: ${words}`)].join(' | ');

/** A name for data that is made of its English words. */
export function codeOf(english: string): string {
  const plain = english.normalize('NFKD').toLowerCase();
  const code = plain
    .replaceAll(/[^a-z0-9]+/g, '_')
    .replaceAll(/^[\d_]+|_+$/g, '')
    .slice(0, 40);
  return code === '' || code === 'version' ? 'question' : code;
}

/** The name, or the same with a number while it is taken. */
export function freeCode(wanted: string, taken: ReadonlySet<string>): string {
  if (!taken.has(wanted)) return wanted;
  let count = 2;
  while (taken.has(`${wanted}_${count}`)) count += 1;
  return `${wanted}_${count}`;
}

/** Choices, a line each. */
export function choicesIn(typed: string): { code: string; label: InLanguages }[] | null {
  const lines = typed.split(/\r?\n/).filter((line) => line.trim() !== '');
  const labels = lines.map(wordingIn);
  if (labels.some((label) => !label)) return null;
  const taken = new Set<string>();
  return labels.map((label) => {
    const code = freeCode(codeOf(label!['en']!), taken);
    taken.add(code);
    return { code, label: label! };
  });
}
