import type { House } from './house.js';
import { ownCost, pairCost } from './merit.js';

/** Who sleeps where, while a plan is being made; and what a change would cost. */
export class Occupancy {
  readonly roomOf: Int32Array;
  readonly members: number[][];

  constructor(readonly house: House) {
    this.roomOf = new Int32Array(house.guests).fill(-1);
    this.members = Array.from({ length: house.rooms }, () => []);
  }

  readonly put = (guest: number, room: number): void => {
    if (this.roomOf[guest] === room) return;
    const left = this.roomOf[guest]!;
    if (left >= 0) this.members[left] = this.members[left]!.filter((one) => one !== guest);
    this.roomOf[guest] = room;
    if (room >= 0) this.members[room] = [...this.members[room]!, guest];
  };

  hasBed(room: number, more = 1): boolean {
    return this.members[room]!.length + more <= this.house.beds[room]!;
  }

  /** Whether a guest may be there with those who are, but for one who leaves. */
  fits(guest: number, room: number, leaving = -1): boolean {
    const { may, rooms, blockOf } = this.house;
    if (!may[guest * rooms + room]) return false;
    return this.members[room]!.every((one) => one === leaving || blockOf[one] === blockOf[guest]);
  }

  /** Whether guests of one block may have a room, were it empty. */
  mayAll(guests: readonly number[], room: number): boolean {
    const { may, rooms, beds } = this.house;
    return guests.length <= beds[room]! && guests.every((guest) => may[guest * rooms + room]);
  }

  /** What a guest costs in a room, with those who are there but for one who leaves. */
  cost(guest: number, room: number, leaving = -1): number {
    let sum = ownCost(this.house, guest, room);
    if (room < 0) return sum;
    for (const other of this.members[room]!)
      if (other !== guest && other !== leaving) sum += pairCost(this.house, guest, other);
    return sum;
  }

  /** What a guest costs where they are. */
  costOf(guest: number): number {
    return this.cost(guest, this.roomOf[guest]!);
  }

  /** Whether somebody could be better off: what they cost is more than to share with all whom they asked for. */
  isTroubled(guest: number): boolean {
    const { house } = this;
    const best = house.friends[guest]!.reduce((sum, friend) => sum + pairCost(house, guest, friend), 0);
    return this.costOf(guest) > best;
  }
}
