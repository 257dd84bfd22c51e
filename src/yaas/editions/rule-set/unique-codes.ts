import type { RuleSet } from '../rule-set.schema.js';
import type { Contradiction } from './contradictions.js';

/** Data refers to data by codes, so each is there once. */
export function uniqueCodes(rules: RuleSet): Contradiction[] {
  const lists: [string, (string | number)[], readonly { code: string }[]][] = [
    ['category', ['categories'], rules.categories],
    ['group', ['groups', 'groups'], [...rules.groups.groups, ...rules.divisions.filter(({ ungrouped }) => ungrouped)]],
    ['division', ['divisions'], rules.divisions],
    ['statement', ['attestations'], rules.attestations],
    ['limit', ['quotas'], rules.quotas],
    ['fee', ['fees', 'rows'], rules.fees.rows],
    ['criterion', ['judging', 'criteria'], rules.judging.criteria],
    ['round', ['judging', 'rounds'], rules.judging.rounds],
    ['pool', ['judging', 'pools'], rules.judging.pools],
    ['prize', ['awards', 'ladder'], rules.awards.ladder],
    ['award', ['awards', 'special'], rules.awards.special],
    ['reason', ['appeals', 'reasons'], rules.appeals.reasons],
  ];
  return lists
    .filter(([, , list]) => new Set(list.map(({ code }) => code)).size < list.length)
    .map(([name, path]) => ({ message: `Each ${name} has its own code.`, path }));
}
