import { regret } from '../flow/certify.js';
import type { Flow } from '../flow/flow-problem.js';
import type { OfferedSession } from './sessions-asked.js';
import type { SlotChoice } from './slot-choices.js';
import type { SlotProblem } from './slot-problem.js';

/**
 * What would have got worse, whatever else one rearranges: more delegates empty-handed, more with a great disappointment, more moved from the plan that
 * stood; or only the draw decided.
 */
export type Price = 'empty-handed' | 'disappointment' | 'moved' | 'draw';

/** A dearer wish that was not fulfilled. */
export interface Missed {
  session: string;
  capacity: number;
  /** Delegates who wished it and might have had it. */
  wishedBy: number;
  /** Of those who have it, how many were passed over more often before, and as often. */
  worseOffBefore: number;
  asBadlyOffBefore: number;
  price: Price;
  /** Of a price in disappointment: how great. */
  disappointment?: number;
}

interface Solved {
  problem: SlotProblem;
  flow: Flow;
  sessions: readonly OfferedSession[];
  choices: readonly SlotChoice[];
  carried: readonly number[];
}

/** For each delegate why the dearer wishes went to others. The prices of the optimum tell it: they bound from below what any plan with that wish fulfilled costs more. */
export function explain(solved: Solved): Missed[][] {
  const { flow, sessions, choices, carried } = solved;
  const wishedBy = sessions.map(() => 0);
  for (const { wishes } of choices) for (const session of wishes) wishedBy[session]! += 1;
  const served = [...sessions.keys()].map((session) => carried.filter((_, person) => flow.binOf[person] === session));
  return choices.map(({ wishes }, person) => {
    const got = wishes.indexOf(flow.binOf[person]!);
    return wishes.slice(0, got < 0 ? wishes.length : got).map((session) => ({
      session: sessions[session]!.id,
      capacity: sessions[session]!.capacity,
      wishedBy: wishedBy[session]!,
      worseOffBefore: served[session]!.filter((before) => before > carried[person]!).length,
      asBadlyOffBefore: served[session]!.filter((before) => before === carried[person]).length,
      ...priceOf(solved, person, session),
    }));
  });
}

function priceOf({ problem, flow }: Solved, person: number, session: number) {
  const dearer = problem.scale.read(regret(problem, flow, person, session));
  const first = dearer.findIndex((amount) => amount !== 0);
  if (first === 0) return { price: 'empty-handed' as const };
  if (first < 0) return { price: 'draw' as const };
  if (first > problem.levels.length) return { price: 'moved' as const };
  return { price: 'disappointment' as const, disappointment: problem.levels[first - 1]! };
}
