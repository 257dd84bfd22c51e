import { GONE, type Network } from './network.js';

/** Moves that cost nothing, as arcs between homes and the outside. */
class FreeMoves {
  readonly from: number[] = [];
  readonly to: number[] = [];
  readonly outside: number;

  constructor(private readonly network: Network) {
    this.outside = network.homes;
  }

  /** Homes that can both take in and let go for nothing are like the outside. */
  private nodeOf(home: number): number {
    return home < 0 || isHalfFull(this.network, home) ? this.outside : home;
  }

  add(one: number, other: number): void {
    this.from.push(one);
    this.to.push(other);
  }

  addStudent(student: number): void {
    const here = this.nodeOf(this.network.homeOf(student));
    for (const home of homesAtNoCost(this.network, student)) this.add(here, this.nodeOf(home));
    if (this.network.homeOf(student) >= 0 && isOutFree(this.network, student)) this.add(here, this.outside);
  }

  addHome(home: number): void {
    const { load, places, priceHigh, priceLow } = this.network;
    if (places[home] === 0 || isHalfFull(this.network, home)) return;
    if (load[home]! < places[home]!) this.add(home, this.outside);
    else if (priceHigh[home] === 0 && priceLow[home] === 0) this.add(this.outside, home);
  }
}

/**
 * Whether another plan costs exactly as much, ties settled: there is one when moves that cost nothing close a round (the residual network's arcs
 * of reduced cost 0). The plan must be optimal.
 */
export function hasEqual(network: Network): boolean {
  const moves = new FreeMoves(network);
  for (let student = 0; student < network.students; student++) {
    if (network.arcOf[student] !== GONE) moves.addStudent(student);
  }
  for (let home = 0; home < network.homes; home++) moves.addHome(home);
  return hasRound(network.homes + 1, moves.from, moves.to);
}

const isHalfFull = ({ load, places }: Network, home: number) => load[home]! > 0 && load[home]! < places[home]!;

const isOutFree = (network: Network, student: number): boolean =>
  network.valueHigh(student) === network.outHigh[student] && network.valueLow(student) === network.outLow[student];

/** Other homes that would cost the student the same, with their prices. */
function homesAtNoCost(network: Network, student: number): number[] {
  const { home, open, priceHigh, priceLow, arcOf } = network;
  const high = network.valueHigh(student);
  const found: number[] = [];
  for (let arc = network.rowFrom[student]!, end = network.rowTo[student]!; arc < end; arc++) {
    const to = home[arc]!;
    if (arc === arcOf[student] || open[arc]! + priceHigh[to]! !== high) continue;
    const low = network.tie(student, to) + priceLow[to]!;
    if (low === network.valueLow(student)) found.push(to);
  }
  return found;
}

/** Takes nodes off that nothing leads to, until none is left or all of the rest stand in rounds (Kahn). */
function hasRound(nodes: number, from: readonly number[], to: readonly number[]): boolean {
  const ways = new Int32Array(nodes);
  const leads = Array.from({ length: nodes }, (): number[] => []);
  for (const [index, end] of to.entries()) {
    ways[end]! += 1;
    leads[from[index]!]!.push(end);
  }
  const free = [...ways.keys()].filter((node) => ways[node] === 0);
  for (const node of free) {
    for (const end of leads[node]!) {
      ways[end]! -= 1;
      if (ways[end] === 0) free.push(end);
    }
  }
  return free.length < nodes;
}
