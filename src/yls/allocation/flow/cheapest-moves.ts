import { mayGo, type FlowProblem } from './flow-problem.js';
import type { Loads } from './loads.js';

const [NOBODY, UNKNOWN] = [-1, -2];

/**
 * For each two bins, who of the one moves to the other most cheaply; remembered until either changes. Only people whose group fills its share of neither bin:
 * the others have prices of their own.
 */
export class CheapestMoves {
  private readonly mover: Int32Array;

  constructor(
    private readonly problem: FlowProblem,
    private readonly loads: Loads,
  ) {
    this.mover = new Int32Array(problem.bins ** 2).fill(UNKNOWN);
  }

  /** @returns the person, or -1 */
  find(from: number, to: number): number {
    const at = from * this.problem.bins + to;
    if (this.mover[at] === UNKNOWN) this.mover[at] = this.search(from, to);
    return this.mover[at]!;
  }

  /** The people of a bin have changed. */
  forgetFrom(bin: number): void {
    this.mover.fill(UNKNOWN, bin * this.problem.bins, (bin + 1) * this.problem.bins);
  }

  /** A group has come to fill its share of a bin, or no longer does. */
  forgetTo(bin: number): void {
    for (let at = bin; at < this.mover.length; at += this.problem.bins) this.mover[at] = UNKNOWN;
  }

  private search(from: number, to: number): number {
    const { problem, loads } = this;
    let best = NOBODY;
    for (const person of loads.members[from]!) {
      const group = problem.groupOf[person]!;
      if (!mayGo(problem, person, to) || loads.isFull(group, from) || loads.isFull(group, to)) continue;
      if (best === NOBODY || this.isCheaper(person, best, from, to)) best = person;
    }
    return best;
  }

  private isCheaper(one: number, other: number, from: number, to: number): boolean {
    const { cost, bins, width } = this.problem;
    const [oneFrom, oneTo] = [(one * bins + from) * width, (one * bins + to) * width];
    const [otherFrom, otherTo] = [(other * bins + from) * width, (other * bins + to) * width];
    for (let limb = 0; limb < width; limb++) {
      const difference =
        cost[oneTo + limb]! - cost[oneFrom + limb]! - (cost[otherTo + limb]! - cost[otherFrom + limb]!);
      if (difference !== 0) return difference < 0;
    }
    return false;
  }
}
