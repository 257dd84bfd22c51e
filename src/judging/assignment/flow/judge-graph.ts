import { arcBetween, type FlowNetwork } from './flow-network.js';
import type { Panels } from './panels.js';
import type { Penalties } from './penalties.js';

export interface Step {
  from: number;
  to: number;
}

/**
 * All small changes of a plan, seen from the judges: a matrix with the cheapest hand-over of one work from each judge to each other.
 * Beside the judges stand `open` (places without a judge) and `sink`, over which loads change. A round trip of negative cost makes the plan
 * better; a plan without one is optimal.
 */
export class JudgeGraph {
  readonly size: number;
  readonly open: number;
  readonly sink: number;
  /** Cost of each step, row by row; Infinity where there is none. */
  readonly cost: Float64Array;
  /** The arc that is taken by the step; into `open`, the one that is given up. */
  private readonly arc: Int32Array;

  constructor(
    private readonly network: FlowNetwork,
    private readonly panels: Panels,
    private readonly penalties: Penalties,
  ) {
    this.open = network.judges;
    this.sink = network.judges + 1;
    this.size = network.judges + 2;
    this.cost = new Float64Array(this.size * this.size).fill(Infinity);
    this.arc = new Int32Array(this.size * this.size);
    for (let node = 0; node <= this.open; node++) this.see(node);
    this.cost[this.sink * this.size + this.open] = 0;
  }

  /** Reads the steps from a judge, or from `open`, anew; and those that change its load. */
  see(node: number): void {
    if (node === this.sink) return;
    const row = node * this.size;
    this.cost.fill(Infinity, row, row + this.size);
    if (node === this.open) return this.seeOpenPlaces(row);
    for (const gives of this.panels.held[node]!) {
      this.seeHandOvers(gives, row);
      this.offer(row + this.open, gives, this.costOfOpening(gives));
    }
    this.cost[row + this.sink] = this.costOfOneMore(node);
    this.cost[this.sink * this.size + node] = this.costOfOneLess(node);
  }

  private offer(step: number, arc: number, cost: number): void {
    if (cost >= this.cost[step]!) return;
    this.cost[step] = cost;
    this.arc[step] = arc;
  }

  private seeHandOvers(gives: number, row: number): void {
    const { network } = this;
    const { taken, entryOf } = this.panels;
    const entry = entryOf[gives]!;
    const saved = network.cost[gives]!;
    for (let takes = network.from[entry]!, end = network.from[entry + 1]!; takes < end; takes++) {
      if (taken[takes] === 0) this.offer(row + network.judge[takes]!, takes, network.cost[takes]! - saved);
    }
  }

  private costOfOpening(gives: number): number {
    const lacks = this.lacks(this.panels.entryOf[gives]!);
    return this.penalties.open + lacks * this.penalties.spread - this.network.cost[gives]!;
  }

  private seeOpenPlaces(row: number): void {
    const { network } = this;
    const { taken } = this.panels;
    this.cost[row + this.sink] = 0;
    for (let entry = 0; entry < network.entries; entry++) {
      const lacks = this.lacks(entry);
      if (lacks === 0) continue;
      const saved = this.penalties.open + (lacks - 1) * this.penalties.spread;
      for (let takes = network.from[entry]!, end = network.from[entry + 1]!; takes < end; takes++) {
        if (taken[takes] === 0) this.offer(row + network.judge[takes]!, takes, network.cost[takes]! - saved);
      }
    }
  }

  private lacks(entry: number): number {
    return this.network.wanted[entry]! - this.panels.size[entry]!;
  }

  private costOfOneMore(judge: number): number {
    const { least, most } = this.network;
    const load = this.panels.load[judge]!;
    if (load >= most[judge]!) return Infinity;
    return load < least[judge]! ? -this.penalties.below : 0;
  }

  private costOfOneLess(judge: number): number {
    return this.panels.load[judge]! <= this.network.least[judge]! ? this.penalties.below : 0;
  }

  /** Makes the steps of a round trip. @returns the nodes that are to be seen anew. */
  make(trip: readonly Step[]): Set<number> {
    const stale = new Set<number>();
    for (const step of trip) {
      stale.add(step.from);
      if (step.from !== this.sink && step.to !== this.sink) this.handOver(step, stale);
    }
    return stale;
  }

  private handOver({ from, to }: Step, stale: Set<number>): void {
    const arc = this.arc[from * this.size + to]!;
    const entry = this.panels.entryOf[arc]!;
    this.addPanel(entry, stale);
    if (to === this.open) this.panels.leave(arc);
    else {
      if (from !== this.open) this.panels.leave(arcBetween(this.network, entry, from));
      this.panels.take(arc);
    }
    this.addPanel(entry, stale);
  }

  private addPanel(entry: number, stale: Set<number>): void {
    const { network } = this;
    const { taken } = this.panels;
    for (let arc = network.from[entry]!; arc < network.from[entry + 1]!; arc++) {
      if (taken[arc] !== 0) stale.add(network.judge[arc]!);
    }
    if (this.lacks(entry) > 0) stale.add(this.open);
  }
}
