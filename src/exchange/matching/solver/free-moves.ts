import type { Network } from './network.js';

/**
 * Moves that cost nothing, ties settled, between homes and the outside: the residual network's arcs of reduced cost 0. A plan that is optimal has
 * an equal exactly when some of them close a round.
 */
export class FreeMoves {
  private readonly from: number[] = [];
  private readonly to: number[] = [];
  private readonly outside: number;

  constructor(private readonly network: Network) {
    const { homes, load, places, priceHigh, priceLow } = network;
    this.outside = homes;
    for (let home = 0; home < homes; home++) {
      if (places[home] === 0 || this.isHalfFull(home)) continue;
      if (load[home]! < places[home]!) this.push(home, this.outside);
      else if (priceHigh[home] === 0 && priceLow[home] === 0) this.push(this.outside, home);
    }
  }

  private isHalfFull(home: number): boolean {
    const { load, places } = this.network;
    return load[home]! > 0 && load[home]! < places[home]!;
  }

  /** A student could as well live there. @param home -1 for no home, as in `network.homeOf` */
  add(student: number, home: number): void {
    this.push(this.nodeOf(this.network.homeOf(student)), this.nodeOf(home));
  }

  /** Homes that can both take in and let go for nothing are like the outside. */
  private nodeOf(home: number): number {
    return home < 0 || this.isHalfFull(home) ? this.outside : home;
  }

  private push(from: number, to: number): void {
    this.from.push(from);
    this.to.push(to);
  }

  /** Takes nodes off that nothing leads to, until none is left or all of the rest stand in rounds (Kahn). */
  closeRound(): boolean {
    const { from, to } = this;
    const nodes = this.outside + 1;
    const ways = new Int32Array(nodes);
    const first = new Int32Array(nodes).fill(-1);
    const next = new Int32Array(from.length);
    for (const [move, end] of to.entries()) {
      ways[end]! += 1;
      next[move] = first[from[move]!]!;
      first[from[move]!] = move;
    }
    const free: number[] = [];
    for (let node = 0; node < nodes; node++) if (ways[node] === 0) free.push(node);
    for (const node of free) {
      for (let move = first[node]!; move >= 0; move = next[move]!) {
        const end = to[move]!;
        ways[end]! -= 1;
        if (ways[end] === 0) free.push(end);
      }
    }
    return free.length < nodes;
  }
}
