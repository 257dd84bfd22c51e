import type { Rule, RuleResult } from './rule.js';

/** The verdict of each rule over the facts, in the order of the rules; a rule sees only the facts it declares. */
export function judge<F extends object>(rules: readonly Rule<F>[], facts: F): RuleResult[] {
  return rules.map((rule) => {
    const verdict = rule.check(only(facts, rule));
    return { id: rule.id, cites: rule.cites, severity: rule.severity, ...verdict };
  });
}

/** The results that stand in the way; records and notes do not. */
export const refusals = (results: readonly RuleResult[]): RuleResult[] =>
  results.filter((result) => !result.ok && result.severity !== 'record');

function only<F extends object>(facts: F, rule: Rule<F>): F {
  const declared = new Set<PropertyKey>(rule.reads);
  return new Proxy(facts, {
    get(target, property) {
      if (typeof property === 'string' && !declared.has(property)) {
        throw new Error(`Rule ${rule.id} reads the fact ${property}, which it does not declare.`);
      }
      return Reflect.get(target, property) as unknown;
    },
  });
}
