import { useFormats, useLocale, useText, type Text } from '../../../platform/index.js';
import { atLeastThree } from '../../conflicts/at-least-three.js';
import type { Advancement } from '../../round/advancement.js';
import type { Localized } from '../../round/localized.js';

/** A count of works or of people as the public may read it: groups of one or two are not told apart. */
export function useCount(): (count: number) => string {
  const t = useText();
  const { number } = useFormats();
  return (count) => (count === 0 || atLeastThree(count, true) ? number(count) : t('judging.report.fewer-than-three'));
}

/** Whether so few works or judges took part that counts of their cards would give their number away. */
export const isSmall = ({ works, judges }: { works: number; judges: number }): boolean =>
  atLeastThree(works, atLeastThree(judges, true)) === null;

/** How the programme calls it, in the reader's language; its code where the rules no longer name it. */
export function useNames(): (names: ReadonlyMap<string, Localized>, code: string) => string {
  const { locale } = useLocale();
  return (names, code) => {
    const texts = names.get(code);
    return texts?.[locale] ?? texts?.['en'] ?? code;
  };
}

/** What takes a work on, or gives it a place. */
export function lineOf({ advancement, places }: { advancement: Advancement | null; places: number }): Text {
  if (!advancement) return { key: 'judging.report.line.places', params: { places } };
  if (advancement.kind === 'threshold')
    return { key: 'judging.report.line.threshold', params: { percent: Math.round(advancement.at * 10_000) / 100 } };
  return { key: `judging.report.line.top-${advancement.per}`, params: { count: advancement.count } };
}
