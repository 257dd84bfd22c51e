import type { Rule, RuleResult } from './rule.js';

/** The verdict of each rule over the facts, in the order of the rules; a rule sees only the facts it declares. */
export function judge<F extends object>(rules: readonly Rule<F>[], facts: F): RuleResult[] {
  return rules.map((rule) => {
    const seen = only(facts, rule);
    const cites = typeof rule.cites === 'string' ? rule.cites : rule.cites(seen);
    return { id: rule.id, cites, severity: rule.severity, ...rule.check(seen) };
  });
}

/** The results that stand in the way; records and notes do not. */
export const refusals = (results: readonly RuleResult[]): RuleResult[] =>
  results.filter((result) => !result.ok && result.severity !== 'record');

/** The declared facts; asking for another is a mistake in the rule, and is told at once. */
function only<F extends object>(facts: F, { id, reads }: Rule<F>): F {
  const declared = Object.fromEntries(reads.map((name) => [name, facts[name]]));
  return new Proxy(declared as F, {
    get(target, property) {
      if (typeof property === 'string' && !(property in target)) {
        throw new Error(`Rule ${id} reads the fact ${property}, which it does not declare.`);
      }
      return Reflect.get(target, property) as unknown;
    },
  });
}
