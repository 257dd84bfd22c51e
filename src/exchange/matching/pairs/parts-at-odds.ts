import { componentsOf } from './components.js';
import { homeRule, type Conflicts, type HomeRule } from './homes-of-two.js';
import { isOutside, outsideOf, unitOf, type Choice, type Part } from './part.js';
import { pairAtOdds } from './repair.js';

/** What the solver's problem says, as far as the proof needs it. */
export interface PairProblem {
  /** The possible homes of student `i` stand from `from[i]` to `from[i + 1]`. */
  from: Int32Array;
  home: Int32Array;
  cost: Float64Array;
  places: Int32Array;
  unplacedCost: number;
  priority: Int32Array;
  /** Settles ties: a whole number below 1,024 for a student in a home, or nowhere (-1). */
  tie: (student: number, home: number) => number;
}

/** Homes of the students, without the rules and with them. */
interface Plans {
  optimum: Int32Array;
  repaired: Int32Array;
}

/** Where the optimum keeps the rules, it is the answer; the other parts need a proof. Each counts its costs in a unit of its own. */
export function partsAtOdds(problem: PairProblem, { optimum, repaired }: Plans, conflicts: Conflicts): Part[] {
  return componentsOf(choicesOf(problem)).flatMap((component) => {
    const students = [...new Set(component.map(({ student }) => student))];
    const own = { students: students.length, homeOf: (at: number) => optimum[students[at]!]! };
    const between: Conflicts = (one, other, home) => conflicts(students[one]!, students[other]!, home);
    if (!pairAtOdds(own, between)) return [];
    const unit = unitOf(component.flatMap((choice) => (isOutside(choice) ? [] : choice.cost)));
    const choices = component.map((choice) => (isOutside(choice) ? choice : { ...choice, cost: choice.cost / unit }));
    const chosen = (plan: Int32Array) =>
      [...choices.keys()].filter((at) => plan[choices[at]!.student] === choices[at]!.home);
    const homes = [...new Set(component.map(({ home }) => home))].filter((home) => home >= 0);
    const places = new Map(homes.map((home) => [home, problem.places[home]!]));
    const rules = rulesOf({ choices, places }, conflicts);
    const part = { students, choices, places, rules, start: chosen(repaired), leastOutside: 0 };
    return { ...part, leastOutside: outsideOf(part, chosen(optimum)) };
  });
}

function choicesOf({ from, home, cost, priority, places, tie }: PairProblem): Choice[] {
  return [...priority.keys()].flatMap((student): Choice[] => {
    const nowhere = { student, home: -1, cost: priority[student]!, tie: tie(student, -1) };
    const pairs: Choice[] = [];
    for (let at = from[student]!; at < from[student + 1]!; at++)
      if (places[home[at]!]! > 0 && cost[at]! < Infinity)
        pairs.push({ student, home: home[at]!, cost: cost[at]!, tie: tie(student, home[at]!) });
    return [...pairs, nowhere];
  });
}

function rulesOf({ choices, places }: Pick<Part, 'choices' | 'places'>, conflicts: Conflicts): HomeRule[] {
  const byHome = Map.groupBy(choices, ({ home }) => home);
  return [...byHome].flatMap(([home, own]) => {
    if (home < 0 || places.get(home)! < 2 || own.length < 2) return [];
    const students = own.map(({ student }) => student);
    return homeRule(home, students, conflicts) ?? [];
  });
}
