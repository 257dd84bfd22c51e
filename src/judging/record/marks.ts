import type { Hands } from '../results/hands.js';

/** What the run that counts was made from. */
export interface Marks {
  tookPart(this: void, work: { code: string; withdrawnAt: Date | null }): boolean;
  inHand(this: void, seat: { work: string; judge: number; leftAt: Date | null }): boolean;
}

/** As the run itself kept it, whatever happened later; one of the first days kept nothing, and moments tell. */
export function marksOf({ hands, madeAt }: { hands: Hands | null; madeAt: Date }): Marks {
  if (!hands) {
    const stood = (until: Date | null) => until === null || until > madeAt;
    return { tookPart: ({ withdrawnAt }) => stood(withdrawnAt), inHand: ({ leftAt }) => stood(leftAt) };
  }
  const held = new Map(Object.entries(hands).map(([code, judges]) => [code, new Set(judges)]));
  return {
    tookPart: ({ code }) => held.has(code),
    inHand: ({ work, judge }) => held.get(work)?.has(judge) ?? false,
  };
}
