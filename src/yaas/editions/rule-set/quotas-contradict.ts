import type { RuleSet } from '../rule-set.schema.js';
import type { Contradiction } from './contradictions.js';
import type { QuotaRules } from './counts.js';

/** Count limits that could not be kept. */
export function quotasContradict({ quotas, categories, levels }: RuleSet): Contradiction[] {
  const known = new Set(categories.map(({ code }) => code));
  return quotas.flatMap((quota, index) =>
    said(quota, known, levels.local).map(([message, field]) => ({ message, path: ['quotas', index, field] })),
  );
}

function said(quota: QuotaRules, known: ReadonlySet<string>, local: RuleSet['levels']['local']): [string, string][] {
  const found: [string, string][] = [];
  if (quota.onExceed === 'coordinator' && quota.counts !== 'confirmed')
    found.push(['Where the coordinator chooses which pieces stay, they count once they are confirmed.', 'counts']);
  if (quota.categories.some((code) => !known.has(code)))
    found.push(['A limit names categories that exist.', 'categories']);
  if (quota.at === 'advancement' && local === 'none')
    found.push(['Where there is no local level nothing advances.', 'at']);
  if (quota.at === 'advancement' && quota.level === 'local')
    found.push(['Who advances comes to the final, and is counted there.', 'level']);
  return found;
}
