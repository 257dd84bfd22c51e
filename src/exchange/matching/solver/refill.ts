import type { ArcsInto } from './arcs-into.js';
import type { Distances } from './distances.js';
import { UNPLACED, WAITING, type Network } from './network.js';

interface Move {
  student: number;
  arc: number;
}

/**
 * A place has become free in a home where a place had a price: who gains most by moving in, and into the place that this leaves, and so on
 * (Dijkstra against the direction of moves)? Or is the place worth nothing once the price has come down?
 */
export class Refill {
  private endHigh = 0;
  private endLow = 0;
  /** The home whose place stays free, or -1: then the arc `endArc` brings in `endStudent`, who had no home. */
  private endHome = -1;
  private endArc = -1;
  private endStudent = -1;

  constructor(
    private readonly network: Network,
    private readonly distances: Distances,
    private readonly into: ArcsInto,
  ) {}

  fill(home: number): void {
    const { network, distances } = this;
    if (network.priceHigh[home] === 0 && network.priceLow[home] === 0) return;
    this.endHigh = network.priceHigh[home]!;
    this.endLow = network.priceLow[home]!;
    this.endHome = home;
    distances.reach(home, 0, 0, -1, -1);
    while (distances.heap.size > 0 && this.isBeforeEnd(distances.heap.nearest)) this.goBack(distances.settleNearest());
    this.lowerPrices();
    this.shift(home);
    distances.clear();
  }

  private isBeforeEnd(home: number): boolean {
    const { high, low } = this.distances;
    return high[home]! < this.endHigh || (high[home] === this.endHigh && low[home]! < this.endLow);
  }

  /** Who could come in here. */
  private goBack(home: number): void {
    const { network, distances, into } = this;
    const { open, arcOf } = network;
    const baseHigh = distances.high[home]! + network.priceHigh[home]!;
    const baseLow = distances.low[home]! + network.priceLow[home]!;
    for (let entry = into.first[home]!; entry >= 0; entry = into.next[entry]!) {
      const [arc, student] = [into.arc[entry]!, into.student[entry]!];
      const present = arcOf[student]!;
      if (present === arc || present <= WAITING) continue;
      const high = baseHigh + open[arc]! - network.valueHigh(student);
      if (high > this.endHigh) continue;
      const low = baseLow + network.tie(student, home) - network.valueLow(student);
      if (high === this.endHigh && low >= this.endLow) continue;
      if (present === UNPLACED) this.endWith({ arc, student }, high, low);
      else this.reach({ arc, student }, high, low);
    }
  }

  private endWith({ arc, student }: Move, high: number, low: number): void {
    this.endHigh = high;
    this.endLow = low;
    this.endHome = -1;
    this.endArc = arc;
    this.endStudent = student;
  }

  private reach({ arc, student }: Move, high: number, low: number): void {
    const { network, distances } = this;
    const left = network.homeOf(student);
    if (!distances.isNearer(left, high, low)) return;
    distances.reach(left, high, low, arc, student);
    const [endHigh, endLow] = [high + network.priceHigh[left]!, low + network.priceLow[left]!];
    if (endHigh > this.endHigh || (endHigh === this.endHigh && endLow >= this.endLow)) return;
    this.endHigh = endHigh;
    this.endLow = endLow;
    this.endHome = left;
  }

  private lowerPrices(): void {
    const { network, distances, endHigh, endLow } = this;
    for (let at = 0; at < distances.settledCount; at++) {
      const home = distances.settled[at]!;
      network.priceHigh[home]! -= endHigh - distances.high[home]!;
      network.priceLow[home]! -= endLow - distances.low[home]!;
    }
  }

  private shift(home: number): void {
    const { distances } = this;
    let free = this.endHome;
    if (free < 0) free = this.move(this.endStudent, this.endArc);
    while (free !== home) free = this.move(distances.mover[free]!, distances.by[free]!);
  }

  /** @returns the home into which the student has come: whose place is taken now */
  private move(student: number, arc: number): number {
    const { network } = this;
    network.moveOut(student, WAITING);
    network.moveIn(student, arc);
    return network.home[arc]!;
  }
}
