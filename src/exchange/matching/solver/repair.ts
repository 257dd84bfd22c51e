import { ArcsInto } from './arcs-into.js';
import { Augmentation } from './augmentation.js';
import { Distances } from './distances.js';
import { GONE, UNPLACED, WAITING, type Network } from './network.js';
import { Refill } from './refill.js';

/** Makes a proven plan of one that was, after a change: whoever is concerned leaves the plan, and is placed anew. */
export class Repair {
  readonly into: ArcsInto;
  readonly distances: Distances;
  private readonly augmentation: Augmentation;
  private readonly refill: Refill;

  constructor(private readonly network: Network) {
    this.into = new ArcsInto(network);
    this.distances = new Distances(network.homes);
    this.augmentation = new Augmentation(network, this.distances);
    this.refill = new Refill(network, this.distances, this.into);
  }

  place(student: number): void {
    this.augmentation.place(student);
  }

  /** The student leaves the plan; the place goes to whom it helps most. */
  takeOut(student: number, to: typeof WAITING | typeof GONE): void {
    const home = this.network.homeOf(student);
    this.network.moveOut(student, to);
    if (home >= 0) this.refill.fill(home);
  }

  /** The student's choices have changed. */
  reconsider(student: number): void {
    if (this.network.arcOf[student] === GONE || this.hasBest(student)) return;
    this.takeOut(student, WAITING);
    this.place(student);
  }

  private hasBest(student: number): boolean {
    const { network } = this;
    const { home, open, priceHigh, priceLow } = network;
    const [high, low] = [network.valueHigh(student), network.valueLow(student)];
    if (high > network.outHigh[student]! || (high === network.outHigh[student] && low > network.outLow[student]!))
      return false;
    for (let arc = network.rowFrom[student]!, end = network.rowTo[student]!; arc < end; arc++) {
      const other = open[arc]! + priceHigh[home[arc]!]!;
      if (other > high) continue;
      if (other < high || network.tie(student, home[arc]!) + priceLow[home[arc]!]! < low) return false;
    }
    return true;
  }

  setPlaces(home: number, places: number): void {
    const { network } = this;
    if (places < network.places[home]!) this.takePlaces(home, places);
    else if (network.places[home] === 0 && places > 0) this.price(home);
    while (network.places[home]! < places) {
      network.places[home]! += 1;
      this.refill.fill(home);
    }
  }

  private takePlaces(home: number, places: number): void {
    const { network } = this;
    network.places[home] = places;
    const leaving: number[] = [];
    while (network.load[home]! > places) {
      const student = network.first[home]!;
      network.moveOut(student, WAITING);
      leaving.push(student);
    }
    if (places === 0) [network.priceHigh[home], network.priceLow[home]] = [Infinity, 0];
    for (const student of leaving) this.place(student);
  }

  /** A home that comes back gets the least price at which nobody would rather live there. */
  private price(home: number): void {
    const { network, into } = this;
    let [priceHigh, priceLow] = [0, 0];
    for (let entry = into.first[home]!; entry >= 0; entry = into.next[entry]!) {
      const [arc, student] = [into.arc[entry]!, into.student[entry]!];
      if (network.arcOf[student]! < UNPLACED || network.open[arc] === Infinity) continue;
      const high = network.valueHigh(student) - network.open[arc]!;
      const low = network.valueLow(student) - network.tie(student, home);
      if (high > priceHigh || (high === priceHigh && low > priceLow)) [priceHigh, priceLow] = [high, low];
    }
    network.priceHigh[home] = priceHigh;
    network.priceLow[home] = priceLow;
  }
}
