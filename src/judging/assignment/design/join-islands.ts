import { arcBetween } from '../flow/flow-network.js';
import type { Instance } from '../instance.js';
import type { Optimum } from '../optimum.js';
import { islandsOfWorks } from './comparability.js';
import { designOf } from './design-of.js';

/** So many places of an island are looked at, and so many exchanges tried: any freedom is found at once, and without it nothing is. */
const PLACES = 150;
const TRIES = 400;

/**
 * Joins islands by exchanges that cost nothing: two works give each other a judge, and the plan stays optimal. Chance leaves islands in small
 * rounds only; those that conflicts or loads make need bridges.
 */
export function joinIslands(instance: Instance, optimum: Optimum): void {
  for (let islands = islandsOf(instance, optimum); islands.length > 1; islands = islandsOf(instance, optimum)) {
    const [here, ...others] = islands;
    if (!others.some((there) => joinTwo(instance, optimum, [here!, there]))) return;
  }
}

/** The works of each island, the largest first; works without a judge are left out. */
function islandsOf(instance: Instance, optimum: Optimum): number[][] {
  const islands = islandsOfWorks(designOf(instance, optimum), instance.seats);
  const works = [...islands.keys()].filter((work) => islands[work]! >= 0);
  return [...Map.groupBy(works, (work) => islands[work]!).values()].toSorted((a, b) => b.length - a.length);
}

type Two = readonly [here: readonly number[], there: readonly number[]];

function joinTwo(instance: Instance, optimum: Optimum, two: Two): boolean {
  const before = islandsOf(instance, optimum).length;
  let tries = 0;
  for (const arcs of freeExchanges(optimum, two)) {
    if (tries++ > TRIES) return false;
    flip(optimum.taken, arcs);
    if (islandsOf(instance, optimum).length < before) return true;
    flip(optimum.taken, arcs);
  }
  return false;
}

function flip(taken: Uint8Array, arcs: readonly number[]): void {
  for (const arc of arcs) taken[arc] = 1 - taken[arc]!;
}

/** Four arcs each: two that are given up, two that are taken for them. */
function* freeExchanges(optimum: Optimum, [here, there]: Two): Generator<number[]> {
  const { cost, judge } = optimum.network;
  const others = placesOf(optimum, there);
  for (const [one, gives] of placesOf(optimum, here)) {
    for (const [other, receives] of others) {
      const to = freeArc(optimum, one, judge[receives]!);
      const back = freeArc(optimum, other, judge[gives]!);
      if (to < 0 || back < 0) continue;
      const saved = cost[gives]! + cost[receives]! - cost[to]! - cost[back]!;
      if (saved === 0) yield [gives, receives, to, back];
    }
  }
}

function freeArc({ network, taken }: Optimum, work: number, judge: number): number {
  const arc = arcBetween(network, work, judge);
  return arc >= 0 && taken[arc] === 0 ? arc : -1;
}

/** Works stand in an order of chance, so the first places are any. */
function placesOf({ network, taken }: Optimum, works: readonly number[]): [work: number, arc: number][] {
  const places: [number, number][] = [];
  for (const work of works.slice(0, PLACES)) {
    for (let arc = network.from[work]!; arc < network.from[work + 1]!; arc++)
      if (taken[arc] !== 0) places.push([work, arc]);
  }
  return places.slice(0, PLACES);
}
