import { CheapestMoves } from './cheapest-moves.js';
import { mayGo, type FlowProblem } from './flow-problem.js';
import type { Loads } from './loads.js';
import { compare } from './limbs.js';

const NONE = -1;

/** Where a path arrives: a bin, or a group's full share of it, which only somebody of the group can make room in. */
type Node = number;

export interface Move {
  person: number;
  to: number;
}

/**
 * Dijkstra's algorithm over bins: the cheapest chain of moves that ends where there is room. Prices (Johnson's potentials) keep
 * every step from costing less than nothing.
 */
export class ShortestPath {
  readonly moves: CheapestMoves;
  private readonly distance: Float64Array;
  private readonly isReached: Uint8Array;
  private readonly isSettled: Uint8Array;
  private readonly byPerson: Int32Array;
  private readonly byNode: Int32Array;
  private readonly offered: Float64Array;
  private reached: Node[] = [];
  private open: Node[] = [];

  constructor(
    private readonly problem: FlowProblem,
    private readonly loads: Loads,
    private readonly price: Float64Array,
    private readonly extra: Float64Array,
  ) {
    const nodes = problem.bins + loads.count.length;
    this.moves = new CheapestMoves(problem, loads);
    this.distance = new Float64Array(nodes * problem.width);
    this.isReached = new Uint8Array(nodes);
    this.isSettled = new Uint8Array(nodes);
    this.byPerson = new Int32Array(nodes);
    this.byNode = new Int32Array(nodes);
    this.offered = new Float64Array(problem.width);
  }

  /** Who moves where so that one more person has a bin; prices are raised so that they prove the plan that follows. @throws Error when there is no room */
  place(person: number): Move[] {
    for (const node of this.reached) this.isReached[node] = this.isSettled[node] = 0;
    this.reached = [];
    this.open = [];
    for (let bin = 0; bin < this.problem.bins; bin++) this.offerMove(NONE, person, bin);
    for (;;) {
      const node = this.nearest();
      this.isSettled[node] = 1;
      if (node < this.problem.bins && this.loads.hasRoom(node)) {
        this.raisePrices(node);
        return this.chainTo(node);
      }
      if (node < this.problem.bins) this.leaveBin(node);
      else this.leaveShare(node);
    }
  }

  private nearest(): Node {
    const { open, distance, problem } = this;
    if (open.length === 0) throw new Error('There is somebody for whom no bin has room.');
    let best = 0;
    for (let at = 1; at < open.length; at++)
      if (compare(distance, open[at]! * problem.width, distance, open[best]! * problem.width, problem.width) < 0)
        best = at;
    const node = open[best]!;
    open[best] = open.at(-1)!;
    open.pop();
    return node;
  }

  private leaveBin(bin: number): void {
    const { problem, loads } = this;
    for (const group of loads.fullGroups[bin]!) this.offerShare(bin, problem.bins + group * problem.bins + bin);
    for (let to = 0; to < problem.bins; to++) {
      if (to === bin || this.isSettled[to]) continue;
      const person = this.moves.find(bin, to);
      if (person !== NONE) this.offerMove(bin, person, to);
    }
    for (const person of loads.members[bin]!) {
      const group = problem.groupOf[person]!;
      if (loads.isFull(group, bin)) continue;
      for (const to of loads.fullBins[group]!) this.offerMove(bin, person, to);
    }
  }

  private leaveShare(node: Node): void {
    const { problem, loads } = this;
    const bin = this.binOf(node);
    const group = Math.floor((node - problem.bins) / problem.bins);
    for (const person of loads.members[bin]!) {
      if (problem.groupOf[person] !== group) continue;
      for (let to = 0; to < problem.bins; to++) if (to !== bin) this.offerMove(node, person, to);
    }
  }

  /** In a full bin somebody of a group that fills its share may leave; that gives back what the group paid more. */
  private offerShare(bin: number, node: Node): void {
    const { distance, extra, offered } = this;
    const { width, bins } = this.problem;
    if (this.isSettled[node]) return;
    for (let limb = 0; limb < width; limb++)
      offered[limb] = distance[bin * width + limb]! + extra[(node - bins) * width + limb]!;
    this.keep(node, bin, NONE);
  }

  private offerMove(from: Node, person: number, to: number): void {
    const { problem, loads, distance, price, extra, offered } = this;
    const { cost, bins, width, groupOf } = problem;
    if (!mayGo(problem, person, to)) return;
    const share = groupOf[person]! * bins + to;
    const isFull = loads.isFull(groupOf[person]!, to);
    const node = isFull ? bins + share : to;
    if (this.isSettled[node]) return;
    const at = this.binOf(from);
    for (let limb = 0; limb < width; limb++) {
      let sum = cost[(person * bins + to) * width + limb]! + price[to * width + limb]!;
      if (isFull) sum += extra[share * width + limb]!;
      if (from !== NONE) {
        sum += distance[from * width + limb]! - cost[(person * bins + at) * width + limb]! - price[at * width + limb]!;
        if (from >= bins) sum -= extra[(from - bins) * width + limb]!;
      }
      offered[limb] = sum;
    }
    this.keep(node, from, person);
  }

  private keep(node: Node, from: Node, person: number): void {
    const { distance, offered } = this;
    const { width } = this.problem;
    if (!this.isReached[node]) {
      this.isReached[node] = 1;
      this.reached.push(node);
      this.open.push(node);
    } else if (compare(offered, 0, distance, node * width, width) >= 0) return;
    distance.set(offered, node * width);
    this.byNode[node] = from;
    this.byPerson[node] = person;
  }

  /** What is nearer than the end of the path gets dearer by the difference: then each step of the path costs nothing, and none less. */
  private raisePrices(end: Node): void {
    const { distance, price, extra, problem } = this;
    const { width, bins } = problem;
    const isNearer = (node: Node) => compare(distance, node * width, distance, end * width, width) < 0;
    for (const node of this.reached) {
      if (!isNearer(node)) continue;
      const [prices, at] = node < bins ? [price, node] : [extra, node - bins];
      for (let limb = 0; limb < width; limb++)
        prices[at * width + limb]! += distance[end * width + limb]! - distance[node * width + limb]!;
      if (node < bins) this.lowerExtras(node, end);
    }
  }

  /** What a bin costs more already is no longer the share's alone. */
  private lowerExtras(bin: number, end: Node): void {
    const { distance, extra, problem } = this;
    const { width, bins } = problem;
    for (const group of this.loads.fullGroups[bin]!)
      for (let limb = 0; limb < width; limb++)
        extra[(group * bins + bin) * width + limb]! -= distance[end * width + limb]! - distance[bin * width + limb]!;
  }

  private chainTo(end: Node): Move[] {
    const chain: Move[] = [];
    for (let node = end; node !== NONE; node = this.byNode[node]!) {
      const person = this.byPerson[node]!;
      if (person !== NONE) chain.push({ person, to: this.binOf(node) });
    }
    return chain;
  }

  private binOf(node: Node): number {
    return node < this.problem.bins ? node : (node - this.problem.bins) % this.problem.bins;
  }
}
