import type { SessionsAllocated } from '../sessions/allocate-sessions.js';

/** What one delegate got in one slot. */
export interface Got {
  delegate: string;
  slot: string;
  passedOver: number;
  isWished: boolean;
  isNothing: boolean;
}

export const gotIn = ({ places }: Pick<SessionsAllocated, 'places'>): Got[] =>
  places.map(({ delegate, slot, session, wish, carried, disappointment }) => ({
    delegate,
    slot,
    passedOver: disappointment - carried,
    isWished: wish !== null,
    isNothing: session === null,
  }));

export type Shares = Record<`wish${number}`, number> & {
  unwished: number;
  emptyHanded: number;
  worstPassedOver: number;
  thatBadlyOff: number;
  withoutAnyFirstWish: number;
  meanPassedOver: number;
};

/** Who gets what, in per cent of all places, and how the worst off fare over all slots. */
export function shares(got: readonly Got[]): Shares {
  const share = (is: (one: Got) => boolean) => (100 * got.filter(is).length) / got.length;
  const nothing = Math.max(...got.map(({ passedOver }) => passedOver)) + 1;
  const sums = new Map<string, number>();
  for (const one of got)
    sums.set(one.delegate, (sums.get(one.delegate) ?? 0) + (one.isNothing ? nothing : one.passedOver));
  const worst = Math.max(...sums.values());
  const byWish = [1, 2, 3, 4, 5, 6].map((wish): [string, number] => [
    `wish${wish}`,
    share((one) => one.isWished && one.passedOver === wish - 1),
  ]);
  const never = [...Map.groupBy(got, ({ delegate }) => delegate).values()].filter((own) =>
    own.every((one) => !one.isWished || one.passedOver > 0),
  );
  return {
    ...Object.fromEntries(byWish),
    unwished: share((one) => !one.isWished && !one.isNothing),
    emptyHanded: got.filter(({ isNothing }) => isNothing).length,
    worstPassedOver: worst,
    thatBadlyOff: [...sums.values()].filter((sum) => sum === worst).length,
    withoutAnyFirstWish: never.length,
    meanPassedOver: [...sums.values()].reduce((sum, one) => sum + one, 0) / sums.size,
  };
}
