import { grown, type Network } from './network.js';

/** The arcs into each home, as a list, and the student of each arc: what a search against the direction of moves needs. */
export class ArcsInto {
  owner: Int32Array;
  /** The first arc into each home, then the next of each arc; -1 at the end. */
  readonly first: Int32Array;
  next: Int32Array;

  constructor(private readonly network: Network) {
    this.owner = new Int32Array(network.arcs);
    this.next = new Int32Array(network.arcs);
    this.first = new Int32Array(network.homes).fill(-1);
    for (let student = network.students - 1; student >= 0; student--) this.link(student);
  }

  /** The student has joined. */
  add(student: number): void {
    if (this.network.arcs > this.owner.length) {
      this.owner = grown(this.owner, new Int32Array(2 * this.network.arcs));
      this.next = grown(this.next, new Int32Array(2 * this.network.arcs));
    }
    this.link(student);
  }

  private link(student: number): void {
    const { rowFrom, rowTo, home } = this.network;
    for (let arc = rowFrom[student]!, end = rowTo[student]!; arc < end; arc++) {
      this.owner[arc] = student;
      this.next[arc] = this.first[home[arc]!]!;
      this.first[home[arc]!] = arc;
    }
  }
}
