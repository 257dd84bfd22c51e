import type { Design } from '../../planning/random-design.js';
import { islandOfJudges, islandOfWorks } from '../../statistics/components.js';
import { shuffled } from '../random.js';
import { cardsOfDesign } from './comparability.js';

/** One more review of a work, by a judge of another island. */
export interface Bridge {
  work: number;
  judge: number;
}

/** What a proposal of bridges starts from. */
export interface Cut {
  design: Design;
  /** Judges by number, those who left included. */
  seats: number;
  /** The pool of each work. */
  pools: readonly string[];
  /** What the pair would cost; null when the two must not meet or have met. */
  cost: (bridge: Bridge) => number | null;
  /** How many more works each judge may have; judges who left have none. */
  room: (judge: number) => number;
  random: () => number;
}

/** A fifth of the works with one review from elsewhere brings almost all that judges dealt to all works would (study, 5.4). */
const SHARE = 0.2;

/** Extra reviews that join the islands of each pool, as far as conflicts and loads allow. */
export function bridgesFor(cut: Cut): Bridge[] {
  const bridges: Bridge[] = [];
  for (const works of Map.groupBy(cut.pools.keys(), (work) => cut.pools[work]!).values()) {
    const design = cut.design.map((panel, work) => [...panel, ...judgesOn(work, bridges)]);
    bridges.push(...new Shores({ ...cut, design }, bridges).join(works));
  }
  return bridges;
}

const judgesOn = (work: number, bridges: readonly Bridge[]): number[] =>
  bridges.filter((bridge) => bridge.work === work).map(({ judge }) => judge);

/** The islands of a plan while bridges are built between them. */
class Shores {
  private readonly ofJudge: Int32Array;
  private readonly ofWork: Int32Array;
  /** What each island has been joined to. */
  private readonly joined: number[];
  private readonly given: Int32Array;

  constructor(
    private readonly cut: Cut,
    before: readonly Bridge[],
  ) {
    const cards = cardsOfDesign(cut.design, cut.seats);
    this.ofJudge = islandOfJudges(cards);
    this.ofWork = islandOfWorks(cards, this.ofJudge);
    this.joined = [...new Set(this.ofJudge)].filter((island) => island >= 0).map((_, island) => island);
    this.given = new Int32Array(cut.seats);
    for (const { judge } of before) this.given[judge]! += 1;
  }

  join(works: readonly number[]): Bridge[] {
    const islands = Map.groupBy(
      works.filter((work) => this.ofWork[work]! >= 0),
      (work) => this.ofWork[work]!,
    );
    if (islands.size < 2) return [];
    const enough = Math.max(islands.size - 1, Math.ceil(SHARE * works.length));
    const bridges: Bridge[] = [];
    for (const work of inTurn([...islands.values()], this.cut.random)) {
      if (bridges.length >= enough && this.areOne(islands.keys())) break;
      const judge = this.bestFor(work, islands);
      if (judge === null) continue;
      bridges.push({ work, judge });
      this.given[judge]! += 1;
      this.joined[this.root(this.ofJudge[judge]!)] = this.root(this.ofWork[work]!);
    }
    return bridges;
  }

  private root(island: number): number {
    let top = island;
    while (this.joined[top] !== top) top = this.joined[top]!;
    return top;
  }

  private areOne(islands: Iterable<number>): boolean {
    return new Set(Iterator.from(islands).map((island) => this.root(island))).size === 1;
  }

  /** Of another island of the pool: first whoever joins two that are still apart, then who has the fewest extra works, then who fits best. */
  private bestFor(work: number, islands: ReadonlyMap<number, unknown>): number | null {
    const own = this.ofWork[work]!;
    let best: { judge: number; rank: number[] } | null = null;
    for (const [judge, island] of this.ofJudge.entries()) {
      if (island === own || !islands.has(island) || this.given[judge]! >= this.cut.room(judge)) continue;
      const cost = this.cut.cost({ work, judge });
      if (cost === null) continue;
      const rank = [Number(this.root(island) === this.root(own)), this.given[judge]!, cost];
      if (!best || isBefore(rank, best.rank)) best = { judge, rank };
    }
    return best?.judge ?? null;
  }
}

function isBefore(a: readonly number[], b: readonly number[]): boolean {
  const first = a.findIndex((value, index) => value !== b[index]);
  return first >= 0 && a[first]! < b[first]!;
}

/** A work of each island in turn, in an order of chance. */
function inTurn(islands: readonly (readonly number[])[], random: () => number): number[] {
  const orders = islands.map((works) => shuffled(works, random));
  const longest = Math.max(...orders.map(({ length }) => length));
  return Array.from({ length: longest }, (_, turn) => orders.flatMap((order) => order[turn] ?? [])).flat();
}
