import type { FlowNetwork } from './flow-network.js';

/** Who holds what while a plan is sought. */
export class Panels {
  /** 1 for an arc that is taken. */
  readonly taken: Uint8Array;
  /** Taken arcs of each judge, in no order. */
  readonly held: number[][];
  readonly load: Int32Array;
  /** Judges that each entry has. */
  readonly size: Int32Array;
  /** Entry of each arc. */
  readonly entryOf: Int32Array;

  constructor(readonly network: FlowNetwork) {
    const { judge, from, entries, judges } = network;
    this.taken = new Uint8Array(judge.length);
    this.held = Array.from({ length: judges }, () => []);
    this.load = new Int32Array(judges);
    this.size = new Int32Array(entries);
    this.entryOf = new Int32Array(judge.length);
    for (let entry = 0; entry < entries; entry++) this.entryOf.fill(entry, from[entry], from[entry + 1]);
  }

  take(arc: number): void {
    const judge = this.network.judge[arc]!;
    this.taken[arc] = 1;
    this.held[judge]!.push(arc);
    this.load[judge]! += 1;
    this.size[this.entryOf[arc]!]! += 1;
  }

  leave(arc: number): void {
    const judge = this.network.judge[arc]!;
    const own = this.held[judge]!;
    const last = own.pop()!;
    if (last !== arc) own[own.lastIndexOf(arc)] = last;
    this.taken[arc] = 0;
    this.load[judge]! -= 1;
    this.size[this.entryOf[arc]!]! -= 1;
  }
}
