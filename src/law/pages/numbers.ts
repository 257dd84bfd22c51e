import { useText, type Severity, type TagTone } from '../../platform/index.js';
import { inWords, type LawInForce } from '../law-in-force.js';
import type { LawRule } from '../law-rule.js';

export const TONES: Record<Severity, TagTone> = {
  block: 'bad',
  gate: 'waiting',
  deadline: 'active',
  record: 'neutral',
  privacy: 'neutral',
};

/** The numbers of a rule in words, as they stand on the day. */
export function useNumbers(): (rule: LawRule, law: LawInForce) => { name: string; shown: string }[] {
  const t = useText();
  return ({ id, parameters }, law) => {
    const values = law.valuesOf(id, parameters);
    return Object.entries(parameters).map(([name, { unit }]) => ({
      name,
      shown: t(`law.unit.${unit}`, { count: inWords(unit, values[name]!) }),
    }));
  };
}
