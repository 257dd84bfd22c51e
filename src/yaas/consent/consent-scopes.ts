import type { ConsentScope } from '../../consent/index.js';
import type { RuleSet } from '../editions/rule-set.schema.js';

/** What an edition asks consent for with an entry, each by itself: what is needed first. */
export function scopesOf({ consents, exhibit }: Pick<RuleSet, 'consents' | 'exhibit'>): ConsentScope[] {
  const optional = consents.asked.filter((code) => !consents.required.includes(code));
  const names = exhibit.nameForms.map((code) => ({ code, label: { key: `yaas.consent.name_form.${code}` } }));
  const scopeOf = (code: string, needed: boolean): ConsentScope =>
    code === 'name_form' ? { code, needed, choices: names } : { code, needed };
  return [...consents.required.map((code) => scopeOf(code, true)), ...optional.map((code) => scopeOf(code, false))];
}
