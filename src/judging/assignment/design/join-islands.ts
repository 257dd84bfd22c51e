import { arcBetween } from '../flow/flow-network.js';
import type { Instance } from '../instance.js';
import { islandsOfWorks } from './comparability.js';
import { designOf } from './design-of.js';

/** So many exchanges are tried for two islands: one with any freedom is found at once, and without freedom none is. */
const TRIES = 400;

/**
 * Joins islands by exchanges that cost nothing: two works give each other a judge, and the plan stays optimal. Chance leaves islands in small
 * rounds only; those that conflicts or loads make need bridges.
 */
export function joinIslands(instance: Instance, taken: Uint8Array): void {
  for (let islands = islandsOf(instance, taken); islands.length > 1; islands = islandsOf(instance, taken)) {
    const [here, ...others] = islands;
    if (!others.some((there) => joinTwo(instance, taken, [here!, there]))) return;
  }
}

/** The works of each island, the largest first; works without a judge are left out. */
function islandsOf(instance: Instance, taken: Uint8Array): number[][] {
  const islands = islandsOfWorks(designOf(instance, taken), instance.seats);
  const works = [...islands.keys()].filter((work) => islands[work]! >= 0);
  return [...Map.groupBy(works, (work) => islands[work]!).values()].toSorted((a, b) => b.length - a.length);
}

type Two = readonly [here: readonly number[], there: readonly number[]];

function joinTwo(instance: Instance, taken: Uint8Array, two: Two): boolean {
  const before = islandsOf(instance, taken).length;
  let tries = 0;
  for (const arcs of freeExchanges(instance, taken, two)) {
    if (tries++ > TRIES) return false;
    flip(taken, arcs);
    if (islandsOf(instance, taken).length < before) return true;
    flip(taken, arcs);
  }
  return false;
}

function flip(taken: Uint8Array, arcs: readonly number[]): void {
  for (const arc of arcs) taken[arc] = 1 - taken[arc]!;
}

/** Four arcs each: two that are given up, two that are taken for them. */
function* freeExchanges(instance: Instance, taken: Uint8Array, [here, there]: Two): Generator<number[]> {
  const { cost, judge } = instance.network;
  for (const [one, gives] of takenOf(instance, taken, here)) {
    for (const [other, receives] of takenOf(instance, taken, there)) {
      const to = arcBetween(instance.network, one, judge[receives]!);
      const back = arcBetween(instance.network, other, judge[gives]!);
      if (to < 0 || back < 0 || taken[to] !== 0 || taken[back] !== 0) continue;
      const saved = cost[gives]! + cost[receives]! - cost[to]! - cost[back]!;
      if (saved === 0) yield [gives, receives, to, back];
    }
  }
}

function takenOf({ network }: Instance, taken: Uint8Array, works: readonly number[]): [work: number, arc: number][] {
  return works.flatMap((work) => {
    const arcs: [number, number][] = [];
    for (let arc = network.from[work]!; arc < network.from[work + 1]!; arc++)
      if (taken[arc] !== 0) arcs.push([work, arc]);
    return arcs;
  });
}
