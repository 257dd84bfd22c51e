import type { FlowNetwork } from '../../../src/judging/assignment/flow/flow-network.js';

/** What staff look at in a plan, in the order of its weight. */
export interface Merits {
  open: number;
  /** Sum over entries of 0 + 1 + … for each open place. */
  spread: number;
  below: number;
  fit: number;
}

/** The merits of a plan, counted one by one. */
export function meritsOf(
  { entries, judges, from, judge, cost, wanted, least }: FlowNetwork,
  taken: ArrayLike<number>,
): Merits {
  const merits = { open: 0, spread: 0, below: 0, fit: 0 };
  const loads = Array.from({ length: judges }, () => 0);
  for (let entry = 0; entry < entries; entry++) {
    let lacks = wanted[entry]!;
    for (let arc = from[entry]!; arc < from[entry + 1]!; arc++) {
      if (!taken[arc]) continue;
      lacks--;
      merits.fit += cost[arc]!;
      loads[judge[arc]!]!++;
    }
    merits.open += lacks;
    merits.spread += (lacks * (lacks - 1)) / 2;
  }
  for (const [one, load] of loads.entries()) merits.below += Math.max(0, least[one]! - load);
  return merits;
}

/** The best that any plan reaches, by trying all of them. */
export function bestOfAll(network: FlowNetwork): Merits {
  const taken = new Uint8Array(network.judge.length);
  let best: Merits | undefined;
  const tryFrom = (arc: number, entry: number, left: number): void => {
    if (entry === network.entries) {
      if (loadsFit(network, taken) && (!best || compare(meritsOf(network, taken), best) < 0))
        best = meritsOf(network, taken);
      return;
    }
    if (arc === network.from[entry + 1]) return tryFrom(arc, entry + 1, network.wanted[entry + 1] ?? 0);
    tryFrom(arc + 1, entry, left);
    if (left === 0) return;
    taken[arc] = 1;
    tryFrom(arc + 1, entry, left - 1);
    taken[arc] = 0;
  };
  tryFrom(0, 0, network.wanted[0]!);
  return best!;
}

function loadsFit({ judge, most }: FlowNetwork, taken: Uint8Array): boolean {
  const loads = most.map(() => 0);
  for (const [arc, one] of judge.entries()) loads[one]! += taken[arc]!;
  return loads.every((load, one) => load <= most[one]!);
}

const order = ['open', 'spread', 'below', 'fit'] as const;

function compare(a: Merits, b: Merits): number {
  const first = order.find((merit) => a[merit] !== b[merit]);
  return first ? a[first] - b[first] : 0;
}
