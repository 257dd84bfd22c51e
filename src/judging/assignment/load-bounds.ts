import { withinReach } from './flow/cover.js';
import type { FlowNetwork } from './flow/flow-network.js';

/** What a judge's load may be. */
export interface LoadWish {
  loadMinimum: number | null;
  loadMaximum: number | null;
  /** Works that the judge has and keeps. */
  kept: number;
}

type Unbounded = Omit<FlowNetwork, 'least' | 'most'>;

/** How far a load may lie from the even one where works and judges fit each other more or less. */
const FREEDOM = { below: 0.5, above: 0.15 };

/**
 * Bounds on the loads beside what is kept. Where the round and the judge say nothing, loads are between half the even load and 15 % above;
 * as even as can be when all judges suit all works alike. Nobody's load is held down when works would lack judges for it.
 * @param allAlike whether every pair costs the same
 */
export function withLoadBounds(network: Unbounded, wishes: readonly LoadWish[], allAlike: boolean): FlowNetwork {
  const bounded = (most: number, least = 0) => boundedBy(network, wishes, { least, most });
  const filled = (most: number) => sum(withinReach(bounded(most)).wanted);
  const highest = sum(network.wanted) + wishes.reduce((most, { kept }) => Math.max(most, kept), 0);
  const fillable = filled(highest);
  const even = evenLoad(fillable + wishes.reduce((total, { kept }) => total + kept, 0), wishes);
  const freedom = allAlike ? { below: 0, above: 0 } : FREEDOM;
  const most = lowest((load) => filled(load) === fillable, {
    from: Math.ceil(even * (1 + freedom.above)),
    to: highest,
  });
  return bounded(most, Math.floor(even * (1 - freedom.below)));
}

const sum = (numbers: Int32Array): number => numbers.reduce((total, number) => total + number, 0);

/** The level to which all loads rise together until all places are taken; who has reached the own maximum stays there. */
function evenLoad(places: number, wishes: readonly LoadWish[]): number {
  const maxima = wishes.map(({ loadMaximum }) => loadMaximum ?? Infinity).toSorted((a, b) => a - b);
  let left = places;
  for (const [index, most] of maxima.entries()) {
    const level = left / (maxima.length - index);
    if (level <= most) return level;
    left -= most;
  }
  return maxima.at(-1) ?? 0;
}

function boundedBy(
  network: Unbounded,
  wishes: readonly LoadWish[],
  defaults: { least: number; most: number },
): FlowNetwork {
  const most = wishes.map(({ loadMaximum, kept }) => Math.max(0, (loadMaximum ?? defaults.most) - kept));
  const least = wishes.map(({ loadMinimum, kept }, judge) =>
    Math.min(most[judge]!, Math.max(0, (loadMinimum ?? defaults.least) - kept)),
  );
  return { ...network, least: Int32Array.from(least), most: Int32Array.from(most) };
}

/** By halving: what is enough once is enough above. */
function lowest(isEnough: (load: number) => boolean, { from, to }: { from: number; to: number }): number {
  let [low, high] = [from, from];
  while (!isEnough(high)) [low, high] = [high + 1, Math.min(to, 2 * high + 1)];
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if (isEnough(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}
