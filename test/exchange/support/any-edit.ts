import type { LivePlan } from '../../../src/exchange/matching/solver/live-plan.js';
import type { Change } from '../../../src/exchange/matching/solver/plan-edits.js';

const gone = new WeakMap<LivePlan, string[]>();

/** One edit of the nine kinds, each as likely, drawn and not yet made. */
export function anyEdit(plan: LivePlan, random: () => number, dearest: number): () => Change[] {
  const below = (n: number) => Math.floor(random() * n);
  const any = <T>(list: readonly T[]): T | undefined => list[below(list.length)];
  const absent = gone.get(plan) ?? [];
  gone.set(plan, absent);
  const student = any([...plan.assignments()])?.student;
  const pair = student === undefined ? undefined : any(plan.pairsOf(student));
  const home = any(plan.homeIds)!;
  /** Who joins many comes into question where somebody else does. */
  const isLarge = plan.homeIds.length > 100;
  const kinds: (() => Change[])[] = [
    () => (pair ? plan.veto(student!, pair.home) : []),
    () => (pair ? plan.unveto(student!, pair.home) : []),
    () => (pair ? plan.pin(student!, pair.home) : []),
    () => (student === undefined ? [] : plan.unpin(student)),
    () => plan.withdraw(home),
    () => plan.setPlaces(home, 1 + below(2)),
    () => (pair ? plan.reweigh(student!, pair.home, below(dearest + 1)) : []),
    () => {
      if (student === undefined) return [];
      absent.push(student);
      return plan.leave(student);
    },
    () => {
      const id = absent.length > 0 && random() < 0.7 ? absent.splice(below(absent.length), 1)[0]! : `N${random()}`;
      const homes = isLarge ? plan.pairsOf(student!).map((one) => one.home) : plan.homeIds.filter(() => random() < 0.4);
      return plan.join(
        id,
        homes.map((one) => ({ home: one, cost: below(dearest + 1) })),
      );
    },
  ];
  return any(kinds)!;
}
