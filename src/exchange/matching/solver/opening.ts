import { UNPLACED, WAITING, type Network } from './network.js';

/**
 * A plan to begin with: each student takes the best home that is free; where too many want the same, they bid, and whoever loses least goes
 * elsewhere (augmenting row reduction of Jonker and Volgenant, here for homes of several places). Prices only rise, and the plan stays
 * proven for all who do not wait. Bids are bounded by their rounds: where homes are scarce they would climb to the price of having none.
 */
export class Opening {
  /** Who waits. */
  waiting: number[] = [];
  private bestArc = -1;
  /** What the student would lose by having the second best choice. */
  private marginHigh = 0;
  private marginLow = 0;

  constructor(private readonly network: Network) {}

  takeFreeHomes(students: readonly number[]): void {
    for (const student of students) this.takeFree(student);
  }

  /** All who wait bid once a round. */
  bid(rounds: number): void {
    for (let round = 0; round < rounds && this.waiting.length > 0; round++) {
      const bidders = this.waiting;
      this.waiting = [];
      for (const student of bidders) {
        const loser = this.bidOf(student);
        if (loser >= 0) this.waiting.push(loser);
      }
    }
  }

  private takeFree(student: number): void {
    const { network } = this;
    this.compare(student);
    if (this.bestArc < 0) network.arcOf[student] = UNPLACED;
    else if (this.isFree(network.home[this.bestArc]!)) network.moveIn(student, this.bestArc);
    else this.waiting.push(student);
  }

  private isFree(home: number): boolean {
    return this.network.load[home]! < this.network.places[home]!;
  }

  /** The student moves in where it is best. @returns who has to leave for it, the student perhaps; -1 for nobody */
  private bidOf(student: number): number {
    const { network } = this;
    this.compare(student);
    const arc = this.bestArc;
    if (arc < 0) network.arcOf[student] = UNPLACED;
    else if (this.isFree(network.home[arc]!)) network.moveIn(student, arc);
    else return this.outbid(student, arc);
    return -1;
  }

  /** Among the student and those who live there, whoever loses least goes; the price rises by what the next would lose. */
  private outbid(student: number, arc: number): number {
    const { network } = this;
    const home = network.home[arc]!;
    let loser = student;
    let leastHigh = this.marginHigh;
    let leastLow = this.marginLow;
    let nextHigh = Infinity;
    let nextLow = 0;
    for (let one = network.first[home]!; one >= 0; one = network.next[one]!) {
      this.compare(one);
      const { marginHigh, marginLow } = this;
      if (marginHigh < leastHigh || (marginHigh === leastHigh && marginLow < leastLow)) {
        loser = one;
        nextHigh = leastHigh;
        nextLow = leastLow;
        leastHigh = marginHigh;
        leastLow = marginLow;
      } else if (marginHigh < nextHigh || (marginHigh === nextHigh && marginLow < nextLow)) {
        nextHigh = marginHigh;
        nextLow = marginLow;
      }
    }
    network.priceHigh[home]! += nextHigh;
    network.priceLow[home]! += nextLow;
    if (loser !== student) {
      network.moveOut(loser, WAITING);
      network.moveIn(student, arc);
    }
    return loser;
  }

  /** Finds the student's best home by cost and price and the value of the second best; no home is one of the choices. */
  private compare(student: number): void {
    const { network } = this;
    const { home, open, priceHigh, priceLow } = network;
    let bestArc = -1;
    let bestHigh = network.outHigh[student]!;
    let bestLow = network.outLow[student]!;
    let secondHigh = Infinity;
    let secondLow = 0;
    const isSorted = network.isSorted(student);
    for (let arc = network.rowFrom[student]!, end = network.rowTo[student]!; arc < end; arc++) {
      const to = home[arc]!;
      const high = open[arc]! + priceHigh[to]!;
      if (high > secondHigh || high === Infinity) {
        if (isSorted && open[arc]! > secondHigh) break;
        continue;
      }
      const low = network.tie(student, to) + priceLow[to]!;
      if (high < bestHigh || (high === bestHigh && low < bestLow)) {
        secondHigh = bestHigh;
        secondLow = bestLow;
        bestHigh = high;
        bestLow = low;
        bestArc = arc;
      } else if (high < secondHigh || low < secondLow) {
        secondHigh = high;
        secondLow = low;
      }
    }
    this.bestArc = bestArc;
    this.marginHigh = secondHigh - bestHigh;
    this.marginLow = secondLow - bestLow;
  }
}
