import { pairDraw, wordsOfText } from '../../../numbers/index.js';
import type { MatchingProblem } from './problem.js';

/** In place of an arc: the student has no home in the plan; is not in the plan for the moment; has left. */
export const UNPLACED = -1;
export const WAITING = -2;
export const GONE = -3;

/**
 * The state of a plan in the making: who lives where, and the price of a place in each home. Values have two levels, `high` in the unit of
 * costs and `low` of ties. It grows: students may join.
 */
export class Network {
  students: number;
  readonly homes: number;
  arcs: number;

  /** The arcs of each student stand together. */
  rowFrom: Int32Array;
  rowTo: Int32Array;
  home: Int32Array;
  /** What the pair costs, or Infinity for one that must not be. */
  open: Float64Array;
  /** 1 for a student whose arcs stand cheapest first: a search that has come to what is too dear leaves off there, for no price is below 0. */
  private sorted: Uint8Array;

  /** The arc that each student has, or UNPLACED, WAITING, GONE. */
  arcOf: Int32Array;
  /** The home to which it leads; -1 for no home. Arcs are many and far apart in memory, students few. */
  private livesIn: Int32Array;
  /** What it costs to leave the student without a home. */
  outHigh: Float64Array;
  outLow: Float64Array;
  private studentWord: Int32Array;
  private studentWord2: Int32Array;

  readonly places: Int32Array;
  readonly load: Int32Array;
  readonly priceHigh: Float64Array;
  readonly priceLow: Float64Array;
  private readonly homeWord: Int32Array;
  private readonly homeWord2: Int32Array;
  /** Who lives together is a list: the first of each home, then the next of each student. */
  readonly first: Int32Array;
  next: Int32Array;
  private before: Int32Array;

  /** Students who moved, in order, since somebody emptied the list. */
  readonly moved: number[] = [];

  readonly unplacedCost: number;

  constructor(
    problem: MatchingProblem,
    private readonly seed = 0,
  ) {
    const { students, homes, from, home, cost, places } = problem;
    this.students = students.length;
    this.homes = homes.length;
    this.arcs = home.length;
    this.unplacedCost = problem.unplacedCost;
    this.rowFrom = from.subarray(0, -1);
    this.rowTo = from.subarray(1);
    this.home = home;
    this.open = cost;
    this.sorted = new Uint8Array(this.students);
    this.arcOf = new Int32Array(this.students).fill(WAITING);
    this.livesIn = new Int32Array(this.students).fill(-1);
    this.outHigh = new Float64Array(this.students);
    this.outLow = new Float64Array(this.students);
    [this.studentWord, this.studentWord2] = [new Int32Array(this.students), new Int32Array(this.students)];
    [this.next, this.before] = [new Int32Array(this.students).fill(-1), new Int32Array(this.students).fill(-1)];
    for (const [index, id] of students.entries()) {
      this.name(index, id, problem.priority[index]!);
      this.noteOrder(index);
    }
    this.places = places.slice();
    this.load = new Int32Array(this.homes);
    this.first = new Int32Array(this.homes).fill(-1);
    this.priceHigh = new Float64Array(this.homes);
    this.priceLow = new Float64Array(this.homes);
    for (let one = 0; one < this.homes; one++) if (places[one] === 0) this.priceHigh[one] = Infinity;
    [this.homeWord, this.homeWord2] = [new Int32Array(this.homes), new Int32Array(this.homes)];
    for (const [index, id] of homes.entries()) {
      [this.homeWord[index], this.homeWord2[index]] = wordsOfText(id, this.seed);
    }
  }

  private name(student: number, id: string, priority: number): void {
    const [word, word2] = wordsOfText(id, this.seed);
    this.studentWord[student] = word;
    this.studentWord2[student] = word2;
    this.outHigh[student] = this.unplacedCost * priority;
    this.outLow[student] = pairDraw(word, word2, 0, 0);
  }

  isSorted(student: number): boolean {
    return this.sorted[student] === 1;
  }

  /** The student's pairs have got their costs. */
  noteOrder(student: number): void {
    const { open } = this;
    let arc = this.rowFrom[student]! + 1;
    const end = this.rowTo[student]!;
    while (arc < end && open[arc - 1]! <= open[arc]!) arc++;
    this.sorted[student] = arc >= end ? 1 : 0;
  }

  /** The second level of a pair's cost. */
  tie(student: number, home: number): number {
    return pairDraw(
      this.studentWord[student]!,
      this.studentWord2[student]!,
      this.homeWord[home]!,
      this.homeWord2[home]!,
    );
  }

  /** What the student's present place costs with its price: the student's own value in the proof. */
  valueHigh(student: number): number {
    const home = this.livesIn[student]!;
    return home >= 0 ? this.open[this.arcOf[student]!]! + this.priceHigh[home]! : this.outHigh[student]!;
  }

  valueLow(student: number): number {
    const home = this.livesIn[student]!;
    return home >= 0 ? this.tie(student, home) + this.priceLow[home]! : this.outLow[student]!;
  }

  /** @returns -1 for no home */
  homeOf(student: number): number {
    return this.livesIn[student]!;
  }

  moveIn(student: number, arc: number): void {
    const home = this.home[arc]!;
    const head = this.first[home]!;
    this.arcOf[student] = arc;
    this.livesIn[student] = home;
    this.next[student] = head;
    this.before[student] = -1;
    if (head >= 0) this.before[head] = student;
    this.first[home] = student;
    this.load[home]! += 1;
    this.moved.push(student);
  }

  /** @param to UNPLACED, WAITING or GONE */
  moveOut(student: number, to: number): void {
    const home = this.livesIn[student]!;
    this.arcOf[student] = to;
    this.livesIn[student] = -1;
    if (home < 0) return;
    const [before, next] = [this.before[student]!, this.next[student]!];
    if (before >= 0) this.next[before] = next;
    else this.first[home] = next;
    if (next >= 0) this.before[next] = before;
    this.load[home]! -= 1;
    this.moved.push(student);
  }

  /** A new student at the end, who waits. @returns the index */
  join(id: string, priority: number, pairs: readonly { home: number; cost: number }[]): number {
    const student = this.students++;
    this.reserve(this.students, this.arcs + pairs.length);
    this.name(student, id, priority);
    this.rowFrom[student] = this.arcs;
    for (const { home, cost } of pairs) {
      this.home[this.arcs] = home;
      this.open[this.arcs] = cost;
      this.arcs += 1;
    }
    this.rowTo[student] = this.arcs;
    this.noteOrder(student);
    this.arcOf[student] = WAITING;
    this.livesIn[student] = -1;
    return student;
  }

  private reserve(students: number, arcs: number): void {
    if (students > this.arcOf.length) {
      const names = ['rowFrom', 'rowTo', 'arcOf', 'livesIn', 'studentWord', 'studentWord2', 'next', 'before'] as const;
      for (const name of names) this[name] = grown(this[name], new Int32Array(2 * students));
      this.sorted = grown(this.sorted, new Uint8Array(2 * students));
      for (const name of ['outHigh', 'outLow'] as const) this[name] = grown(this[name], new Float64Array(2 * students));
    }
    if (arcs > this.home.length) {
      this.home = grown(this.home, new Int32Array(2 * arcs));
      this.open = grown(this.open, new Float64Array(2 * arcs));
    }
  }
}

export function grown<T extends Int32Array | Float64Array | Uint8Array>(old: T, larger: T): T {
  larger.set(old);
  return larger;
}
