import type { CompetitionWords } from '../../judging/index.js';
import type { Localized } from '../editions/localized.js';
import type { RuleSet } from '../editions/rule-set.schema.js';

/** How an edition's rules call their categories, and what is judged apart in them. */
export function wordsIn(rules: RuleSet): Omit<CompetitionWords, 'competitions'> {
  const { groups } = rules.groups;
  const { pools } = rules.judging;
  const apart = pools.flatMap((pool) => groups.map((group) => both(pool, group)));
  return { categories: labelsOf(rules.categories), pools: new Map([...labelsOf([...pools, ...groups]), ...apart]) };
}

interface Named {
  code: string;
  label: Localized;
}

const labelsOf = (named: readonly Named[]) =>
  new Map(named.map(({ code, label }): [string, Localized] => [code, label]));

function both(pool: Named, group: Named): [string, Localized] {
  const languages = Object.keys(pool.label).filter((language) => language in group.label);
  const labels = languages.map((language) => [language, `${pool.label[language]} · ${group.label[language]}`]);
  return [`${pool.code}/${group.code}`, Object.fromEntries(labels) as Localized];
}
