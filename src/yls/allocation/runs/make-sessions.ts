import { firstCome, serialDictatorship } from '../baselines/in-turn.js';
import { gotIn, shares, type Shares } from '../baselines/what-they-got.js';
import { Draw, drawn } from '../flow/draw.js';
import { allocateSessions, type SessionsAllocated } from '../sessions/allocate-sessions.js';
import type { SessionsAsked } from '../sessions/sessions-asked.js';

/** The plan, and who gets what in it beside the two usual ways. */
export interface SessionsMade extends SessionsAllocated {
  shares: { fair: Shares; firstCome: Shares; drawn: Shares };
}

/** @throws Error when a lock breaks a rule */
export function makeSessions(asked: SessionsAsked): SessionsMade {
  const plan = allocateSessions(asked);
  return {
    ...plan,
    shares: {
      fair: shares(gotIn(plan)),
      firstCome: shares(firstCome(asked)),
      drawn: shares(serialDictatorship(asked, inDrawnOrder(asked.seed))),
    },
  };
}

/** A new order for each slot, from the published seed. */
function inDrawnOrder(seed: string) {
  const draw = new Draw(seed);
  return (people: SessionsAsked['delegates'], slot: string) => {
    const place = draw.wordsOf(slot);
    const numbers = new Map(people.map(({ id }) => [id, drawn(draw.wordsOf(id), place)]));
    return people.toSorted((one, other) => numbers.get(one.id)! - numbers.get(other.id)!);
  };
}
