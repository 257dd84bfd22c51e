import { Temporal } from 'temporal-polyfill';
import { secondaryStudents, type LawInForce, type LawRule } from '../../law/index.js';
import { judge, type RuleResult, type Text } from '../../platform/index.js';
import { eligibleToCome, type EligibilityFacts } from './eligibility.rules.js';

/** A rule's verdict, with what it asks for. */
export interface Asked extends RuleResult {
  checks: Text;
  /** Not told or not shown yet, which is no refusal. */
  isOpen: boolean;
}

export interface Eligibility {
  /** How old the student is on the first day; null until the birthday is told. */
  age: { beginsOn: string; years: number; months: number } | null;
  results: readonly Asked[];
  /** A rule that nobody can mend speaks against it. */
  isOver: boolean;
}

/** Whether the law lets a student come, as far as it is known: 22 CFR 62.25(e), 62.10(a). */
export function eligibility(facts: EligibilityFacts, law: LawInForce): Eligibility {
  const results = judge(eligibleToCome, { ...facts, law });
  const asked = results.map((result) => ({
    ...result,
    checks: checksOf(result.id, law),
    isOpen: isOpen(result, facts),
  }));
  const { age } = facts;
  return {
    age: age && { beginsOn: age.beginsOn, ...ageOn(age.birthDate, age.beginsOn) },
    results: asked.map((one) =>
      one.id === secondaryStudents.studentIsOfAge.id && !age ? { ...one, ok: false, isOpen: true } : one,
    ),
    isOver: asked.some(({ ok, severity, isOpen: waits }) => !ok && severity === 'block' && !waits),
  };
}

/** Completed years and months, by the calendar. */
function ageOn(birthDate: string, day: string): { years: number; months: number } {
  const { years, months } = Temporal.PlainDate.from(birthDate).until(day, { largestUnit: 'years' });
  return { years, months };
}

const { studentIsNewToTheProgramme, studentHasYearsLeft, englishIsProven } = secondaryStudents;

const isOpen = ({ id }: RuleResult, { earlier, years }: EligibilityFacts): boolean =>
  id === englishIsProven.id ||
  (id === studentIsNewToTheProgramme.id && earlier.priorUsProgram === null) ||
  (id === studentHasYearsLeft.id && years.completedYears === null);

const rules: readonly Pick<LawRule, 'id' | 'checks' | 'parameters'>[] = [
  secondaryStudents.studentIsOfAge,
  studentIsNewToTheProgramme,
  studentHasYearsLeft,
  englishIsProven,
];

/** What a rule asks for, with the numbers of the day. */
function checksOf(id: string, law: LawInForce): Text {
  const { checks, parameters } = rules.find((rule) => rule.id === id)!;
  return { ...checks, params: law.valuesOf(id, parameters) };
}
