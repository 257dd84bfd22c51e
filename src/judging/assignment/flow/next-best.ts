import type { Panels } from './panels.js';

/**
 * For each entry the cheapest judge, by cost and price, whom it does not have. While prices only rise, what was seen once is a bound from
 * below: an entry is looked at again only when its bound matters.
 */
export class NextBest {
  readonly bound: Float64Array;
  /** The arc that had that value; -1 when the entry has all its judges. */
  readonly arc: Int32Array;
  /** When each entry was looked at last. */
  private readonly seen: Int32Array;
  private now = 0;

  constructor(
    private readonly panels: Panels,
    private readonly price: Float64Array,
  ) {
    const { entries } = panels.network;
    this.bound = new Float64Array(entries);
    this.arc = new Int32Array(entries);
    this.seen = new Int32Array(entries);
  }

  /** From now on prices may have changed. */
  tick(): void {
    this.now += 1;
  }

  /** Makes the bound exact, at most once between ticks. */
  look(entry: number): number {
    if (this.seen[entry] === this.now) return this.bound[entry]!;
    this.seen[entry] = this.now;
    const { taken, network } = this.panels;
    const { from, judge, cost } = network;
    const { price } = this;
    let best = Infinity;
    let found = -1;
    for (let arc = from[entry]!, end = from[entry + 1]!; arc < end; arc++) {
      if (taken[arc] !== 0) continue;
      const value = cost[arc]! + price[judge[arc]!]!;
      if (value >= best) continue;
      best = value;
      found = arc;
    }
    this.arc[entry] = found;
    this.bound[entry] = best;
    return best;
  }

  /** The entry has moved: what it left at that value is among its others now. */
  left(entry: number, value: number): void {
    this.seen[entry] = -1;
    if (value < this.bound[entry]!) this.bound[entry] = value;
  }
}
