import { grown, type Network } from './network.js';

/**
 * The arcs into each home, as a list: what a search against the direction of moves needs. The entries of a home stand together, so that they are read
 * in one go; only those of students who joined later stand at the end.
 */
export class ArcsInto {
  /** The arc and the student of each entry. */
  arc: Int32Array;
  student: Int32Array;
  /** The first entry of each home, then the next of each entry; -1 at the end. */
  readonly first: Int32Array;
  next: Int32Array;
  private count = 0;

  constructor(private readonly network: Network) {
    const { arcs, homes, home, students } = network;
    this.arc = new Int32Array(arcs);
    this.student = new Int32Array(arcs);
    this.next = new Int32Array(arcs);
    this.first = new Int32Array(homes).fill(-1);
    const at = new Int32Array(homes + 1);
    for (let arc = 0; arc < arcs; arc++) at[home[arc]! + 1]! += 1;
    for (let one = 0; one < homes; one++) at[one + 1]! += at[one]!;
    this.count = arcs;
    for (let student = 0; student < students; student++) this.link(student, (one) => at[one]!++);
  }

  /** The student has joined. */
  add(student: number): void {
    if (this.network.arcs > this.arc.length) {
      const length = 2 * this.network.arcs;
      for (const name of ['arc', 'student', 'next'] as const) this[name] = grown(this[name], new Int32Array(length));
    }
    this.link(student, () => this.count++);
  }

  private link(student: number, entryFor: (home: number) => number): void {
    const { rowFrom, rowTo, home } = this.network;
    for (let arc = rowFrom[student]!, end = rowTo[student]!; arc < end; arc++) {
      const entry = entryFor(home[arc]!);
      this.arc[entry] = arc;
      this.student[entry] = student;
      this.next[entry] = this.first[home[arc]!]!;
      this.first[home[arc]!] = entry;
    }
  }
}
