import { LawInForce, type LawRule } from '../../../src/law/index.js';
import { judge } from '../../../src/platform/index.js';

const law = new LawInForce('2026-11-01');

/** Null when the rule is kept, else what fills its sentence. */
export function refusal<F extends object>(rule: LawRule<F>, facts: F): Record<string, unknown> | null {
  const [result] = judge([rule], { ...facts, law });
  return result!.ok ? null : (result!.because!.params ?? {});
}

export const isKept = <F extends object>(rule: LawRule<F>, facts: F): boolean => refusal(rule, facts) === null;
