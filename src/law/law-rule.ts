import { refused, satisfied, type Rule, type Severity, type Text, type Verdict } from '../platform/index.js';
import type { LawInForce } from './law-in-force.js';

/** A number that the law sets. It changes by a row with a date, never by a change of the code. */
export interface LawParameter {
  unit:
    | 'days'
    | 'business-days'
    | 'months'
    | 'years'
    | 'hours'
    | 'semesters'
    | 'miles'
    | 'persons'
    | 'times'
    | 'dollars'
    | 'per-cent'
    | 'month-day';
  /** As the text that was read has it; in force until an administrator says otherwise. */
  value: number;
}

/** What a rule of law reads beside its own facts: the parameters of the day that counts. */
export interface UnderLaw {
  law: LawInForce;
}

type Values<P extends string> = Readonly<Record<P, number>>;

export interface LawRuleDraft<F extends object, P extends string> {
  /** Such as `check-covers-adults`; its sentences are the catalogue's `<sentences>.checks`, `.because` and `.remedy`. */
  id: string;
  /** Such as `22 CFR 62.25(j)(7)`. */
  cites: string;
  severity: Severity;
  reads: readonly (keyof F & string)[];
  /** What proves that it is kept, by kind, such as `background-check`; sentences under `law.evidence.<kind>`. */
  evidence: readonly string[];
  parameters?: Readonly<Record<P, LawParameter>>;
  /** Such as `host-families.rule.check-covers-adults`. */
  sentences: string;
  /** What fills the sentence of a refusal; `true` when the rule is kept. */
  check(facts: F, parameters: Values<P>): true | NonNullable<Text['params']>;
}

/** A rule of a law: one that an administrator can read, with the numbers that it goes by. */
export interface LawRule<F extends object = never> extends Rule<F & UnderLaw> {
  cites: string;
  checks: Text;
  evidence: readonly string[];
  parameters: Readonly<Record<string, LawParameter>>;
}

const defined = new Map<string, LawRule>();

/**
 * Declares a rule of law. It is checked like every rule of the platform; its facts have the law in force beside them.
 * @throws when two rules have one id
 */
export function lawRule<F extends object, P extends string = never>(draft: LawRuleDraft<F, P>): LawRule<F> {
  const { id, cites, severity, evidence, sentences } = draft;
  if (defined.has(id)) throw new Error(`Two rules of law are called ${id}.`);
  const parameters = draft.parameters ?? ({} as Record<P, LawParameter>);
  const rule: LawRule<F> = {
    id,
    cites,
    severity,
    evidence,
    parameters,
    checks: { key: `${sentences}.checks` },
    reads: [...draft.reads, 'law'],
    check: (facts) => verdict(draft, facts, facts.law.valuesOf(id, parameters)),
  };
  defined.set(id, rule);
  return rule;
}

/** The rule of law with this id, if there is one. */
export const lawRuleOf = (id: string): LawRule | undefined => defined.get(id);

/** All rules of law, by paragraph. */
export const allLawRules = (): readonly LawRule[] =>
  [...defined.values()].toSorted((one, other) => byNumber(one.cites, other.cites) || byNumber(one.id, other.id));

const { compare: byNumber } = new Intl.Collator('en', { numeric: true });

function verdict<F extends object, P extends string>(
  draft: LawRuleDraft<F, P>,
  facts: F,
  parameters: Values<P>,
): Verdict {
  const kept = draft.check(facts, parameters);
  return kept === true ? satisfied : refused(draft.sentences, { ...parameters, ...kept }, { remedy: true });
}
