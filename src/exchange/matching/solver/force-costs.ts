import type { ArcsInto } from './arcs-into.js';
import type { Distances } from './distances.js';
import { UNPLACED, WAITING, type Network } from './network.js';

/** What the best plan costs more, exactly, if one student had to live in each home, or in none: infinite for a pair that must not be. */
export interface ForceCosts {
  /** For each arc of the student, in their order. */
  homes: Float64Array;
  unplaced: number;
}

/**
 * One search against the direction of moves, from where the student lives now: how cheaply can whoever has to make room in a home, and all who
 * have to make room in turn, end in the place that the student leaves? The outside is a node too: free places, and having no home.
 */
export class ForceCostSearch {
  private readonly outside: number;

  constructor(
    private readonly network: Network,
    private readonly distances: Distances,
    private readonly into: ArcsInto,
  ) {
    this.outside = network.homes;
  }

  /** @param most How many of the cheapest homes are asked for, the present one with them; others may stay infinite, as may having none. */
  of(student: number, most = Infinity): ForceCosts {
    const { network, distances } = this;
    const { high, heap } = distances;
    const [first, present] = [network.rowFrom[student]!, network.homeOf(student)];
    const homes = new Float64Array(network.rowTo[student]! - first).fill(Infinity);
    const cheapest: number[] = [];
    distances.reach(present < 0 ? this.outside : present, 0, 0, -1, -1);
    const wanted = this.wantedBy(student);
    // What a home costs is its distance at least.
    const isOpen = () => heap.size > 0 && (cheapest.length < most || high[heap.nearest]! < cheapest.at(-1)!);
    while (wanted.size > 0 && isOpen()) {
      const node = distances.settleNearest();
      if (node === this.outside) this.fromOutside();
      else this.fromHome(node);
      const arc = wanted.get(node);
      wanted.delete(node);
      if (arc === undefined || arc < 0) continue;
      const cost = network.open[arc]! + network.priceHigh[node]! - network.valueHigh(student) + high[node]!;
      homes[arc - first] = cost;
      if (most < Infinity) insert(cheapest, cost, most);
    }
    const unplaced = network.outHigh[student]! - network.valueHigh(student) + high[this.outside]!;
    distances.clear();
    return { homes, unplaced };
  }

  /** Nodes whose distance is asked for, with the student's arc to each; -1 for the outside. */
  private wantedBy(student: number): Map<number, number> {
    const { network } = this;
    const wanted = new Map([[this.outside, -1]]);
    for (let arc = network.rowFrom[student]!; arc < network.rowTo[student]!; arc++) {
      const home = network.home[arc]!;
      if (network.open[arc] !== Infinity && network.places[home]! > 0) wanted.set(home, arc);
    }
    return wanted;
  }

  /** Somebody finds a free place or stays without a home, and that lets somebody come in. */
  private fromOutside(): void {
    const { network, outside } = this;
    const [high, low] = [this.distances.high[outside]!, this.distances.low[outside]!];
    for (let home = 0; home < network.homes; home++) {
      if (network.load[home]! < network.places[home]!) this.reach(home, high, low);
    }
    for (let student = 0; student < network.students; student++) {
      if (network.arcOf[student]! < 0) continue;
      const home = network.homeOf(student);
      const toHigh = high + network.outHigh[student]! - network.valueHigh(student);
      if (toHigh > this.distances.high[home]!) continue;
      this.reach(home, toHigh, low + network.outLow[student]! - network.valueLow(student));
    }
  }

  /** The place stays empty, or somebody comes in from elsewhere. */
  private fromHome(home: number): void {
    const { network, into } = this;
    const baseHigh = this.distances.high[home]! + network.priceHigh[home]!;
    const baseLow = this.distances.low[home]! + network.priceLow[home]!;
    this.reach(this.outside, baseHigh, baseLow);
    for (let entry = into.first[home]!; entry >= 0; entry = into.next[entry]!) {
      const [arc, student] = [into.arc[entry]!, into.student[entry]!];
      const present = network.arcOf[student]!;
      if (present === arc || present <= WAITING || network.open[arc] === Infinity) continue;
      const left = present === UNPLACED ? this.outside : network.home[present]!;
      const high = baseHigh + network.open[arc]! - network.valueHigh(student);
      if (high > this.distances.high[left]!) continue;
      this.reach(left, high, baseLow + network.tie(student, home) - network.valueLow(student));
    }
  }

  private reach(node: number, high: number, low: number): void {
    if (this.distances.isNearer(node, high, low)) this.distances.reach(node, high, low, -1, -1);
  }
}

/** Keeps the least, in order. */
function insert(list: number[], value: number, most: number): void {
  let at = list.length;
  while (at > 0 && list[at - 1]! > value) at--;
  list.splice(at, 0, value);
  if (list.length > most) list.pop();
}
