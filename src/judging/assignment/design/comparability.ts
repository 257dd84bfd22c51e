import type { Design } from '../../planning/random-design.js';
import { islandOfJudges, islandOfWorks, membersOf } from '../../statistics/components.js';
import { judgeDesign, type JudgeDesign } from '../../statistics/judge-design.js';
import { sharedWorks } from '../../statistics/judge-information.js';
import type { Cards } from '../../statistics/sheet.js';

/** How well a plan will let works and judges be compared, before anyone has scored. */
export interface Comparability extends JudgeDesign {
  /** In how many islands the works of each pool lie: sets whose judges share no work with others', not even through third ones. */
  islands: ReadonlyMap<string, number>;
}

/** @param pools the pool of each work */
export function comparabilityOf(
  design: Design,
  { judges, pools }: { judges: number; pools: readonly string[] },
): Comparability {
  const cards = cardsOfDesign(design, judges);
  const islands = islandOfJudges(cards);
  const ofWorks = islandOfWorks(cards, islands);
  const byPool = Map.groupBy(pools.keys(), (work) => pools[work]!);
  const inPool = (works: readonly number[]) =>
    new Set(works.map((work) => ofWorks[work]!).filter((island) => island >= 0));
  return {
    ...judgeDesign(sharedWorks(cards), membersOf(islands)),
    islands: new Map([...byPool].map(([pool, works]) => [pool, inPool(works).size])),
  };
}

/** The island of each work; -1 without a judge. */
export function islandsOfWorks(design: Design, judges: number): Int32Array {
  const cards = cardsOfDesign(design, judges);
  return islandOfWorks(cards, islandOfJudges(cards));
}

/** Cards that nobody has scored yet. */
export function cardsOfDesign(design: Design, judges: number): Cards {
  const start = new Int32Array(design.length + 1);
  for (const [work, panel] of design.entries()) start[work + 1] = start[work]! + panel.length;
  const judge = Int32Array.from(design.flat());
  return { entries: design.length, judges, start, judge, score: new Float64Array(judge.length) };
}
