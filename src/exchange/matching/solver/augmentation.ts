import type { Distances } from './distances.js';
import { UNPLACED, WAITING, type Network } from './network.js';

/**
 * Finds a home for a student who waits, by the cheapest chain: in with the student, on with whoever lived there, until somebody finds a free place
 * or stays without a home (Dijkstra over homes by reduced costs). Prices rise along the way, so that the plan stays proven.
 */
export class Augmentation {
  private endHigh = 0;
  private endLow = 0;
  /** The arc of `endStudent` into a free place, or -1 who stays without a home. */
  private endArc = -1;
  private endStudent = -1;
  /** Arcs of one student into homes without a free place. */
  private readonly full: number[] = [];

  constructor(
    private readonly network: Network,
    private readonly distances: Distances,
  ) {}

  place(student: number): void {
    const { network, distances } = this;
    this.endHigh = network.outHigh[student]!;
    this.endLow = network.outLow[student]!;
    this.endArc = -1;
    this.endStudent = student;
    this.look(student, 0, 0);
    while (this.nearestIsBeforeEnd()) this.goOn(distances.settleNearest());
    this.raisePrices();
    this.shift(student);
    distances.clear();
  }

  private isBeforeEnd(high: number, low: number): boolean {
    return high < this.endHigh || (high === this.endHigh && low < this.endLow);
  }

  private nearestIsBeforeEnd(): boolean {
    const { heap, high, low } = this.distances;
    return heap.size > 0 && this.isBeforeEnd(high[heap.nearest]!, low[heap.nearest]!);
  }

  /** Each who lives there could make room. */
  private goOn(home: number): void {
    const { network, distances } = this;
    const high = distances.high[home]! - network.priceHigh[home]!;
    const low = distances.low[home]! - network.priceLow[home]!;
    for (let student = network.first[home]!; student >= 0; student = network.next[student]!) {
      const baseHigh = high - network.open[network.arcOf[student]!]!;
      const baseLow = low - network.tie(student, home);
      this.endAt(student, -1, baseHigh + network.outHigh[student]!, baseLow + network.outLow[student]!);
      this.look(student, baseHigh, baseLow);
    }
  }

  /** Free places first: whatever lies beyond the nearest of them is never reached. */
  private look(student: number, baseHigh: number, baseLow: number): void {
    const { network, distances, full } = this;
    const { home, open, priceHigh, priceLow, load, places } = network;
    const isSorted = network.isSorted(student);
    let count = 0;
    for (let arc = network.rowFrom[student]!, end = network.rowTo[student]!; arc < end; arc++) {
      const to = home[arc]!;
      const high = baseHigh + open[arc]! + priceHigh[to]!;
      if (high > this.endHigh || high > distances.high[to]!) {
        if (isSorted && baseHigh + open[arc]! > this.endHigh) break;
        continue;
      }
      if (load[to]! < places[to]!) this.endAt(student, arc, high, baseLow + network.tie(student, to));
      else full[count++] = arc;
    }
    for (let nth = 0; nth < count; nth++) {
      const arc = full[nth]!;
      const to = home[arc]!;
      const high = baseHigh + open[arc]! + priceHigh[to]!;
      if (high > this.endHigh) continue;
      const low = baseLow + network.tie(student, to) + priceLow[to]!;
      if (this.isBeforeEnd(high, low) && distances.isNearer(to, high, low))
        distances.reach(to, high, low, arc, student);
    }
  }

  /** If that is nearer than what was known. @param arc Into a free place, or -1 for who stays without a home */
  private endAt(student: number, arc: number, high: number, low: number): void {
    if (!this.isBeforeEnd(high, low)) return;
    this.endHigh = high;
    this.endLow = low;
    this.endArc = arc;
    this.endStudent = student;
  }

  private raisePrices(): void {
    const { network, distances, endHigh, endLow } = this;
    for (let at = 0; at < distances.settledCount; at++) {
      const home = distances.settled[at]!;
      network.priceHigh[home]! += endHigh - distances.high[home]!;
      network.priceLow[home]! += endLow - distances.low[home]!;
    }
  }

  /** From the end back to the one who waits: each moves into the place of the next. */
  private shift(student: number): void {
    const { network, distances } = this;
    for (let [mover, arc] = [this.endStudent, this.endArc]; ;) {
      const former = network.homeOf(mover);
      network.moveOut(mover, arc < 0 ? UNPLACED : WAITING);
      if (arc >= 0) network.moveIn(mover, arc);
      if (mover === student) return;
      [mover, arc] = [distances.mover[former]!, distances.by[former]!];
    }
  }
}
