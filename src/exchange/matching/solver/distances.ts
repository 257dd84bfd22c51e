import { PairHeap } from './pair-heap.js';

/** Distances of homes from where a search began, in two levels, and by whose move, along which arc, each was reached. */
export class Distances {
  readonly high: Float64Array;
  readonly low: Float64Array;
  readonly by: Int32Array;
  readonly mover: Int32Array;
  readonly heap: PairHeap;
  /** Homes whose distance is final, in order. */
  readonly settled: Int32Array;
  settledCount = 0;
  private readonly reached: Int32Array;
  private reachedCount = 0;

  /** @param homes how many; one more is kept for the outside */
  constructor(homes: number) {
    this.high = new Float64Array(homes + 1).fill(Infinity);
    this.low = new Float64Array(homes + 1);
    this.by = new Int32Array(homes + 1);
    this.mover = new Int32Array(homes + 1);
    this.heap = new PairHeap(homes + 1, this.high, this.low);
    this.settled = new Int32Array(homes + 1);
    this.reached = new Int32Array(homes + 1);
  }

  isNearer(home: number, high: number, low: number): boolean {
    const known = this.high[home]!;
    return high < known || (high === known && low < this.low[home]!);
  }

  reach(home: number, high: number, low: number, by: number, mover: number): void {
    if (this.high[home] === Infinity) this.reached[this.reachedCount++] = home;
    this.high[home] = high;
    this.low[home] = low;
    this.by[home] = by;
    this.mover[home] = mover;
    this.heap.raise(home);
  }

  settleNearest(): number {
    const home = this.heap.pop();
    this.settled[this.settledCount++] = home;
    return home;
  }

  clear(): void {
    for (let at = 0; at < this.reachedCount; at++) this.high[this.reached[at]!] = Infinity;
    this.reachedCount = 0;
    this.settledCount = 0;
    this.heap.clear();
  }
}
