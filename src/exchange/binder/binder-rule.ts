import { allLawRules, type LawInForce, type LawRule } from '../../law/index.js';
import type { RuleResult, Text } from '../../platform/index.js';

/** `unasked`: nothing on file concerns it, or it was asked at the step itself and is not asked again. */
export type Stands = 'kept' | 'open' | 'unasked';

/** What rules say of one thing, such as one of several homes. */
export interface Judged {
  /** The thing's name; null for the student. */
  about: string | null;
  results: readonly RuleResult[];
}

export interface BinderVerdict {
  about: string | null;
  stands: Stands;
  because: Text | null;
}

/** A rule as it stands in the binder. */
export interface BinderRule {
  id: string;
  cites: string;
  checks: Text;
  /** Kinds of what proves it. */
  evidence: readonly string[];
  verdicts: readonly BinderVerdict[];
}

/** The sections that ask something about one student; the sponsor's own reports are asked for elsewhere. */
const OF_STUDENT = /^22 CFR 62\.(?:10|14|25)\b/;

/** What is written to find families concerns no student, and a case at the incident desk is told nowhere else. */
const NOT_OF_STUDENT = /^(?:recruiting-|allegation-|no-retaliation$|follow-ups-are-done$)/;

/** The portal's own rules that carry out a paragraph, with what proves each; what they ask is `exchange.binder.checks.<id>`. */
const OWN: Readonly<Record<string, readonly string[]>> = {
  'exchange-application-is-whole': ['student-application'],
  'exchange-parents-have-signed': ['signature'],
  'exchange-teachers-have-answered': ['reference'],
  'exchange-student-is-interviewed': ['interview'],
  'exchange-papers-may-come-now': ['placement'],
  'exchange-home-is-there': ['placement'],
};

/** Every rule of the sections, in the order of the paragraphs, with what it says today of the student and of each home. */
export function rulesOfBinder(judged: readonly Judged[], law: LawInForce): BinderRule[] {
  const ofLaw = allLawRules().map((rule) => fromLaw(rule, law));
  const known = new Map(judged.flatMap(({ results }) => results).map(({ id, cites }) => [id, cites]));
  const own = Object.entries(OWN).flatMap(([id, evidence]) => {
    const cites = known.get(id);
    return cites ? [{ id, cites, checks: { key: `exchange.binder.checks.${id}` }, evidence }] : [];
  });
  return [...ofLaw, ...own]
    .filter(({ id, cites }) => OF_STUDENT.test(cites) && !NOT_OF_STUDENT.test(id))
    .map((rule) => ({ ...rule, verdicts: verdictsOn(rule.id, judged) }))
    .toSorted(byParagraph);
}

const fromLaw = ({ id, cites, checks, evidence, parameters }: LawRule, law: LawInForce) => ({
  id,
  cites,
  checks: { ...checks, params: law.wordsOf(id, parameters) },
  evidence,
});

/** By number and letter as the Code counts: (a)(2) before (a)(10). */
export const byParagraph = (one: Pick<BinderRule, 'id' | 'cites'>, other: Pick<BinderRule, 'id' | 'cites'>): number =>
  one.cites.localeCompare(other.cites, 'en', { numeric: true }) || one.id.localeCompare(other.id, 'en');

function verdictsOn(id: string, judged: readonly Judged[]): BinderVerdict[] {
  const found = judged.flatMap(({ about, results }) =>
    results
      .filter((result) => result.id === id)
      .map(({ ok, because }): BinderVerdict => ({ about, stands: ok ? 'kept' : 'open', because: because ?? null })),
  );
  const distinct = new Map(found.map((verdict) => [JSON.stringify(verdict), verdict]));
  return distinct.size > 0 ? [...distinct.values()] : [{ about: null, stands: 'unasked', because: null }];
}
