import { UNPLACED, WAITING, type Network } from './network.js';

/** More bids would be a war where homes are alike or scarce: the searches that follow are better at that. */
const PASSES = 4;

/**
 * A plan to begin with: each student takes the best home that is free; where too many want the same, they bid, and whoever loses least goes
 * elsewhere (augmenting row reduction of Jonker and Volgenant, here for homes of several places). Bids are bounded: where homes are
 * scarce they would climb to the price of having none.
 */
export class Opening {
  /** Who waits at the end. */
  readonly waiting: number[] = [];
  private bestArc = -1;
  private bestHigh = 0;
  private bestLow = 0;
  private secondHigh = 0;
  private secondLow = 0;

  constructor(private readonly network: Network) {}

  run(): void {
    for (let student = 0; student < this.network.students; student++) {
      if (this.network.arcOf[student] === WAITING) this.takeFree(student);
    }
    for (let pass = 0; pass < PASSES; pass++) {
      for (const student of this.waiting.splice(0)) {
        const loser = this.bid(student);
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

  private isFree = (home: number): boolean => this.network.load[home]! < this.network.places[home]!;

  /** The student moves in where it is best. @returns who has to leave for it, the student perhaps; -1 for nobody */
  private bid(student: number): number {
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
    let [leastHigh, leastLow] = [this.secondHigh - this.bestHigh, this.secondLow - this.bestLow];
    let [nextHigh, nextLow] = [Infinity, 0];
    for (let one = network.first[home]!; one >= 0; one = network.next[one]!) {
      this.compare(one);
      const [high, low] = [this.secondHigh - this.bestHigh, this.secondLow - this.bestLow];
      if (high < leastHigh || (high === leastHigh && low < leastLow)) {
        loser = one;
        [nextHigh, nextLow] = [leastHigh, leastLow];
        [leastHigh, leastLow] = [high, low];
      } else if (high < nextHigh || (high === nextHigh && low < nextLow)) {
        [nextHigh, nextLow] = [high, low];
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
    let [bestHigh, bestLow] = [network.outHigh[student]!, network.outLow[student]!];
    let [secondHigh, secondLow] = [Infinity, 0];
    for (let arc = network.rowFrom[student]!, end = network.rowTo[student]!; arc < end; arc++) {
      const to = home[arc]!;
      const high = open[arc]! + priceHigh[to]!;
      if (high > secondHigh || high === Infinity) continue;
      const low = network.tie(student, to) + priceLow[to]!;
      if (high < bestHigh || (high === bestHigh && low < bestLow)) {
        [secondHigh, secondLow] = [bestHigh, bestLow];
        [bestHigh, bestLow] = [high, low];
        bestArc = arc;
      } else if (high < secondHigh || low < secondLow) {
        [secondHigh, secondLow] = [high, low];
      }
    }
    this.bestArc = bestArc;
    this.bestHigh = bestHigh;
    this.bestLow = bestLow;
    this.secondHigh = secondHigh;
    this.secondLow = secondLow;
  }
}
