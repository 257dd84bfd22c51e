import type { FlowNetwork } from './flow-network.js';

/**
 * Places that stay empty when all works are given. They bid for judges like works do and suit all alike, so in the end a judge has one only
 * where prices are lowest, and never below the least load.
 */
export class IdlePlaces {
  readonly at: Int32Array;
  private readonly most: Int32Array;
  private readonly total: number;

  constructor({ judges, wanted, least, most }: FlowNetwork) {
    this.at = new Int32Array(judges);
    this.most = most.map((load, judge) => load - least[judge]!);
    this.total = sum(most) - sum(wanted);
  }

  /** Puts all of them where prices are lowest; among prices that are as good (within epsilon), where the load leaves room. */
  place(price: Float64Array, epsilon: number, room: (judge: number) => number): void {
    this.at.fill(0);
    const order = [...price.keys()].toSorted((a, b) => price[a]! - price[b]!);
    const marginal = this.marginalPrice(order, price);
    const cheap = order.filter((judge) => price[judge]! <= marginal);
    let left = this.total;
    const put = (judge: number, wish: number) => {
      const more = Math.max(0, Math.min(left, wish, this.most[judge]! - this.at[judge]!));
      this.at[judge]! += more;
      left -= more;
    };
    for (const judge of cheap) if (price[judge]! < marginal - epsilon) put(judge, this.most[judge]!);
    for (const judge of cheap) put(judge, room(judge) - this.at[judge]!);
    for (const judge of cheap) put(judge, this.most[judge]!);
  }

  /** Up to which price judges are needed for all idle places. */
  private marginalPrice(order: readonly number[], price: Float64Array): number {
    let places = 0;
    for (const judge of order) {
      places += this.most[judge]!;
      if (places >= this.total) return price[judge]!;
    }
    return Infinity;
  }

  /** Where `n` of a judge's idle places would go, cheapest first; fewer when there is no more room. */
  waysOut(from: number, n: number, price: Float64Array): number[] {
    const ways: number[] = [];
    while (ways.length < n) {
      const cheapest = this.cheapestBeside(from, price);
      if (cheapest < 0) break;
      const room = Math.min(n - ways.length, this.most[cheapest]! - this.at[cheapest]!);
      for (let place = 0; place < room; place++) ways.push(cheapest);
      this.at[cheapest]! += room;
    }
    for (const way of ways) this.at[way]! -= 1;
    return ways;
  }

  private cheapestBeside(judge: number, price: Float64Array): number {
    let cheapest = -1;
    for (let other = 0; other < price.length; other++) {
      if (other === judge || this.at[other]! >= this.most[other]!) continue;
      if (cheapest < 0 || price[other]! < price[cheapest]!) cheapest = other;
    }
    return cheapest;
  }

  move(from: number, to: number): void {
    this.at[from]! -= 1;
    this.at[to]! += 1;
  }
}

const sum = (numbers: Int32Array): number => numbers.reduce((total, number) => total + number, 0);
