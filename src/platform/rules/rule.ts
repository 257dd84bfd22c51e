import type { Text } from '../text/text.js';

/** What failing the rule means: stop here, wait for something, too late, note it, or keep it private. */
export type Severity = 'block' | 'gate' | 'deadline' | 'record' | 'privacy';

/** `note`: why it is satisfied where that is not plain. */
export type Verdict = { ok: true; note?: Text } | { ok: false; because: Text; remedy?: Text };

/** A rule is a value: the same one runs before a transition, on the page, in bulk and at night. */
export interface Rule<F> {
  id: string;
  /** An edition's rule set, a paragraph of a law, or a policy; a function where the facts name the book. */
  cites: string | ((facts: F) => string);
  severity: Severity;
  /** The facts it reads; it sees no others. */
  reads: readonly (keyof F & string)[];
  check(facts: F): Verdict;
}

export interface RuleResult {
  id: string;
  cites: string;
  severity: Severity;
  ok: boolean;
  because?: Text;
  remedy?: Text;
  note?: Text;
}

export const satisfied: Verdict = { ok: true };

/** A refusal whose sentences are the catalogue's `<base>.because` and, when it has one, `<base>.remedy`. */
export function refused(base: string, params?: Text['params'], options: { remedy?: boolean } = {}): Verdict {
  const because = { key: `${base}.because`, params };
  return options.remedy ? { ok: false, because, remedy: { key: `${base}.remedy`, params } } : { ok: false, because };
}
