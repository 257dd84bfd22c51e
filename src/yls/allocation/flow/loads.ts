import type { FlowProblem } from './flow-problem.js';

/** Who is where, while a plan is being made. */
export class Loads {
  readonly binOf: Int32Array;
  readonly members: number[][];
  /** People of a group in a bin, at `group * bins + bin`. */
  readonly count: Int32Array;
  /** The groups that fill their share of a bin, and the bins whose share a group fills. */
  readonly fullGroups: Set<number>[];
  readonly fullBins: Set<number>[];

  constructor(private readonly problem: FlowProblem) {
    const { people, bins, groupOf } = problem;
    const groups = groupOf.reduce((most, group) => Math.max(most, group), -1) + 1;
    this.binOf = new Int32Array(people).fill(-1);
    this.members = Array.from({ length: bins }, () => []);
    this.count = new Int32Array(groups * bins);
    this.fullGroups = Array.from({ length: bins }, () => new Set());
    this.fullBins = Array.from({ length: groups }, () => new Set());
  }

  hasRoom(bin: number): boolean {
    return this.members[bin]!.length < this.problem.capacity[bin]!;
  }

  isFull(group: number, bin: number): boolean {
    const pair = group * this.problem.bins + bin;
    return this.count[pair]! >= this.problem.mostOf[pair]!;
  }

  /** @returns whether the group fills its share by that, or no longer does */
  take(person: number, bin: number): boolean {
    this.binOf[person] = bin;
    this.members[bin]!.push(person);
    return this.counted(this.problem.groupOf[person]!, bin, 1);
  }

  /** @returns whether the group no longer fills its share */
  leave(person: number): boolean {
    const bin = this.binOf[person]!;
    const members = this.members[bin]!;
    members[members.indexOf(person)] = members.at(-1)!;
    members.pop();
    this.binOf[person] = -1;
    return this.counted(this.problem.groupOf[person]!, bin, -1);
  }

  private counted(group: number, bin: number, change: number): boolean {
    const before = this.isFull(group, bin);
    this.count[group * this.problem.bins + bin]! += change;
    const after = this.isFull(group, bin);
    if (before === after) return false;
    if (after) {
      this.fullGroups[bin]!.add(group);
      this.fullBins[group]!.add(bin);
    } else {
      this.fullGroups[bin]!.delete(group);
      this.fullBins[group]!.delete(bin);
    }
    return true;
  }
}
