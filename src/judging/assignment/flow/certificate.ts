import type { FlowNetwork } from './flow-network.js';
import type { Penalties } from './penalties.js';

/** Why no plan is better: at these prices, even if everyone chose for themselves alone, it would cost as much. */
export interface Certificate {
  /** Of the plan: fit, open places and loads below the least together. */
  cost: number;
  /** What every plan costs at least, by the prices. */
  dualValue: number;
  optimal: boolean;
}

/** What is to be proven: a plan, and prices that should prove it optimal. */
export interface Claim {
  /** 1 for each arc that the plan takes. */
  taken: Uint8Array;
  /** Price of a place with each judge: a whole number. */
  price: Float64Array;
}

/** Checks a plan by itself and by the prices, whoever made them. @throws Error when the plan breaks a bound */
export function certify(network: FlowNetwork, penalties: Penalties, { taken, price }: Claim): Certificate {
  const cost = costOf(network, penalties, taken);
  const dualValue = bound(network, penalties, price);
  return { cost, dualValue, optimal: cost === dualValue };
}

function costOf(network: FlowNetwork, penalties: Penalties, taken: Uint8Array): number {
  const { entries, judges, from, judge, cost, wanted, least, most } = network;
  const load = new Int32Array(judges);
  let total = 0;
  for (let entry = 0; entry < entries; entry++) {
    let lacks = wanted[entry]!;
    for (let arc = from[entry]!; arc < from[entry + 1]!; arc++) {
      if (taken[arc] === 0) continue;
      total += cost[arc]!;
      load[judge[arc]!]! += 1;
      lacks -= 1;
    }
    if (lacks < 0) throw new Error(`Entry ${entry} has more judges than it wants.`);
    for (let nth = 0; nth < lacks; nth++) total += penalties.open + nth * penalties.spread;
  }
  for (let one = 0; one < judges; one++) {
    if (load[one]! > most[one]!) throw new Error(`Judge ${one} has more works than the most.`);
    total += Math.max(0, least[one]! - load[one]!) * penalties.below;
  }
  return total;
}

/** Lagrange's bound: each entry takes the judges that are cheapest by cost and price, each judge sells as many places as pays best. */
function bound(network: FlowNetwork, penalties: Penalties, price: Float64Array): number {
  let total = 0;
  for (let entry = 0; entry < network.entries; entry++) total += cheapestPanel(network, penalties, { entry, price });
  for (let one = 0; one < network.judges; one++) {
    const [least, most, own] = [network.least[one]!, network.most[one]!, price[one]!];
    total += Math.min(least * penalties.below, -own * least, -own * most);
  }
  return total;
}

function cheapestPanel(
  { from, judge, cost, wanted }: FlowNetwork,
  { open, spread }: Penalties,
  { entry, price }: { entry: number; price: Float64Array },
): number {
  const [first, end, places] = [from[entry]!, from[entry + 1]!, wanted[entry]!];
  const values = new Float64Array(end - first + places);
  for (let arc = first; arc < end; arc++) values[arc - first] = cost[arc]! + price[judge[arc]!]!;
  for (let nth = 0; nth < places; nth++) values[end - first + nth] = open + nth * spread;
  return values
    .toSorted()
    .subarray(0, places)
    .reduce((total, value) => total + value, 0);
}
