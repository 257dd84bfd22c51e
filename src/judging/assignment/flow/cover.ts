import { Chains } from './chains.js';
import type { FlowNetwork } from './flow-network.js';
import { Panels } from './panels.js';

/**
 * How far everyone's wishes can be met at once, costs left aside: as few open places as can be, spread evenly, then as few loads below
 * their least as can be. Places are filled in rounds, everyone's first before anyone's second; a place without a free judge is won
 * along a chain of hand-overs (maximum flow by augmenting paths).
 * @returns the network with `wanted` and `least` as that plan meets them: a plan that meets them all exists.
 */
export function withinReach(network: FlowNetwork): FlowNetwork {
  const panels = new Panels(network);
  const stuck = new Uint8Array(network.judges);
  const deepest = network.wanted.reduce((most, k) => Math.max(most, k), 0);
  for (let round = 1; round <= deepest; round++) {
    for (let entry = 0; entry < network.entries; entry++) {
      if (network.wanted[entry]! >= round && !takeNeediest(panels, entry)) winPlace(panels, entry, stuck);
    }
  }
  raiseToLeast(panels);
  const least = network.least.map((load, judge) => Math.min(load, panels.load[judge]!));
  return { ...network, wanted: panels.size, least };
}

/** Of the judges with room, the one whose load is furthest below the least, then the emptiest. */
function takeNeediest(panels: Panels, entry: number): boolean {
  const { from, judge, least, most } = panels.network;
  let neediest = -1;
  let need = -Infinity;
  for (let arc = from[entry]!, end = from[entry + 1]!; arc < end; arc++) {
    const one = judge[arc]!;
    const load = panels.load[one]!;
    if (load >= most[one]! || panels.taken[arc] !== 0) continue;
    const needs = load < least[one]! ? least[one]! - load : -load;
    if (needs <= need) continue;
    need = needs;
    neediest = arc;
  }
  if (neediest >= 0) panels.take(neediest);
  return neediest >= 0;
}

/** Judges from whom no chain leads to a free place are stuck for good: later chains need not look at them. */
function winPlace(panels: Panels, entry: number, stuck: Uint8Array): void {
  const { from, judge, most } = panels.network;
  const chains = new Chains(panels, stuck);
  for (let arc = from[entry]!; arc < from[entry + 1]!; arc++) {
    if (panels.taken[arc] === 0) chains.reach(judge[arc]!, { gives: -1, takes: arc });
  }
  if (chains.make((one) => panels.load[one]! < most[one]!)) return;
  for (const one of chains.reached) stuck[one] = 1;
}

/** Judges below their least load are given works of those above theirs, as long as a chain leads there. */
function raiseToLeast(panels: Panels): void {
  const { least } = panels.network;
  const isBelow = (judge: number) => panels.load[judge]! < least[judge]!;
  const raiseOne = () => {
    const chains = new Chains(panels);
    for (const judge of least.keys()) if (panels.load[judge]! > least[judge]!) chains.reach(judge, null);
    return chains.make(isBelow);
  };
  while (least.keys().some(isBelow) && raiseOne());
}
