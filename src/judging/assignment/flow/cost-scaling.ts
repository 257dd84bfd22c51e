import type { FlowNetwork } from './flow-network.js';
import { IdlePlaces } from './idle-places.js';
import { NextBest } from './next-best.js';
import type { Panels } from './panels.js';
import { Regrets } from './regrets.js';

/**
 * Near-optimal panels by cost scaling (Goldberg and Tarjan), told as an auction: a judge who holds too many works raises the price until
 * enough of them do as well elsewhere, within epsilon. Each phase takes a smaller epsilon and mends what it finds. The bounds of
 * the network must be within reach.
 */
export class CostScaling {
  private readonly idle: IdlePlaces;
  private readonly next: NextBest;
  private readonly regrets = new Regrets();
  private readonly waiting: number[] = [];
  private readonly isWaiting: Uint8Array;
  private epsilon = 1;

  constructor(
    private readonly network: FlowNetwork,
    private readonly panels: Panels,
    private readonly price: Float64Array,
  ) {
    this.idle = new IdlePlaces(network);
    this.next = new NextBest(panels, price);
    this.isWaiting = new Uint8Array(network.judges);
  }

  /** One phase: afterwards loads are within their bounds, and no entry would save more than epsilon with another judge at these prices. */
  refine(epsilon: number): void {
    this.epsilon = epsilon;
    this.next.tick();
    for (let entry = 0; entry < this.network.entries; entry++) this.settle(entry);
    this.idle.place(this.price, epsilon, (judge) => this.network.most[judge]! - this.panels.load[judge]!);
    for (let judge = 0; judge < this.network.judges; judge++) this.await(judge);
    for (let judge = this.waiting.shift(); judge !== undefined; judge = this.waiting.shift()) {
      this.isWaiting[judge] = 0;
      this.raise(judge);
    }
  }

  private excess(judge: number): number {
    return this.panels.load[judge]! + this.idle.at[judge]! - this.network.most[judge]!;
  }

  private await(judge: number): void {
    if (this.isWaiting[judge] !== 0 || this.excess(judge) <= 0) return;
    this.isWaiting[judge] = 1;
    this.waiting.push(judge);
  }

  /** The entry gives up its dearest judges for cheaper ones, as long as that saves more than epsilon. */
  private settle(entry: number): void {
    for (;;) {
      const dearest = this.dearestOf(entry);
      if (dearest < 0 || this.valueOf(dearest) <= this.next.look(entry) + this.epsilon) return;
      this.panels.leave(dearest);
      this.panels.take(this.next.arc[entry]!);
      this.next.left(entry, this.valueOf(dearest));
    }
  }

  private valueOf(arc: number): number {
    return this.network.cost[arc]! + this.price[this.network.judge[arc]!]!;
  }

  private dearestOf(entry: number): number {
    const { from } = this.network;
    const { taken } = this.panels;
    let dearest = -1;
    for (let arc = from[entry]!, end = from[entry + 1]!; arc < end; arc++) {
      if (taken[arc] !== 0 && (dearest < 0 || this.valueOf(arc) > this.valueOf(dearest))) dearest = arc;
    }
    return dearest;
  }

  /** The works that lose least go where they lose it; the price rises to where the next would go too. */
  private raise(judge: number): void {
    const leaving = this.excess(judge);
    if (leaving <= 0) return;
    this.next.tick();
    const ways = this.listRegrets(judge, leaving + 1);
    this.bringSurelySmallest(Math.min(leaving + 1, this.regrets.count));
    const before = this.price[judge]!;
    for (let place = 0; place < leaving; place++) this.goElsewhere(judge, this.regrets.arcAt(place), ways);
    this.price[judge] = Math.max(before, this.levelAbove(leaving) + this.epsilon);
  }

  /** @returns where the judge's idle places would go, cheapest first */
  private listRegrets(judge: number, wanted: number): number[] {
    const { panels, regrets, next } = this;
    const { cost } = this.network;
    regrets.clear();
    for (const arc of panels.held[judge]!) regrets.add(arc, next.bound[panels.entryOf[arc]!]! - cost[arc]!);
    const ways = this.idle.waysOut(judge, Math.min(this.idle.at[judge]!, wanted), this.price);
    for (const way of ways) regrets.add(-1, this.price[way]!);
    return ways.toReversed();
  }

  /** Until the first `n` are known to be the smallest, and not only by their bounds. */
  private bringSurelySmallest(n: number): void {
    for (let sure = false; !sure;) {
      this.regrets.bringSmallest(n);
      sure = true;
      for (let place = 0; place < n; place++) {
        const arc = this.regrets.arcAt(place);
        if (arc < 0) continue;
        const regret = this.next.look(this.panels.entryOf[arc]!) - this.network.cost[arc]!;
        if (this.regrets.correct(place, regret)) sure = false;
      }
    }
  }

  /** The smallest regret of those who stay; of those who leave, the largest, when nobody else could. */
  private levelAbove(leaving: number): number {
    const level = leaving < this.regrets.count ? this.regrets.at(leaving) : Infinity;
    if (level < Infinity) return level;
    let highest = -Infinity;
    for (let place = 0; place < leaving; place++) highest = Math.max(highest, this.regrets.at(place));
    return highest;
  }

  private goElsewhere(judge: number, arc: number, ways: number[]): void {
    if (arc < 0) {
      const way = ways.pop()!;
      this.idle.move(judge, way);
      this.await(way);
      return;
    }
    const entry = this.panels.entryOf[arc]!;
    const to = this.next.arc[entry]!;
    this.panels.leave(arc);
    this.panels.take(to);
    this.next.left(entry, this.valueOf(arc));
    this.await(this.network.judge[to]!);
  }
}
