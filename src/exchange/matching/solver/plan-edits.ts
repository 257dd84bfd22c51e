import { GONE, type Network } from './network.js';
import { checked, costOfUnplaced, problemOf, type MatchingProblem, type Pair } from './problem.js';
import { Repair } from './repair.js';
import { networkSolved } from './solve.js';

/** A student whom an edit moved; null stands for no home. */
export interface Change {
  student: string;
  from: string | null;
  to: string | null;
}

/** The edits of a plan: each is exact, and touches as few as it can. */
export class PlanEdits {
  protected network: Network;
  protected repair: Repair;
  protected readonly students = new Map<string, number>();
  protected readonly homes: readonly string[];
  private readonly homeIndex: ReadonlyMap<string, number>;
  /** Of the students, by index; those who left keep theirs. */
  private readonly ids: string[];
  /** What each pair costs if it may be. */
  private readonly costs: number[];
  private readonly priority: number[];
  private readonly vetoed = new Set<number>();
  /** Student and arc. */
  private readonly pinned = new Map<number, number>();
  /** Home of each student after the last edit. */
  private readonly shown: number[];
  /** The least and the largest cost so far. */
  private readonly range: [number, number] = [0, 0];

  constructor(
    problem: MatchingProblem,
    private readonly seed?: number,
  ) {
    this.homes = problem.homes;
    this.homeIndex = new Map(problem.homes.map((id, index) => [id, index]));
    for (const [index, id] of problem.students.entries()) this.students.set(id, index);
    this.ids = [...problem.students];
    this.costs = Array.from(problem.cost);
    for (const cost of this.costs) this.widen(cost);
    this.priority = [...problem.priority];
    this.open({ ...problem, cost: problem.cost.slice() }, new Set());
    this.shown = Array.from({ length: this.network.students }, (_, student) => this.network.homeOf(student));
    this.network.moved.length = 0;
  }

  private open(problem: MatchingProblem, absent: ReadonlySet<number>): void {
    this.network = networkSolved(problem, { seed: this.seed, absent });
    this.repair = new Repair(this.network);
  }

  private widen(cost: number): void {
    if (cost < this.range[0]) this.range[0] = cost;
    if (cost > this.range[1]) this.range[1] = cost;
  }

  protected studentAt(id: string): number {
    const index = this.students.get(id);
    if (index === undefined) throw new Error(`There is no student ${id} in the plan.`);
    return index;
  }

  private homeAt(id: string): number {
    const index = this.homeIndex.get(id);
    if (index === undefined) throw new Error(`There is no home ${id} in the plan.`);
    return index;
  }

  /** -1 for two who never could live together. */
  private arcAt(student: string, home: string): number {
    const [owner, to] = [this.studentAt(student), this.homeAt(home)];
    const { rowFrom, rowTo, home: homes } = this.network;
    for (let arc = rowFrom[owner]!; arc < rowTo[owner]!; arc++) if (homes[arc] === to) return arc;
    return -1;
  }

  get homeIds(): readonly string[] {
    return this.homes;
  }

  /** All pairs of a student, barred ones too. */
  pairsOf(student: string): { home: string; cost: number; isVetoed: boolean; isPinned: boolean }[] {
    const index = this.studentAt(student);
    return this.rowOf(index).map((arc) => ({
      home: this.homes[this.network.home[arc]!]!,
      cost: this.costs[arc]!,
      isVetoed: this.vetoed.has(arc),
      isPinned: this.pinned.get(index) === arc,
    }));
  }

  /** The pair must not be. */
  veto(student: string, home: string): Change[] {
    return this.bar(student, home, true);
  }

  unveto(student: string, home: string): Change[] {
    return this.bar(student, home, false);
  }

  private bar(student: string, home: string, isBarred: boolean): Change[] {
    const arc = this.arcAt(student, home);
    if (arc < 0) return [];
    if (isBarred) this.vetoed.add(arc);
    else this.vetoed.delete(arc);
    return this.reopen(this.studentAt(student));
  }

  /** The student lives in this home or in none; others may live there too, where it has places. @throws Error for a pair that is not possible */
  pin(student: string, home: string): Change[] {
    const arc = this.arcAt(student, home);
    if (arc < 0) throw new Error(`Student ${student} cannot live in home ${home}.`);
    this.pinned.set(this.studentAt(student), arc);
    return this.reopen(this.studentAt(student));
  }

  unpin(student: string): Change[] {
    this.pinned.delete(this.studentAt(student));
    return this.reopen(this.studentAt(student));
  }

  /** The pair costs another sum now. @throws Error for a pair that is not possible, or a cost out of range */
  reweigh(student: string, home: string, cost: number): Change[] {
    const arc = this.arcAt(student, home);
    if (arc < 0) throw new Error(`Student ${student} cannot live in home ${home}.`);
    this.costs[arc] = checked(cost);
    this.widen(cost);
    return this.reopen(this.studentAt(student));
  }

  /** Reads what counts for each of the student's pairs. */
  private reopen(student: number): Change[] {
    const { rowFrom, rowTo, open } = this.network;
    const pin = this.pinned.get(student);
    for (let arc = rowFrom[student]!; arc < rowTo[student]!; arc++) {
      const isBarred = this.vetoed.has(arc) || (pin !== undefined && pin !== arc);
      open[arc] = isBarred ? Infinity : this.costs[arc]!;
    }
    this.network.noteOrder(student);
    if (this.needsHigherPrice()) return this.solveAnew();
    this.repair.reconsider(student);
    return this.changes();
  }

  placesOf(home: string): number {
    return this.network.places[this.homeAt(home)]!;
  }

  setPlaces(home: string, places: number): Change[] {
    this.repair.setPlaces(this.homeAt(home), places);
    return this.changes();
  }

  /** The home falls away. `setPlaces` brings it back. */
  withdraw(home: string): Change[] {
    return this.setPlaces(home, 0);
  }

  leave(student: string): Change[] {
    this.repair.takeOut(this.studentAt(student), GONE);
    return this.changes();
  }

  /** Somebody new, or somebody who had left. @throws Error for one who is in the plan */
  join(id: string, pairs: readonly { home: string; cost: number }[], priority = 1): Change[] {
    const known = this.students.get(id);
    if (known !== undefined && this.network.arcOf[known] !== GONE)
      throw new Error(`Student ${id} is in the plan already.`);
    const arcs = pairs.map(({ home, cost }): Pair => ({ home: this.homeAt(home), cost: checked(cost) }));
    const student = this.network.join(id, priority, arcs);
    this.repair.into.add(student);
    this.students.set(id, student);
    this.ids.push(id);
    for (const { cost } of arcs) {
      this.costs.push(cost);
      this.widen(cost);
    }
    this.priority.push(priority);
    this.shown.push(-1);
    if (this.needsHigherPrice()) return this.solveAnew();
    this.repair.place(student);
    return this.changes();
  }

  /** The plan in force, as a problem of its own: without those who left, and without pairs that are barred. */
  problem(): MatchingProblem {
    const { network } = this;
    const present = [...this.students].filter(([, index]) => network.arcOf[index] !== GONE);
    return problemOf({
      students: present.map(([id, index]) => ({ id, priority: this.priority[index]!, pairs: this.pairsLeft(index) })),
      homes: this.homes.map((id, home) => ({ id, places: network.places[home]! })),
      unplacedCost: network.unplacedCost,
    });
  }

  private pairsLeft(student: number): Pair[] {
    const { home, open } = this.network;
    return this.rowOf(student)
      .filter((arc) => open[arc] !== Infinity)
      .map((arc) => ({ home: home[arc]!, cost: open[arc]! }));
  }

  private rowOf(student: number): number[] {
    const { rowFrom, rowTo } = this.network;
    return Array.from({ length: rowTo[student]! - rowFrom[student]! }, (_, nth) => rowFrom[student]! + nth);
  }

  /** The price of having no home has to rise with sizes and costs, which seldom happens: then all begins again. */
  private needsHigherPrice(): boolean {
    return this.network.unplacedCost < costOfUnplaced(this.network.students, this.range) / 2;
  }

  private solveAnew(): Change[] {
    const { network } = this;
    this.open(
      {
        students: this.ids,
        homes: this.homes,
        from: Int32Array.from([...network.rowFrom.subarray(0, network.students), network.arcs]),
        home: network.home.slice(0, network.arcs),
        cost: network.open.slice(0, network.arcs),
        places: network.places,
        unplacedCost: costOfUnplaced(network.students, this.range),
        priority: Int32Array.from(this.priority),
      },
      new Set([...this.ids.keys()].filter((index) => network.arcOf[index] === GONE)),
    );
    return this.changes();
  }

  private changes(): Change[] {
    const { moved } = this.network;
    const found = [...new Set(moved)].flatMap((student) => this.changeOf(student));
    moved.length = 0;
    return found;
  }

  private changeOf(student: number): Change[] {
    const [before, now] = [this.shown[student]!, this.network.homeOf(student)];
    if (before === now) return [];
    this.shown[student] = now;
    return [{ student: this.ids[student]!, from: this.homes[before] ?? null, to: this.homes[now] ?? null }];
  }
}
