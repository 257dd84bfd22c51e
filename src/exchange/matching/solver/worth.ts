import type { ArcsInto } from './arcs-into.js';
import type { Distances } from './distances.js';
import { UNPLACED, WAITING, type Network } from './network.js';

/**
 * What one more place in each home would gain, exactly: the least prices that prove the plan, found by one search along the moves from the outside.
 * For a withdrawn home: what its coming back with one place would gain.
 */
export function worthOfOneMore(network: Network, distances: Distances, into: ArcsInto): Float64Array {
  const search = new WorthSearch(network, distances);
  search.run();
  const worth = Float64Array.from({ length: network.homes }, (_, home) =>
    network.places[home] === 0 ? search.worthOfWithdrawn(home, into) : network.priceHigh[home]! - search.lead(home),
  );
  distances.clear();
  return worth;
}

class WorthSearch {
  constructor(
    private readonly network: Network,
    private readonly distances: Distances,
  ) {}

  run(): void {
    const { network, distances } = this;
    for (let home = 0; home < network.homes; home++) {
      if (network.load[home]! > 0) distances.reach(home, network.priceHigh[home]!, network.priceLow[home]!, -1, -1);
    }
    for (let student = 0; student < network.students; student++) {
      if (network.arcOf[student] === UNPLACED)
        this.look(student, -network.outHigh[student]!, -network.outLow[student]!);
    }
    while (distances.heap.size > 0) this.goOn(distances.settleNearest());
  }

  /** By how much the price may come down. */
  lead = (home: number): number => (this.network.load[home]! > 0 ? this.distances.high[home]! : 0);

  private goOn(home: number): void {
    const { network, distances } = this;
    for (let student = network.first[home]!; student >= 0; student = network.next[student]!) {
      const high = distances.high[home]! - network.valueHigh(student);
      this.look(student, high, distances.low[home]! - network.valueLow(student));
    }
  }

  private look(student: number, baseHigh: number, baseLow: number): void {
    const { network, distances } = this;
    for (let arc = network.rowFrom[student]!; arc < network.rowTo[student]!; arc++) {
      const home = network.home[arc]!;
      const high = baseHigh + network.open[arc]! + network.priceHigh[home]!;
      if (high === Infinity || network.load[home] === 0 || high > distances.high[home]!) continue;
      const low = baseLow + network.tie(student, home) + network.priceLow[home]!;
      if (distances.isNearer(home, high, low)) distances.reach(home, high, low, -1, -1);
    }
  }

  worthOfWithdrawn(home: number, into: ArcsInto): number {
    const { network } = this;
    let worth = 0;
    for (let entry = into.first[home]!; entry >= 0; entry = into.next[entry]!) {
      const [arc, student] = [into.arc[entry]!, into.student[entry]!];
      if (network.arcOf[student]! <= WAITING) continue;
      const present = network.homeOf(student);
      const value = network.valueHigh(student) - (present < 0 ? 0 : this.lead(present));
      worth = Math.max(worth, value - network.open[arc]!);
    }
    return worth;
  }
}
