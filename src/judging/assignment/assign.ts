import { balance } from './balance.js';
import { connect, islands } from './connect.js';
import { Draw } from './draw.js';
import { randomFrom, shuffled } from './random.js';

/** What a draw starts from. Ids are opaque; the order in which they come does not matter. */
export interface DrawRequest {
  works: readonly { id: string; pool: string }[];
  judges: readonly string[];
  /** Judges wanted for each work. */
  k: number;
  /** Pairs that must not meet. */
  conflicts: readonly { work: string; judge: string }[];
  /** Any whole number from 0 to 2³²-1: the same request with the same seed gives the same plan. */
  seed: number;
}

export interface Plan {
  /** Works of each judge, in the judge's own random order. */
  cards: ReadonlyMap<string, readonly string[]>;
  /** Works that have fewer than k judges without conflict, and how many they lack. */
  shortages: { work: string; missing: number }[];
  /** Islands of each pool; 1 means that every two works can be compared through their judges. */
  islands: ReadonlyMap<string, number>;
}

/**
 * Gives each work k judges without conflict (all that there are, when fewer), with loads as even as the conflicts allow,
 * one island per pool where swaps can do it, and an own random order for each judge.
 */
export function assign(request: DrawRequest): Plan {
  const works = request.works.toSorted((a, b) => compare(a.id, b.id));
  const judges = request.judges.toSorted(compare);
  const random = randomFrom(request.seed);
  const draw = new Draw(eligibleOf(request, { works, judges }), judges.length);
  deal(draw, request.k, random);
  balance(draw);
  const pools = Map.groupBy(works.keys(), (work) => works[work]!.pool);
  for (const pool of pools.values()) connect(draw, pool);
  return {
    cards: new Map(judges.map((judge, index) => [judge, inOwnOrder(draw, { index, works, random })])),
    shortages: shortagesOf(draw, { works, k: request.k }),
    islands: new Map([...pools].map(([name, pool]) => [name, islands(pool, (work) => draw.judgesOf[work]!).length])),
  };
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

interface Table {
  works: readonly { id: string; pool: string }[];
  judges: readonly string[];
}

/** For each work, the judges who have no conflict with it. */
function eligibleOf({ conflicts }: DrawRequest, { works, judges }: Table): number[][] {
  const barred = Map.groupBy(conflicts, (conflict) => conflict.work);
  return works.map(({ id }) => {
    const out = new Set(barred.get(id)?.map((conflict) => conflict.judge));
    return [...judges.keys()].filter((judge) => !out.has(judges[judge]!));
  });
}

/** Works in random order take the least loaded judges; among equals chance decides. */
function deal(draw: Draw, k: number, random: () => number): void {
  for (const work of shuffled([...draw.eligible.keys()], random)) {
    const candidates = shuffled(draw.eligible[work]!, random).toSorted((a, b) => draw.load(a) - draw.load(b));
    for (const judge of candidates.slice(0, k)) draw.give(work, judge);
  }
}

function inOwnOrder(
  draw: Draw,
  { index, works, random }: { index: number; works: Table['works']; random: () => number },
): string[] {
  const own = [...draw.worksOf[index]!].toSorted((a, b) => a - b);
  return shuffled(own, random).map((work) => works[work]!.id);
}

function shortagesOf(draw: Draw, { works, k }: { works: Table['works']; k: number }): Plan['shortages'] {
  return works
    .map(({ id }, index) => ({ work: id, missing: k - draw.judgesOf[index]!.size }))
    .filter(({ missing }) => missing > 0);
}
