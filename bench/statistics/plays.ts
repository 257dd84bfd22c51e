import { randomFrom } from '../../src/judging/assignment/random.js';
import { randomDesign, type Design, type DesignSize } from '../../src/judging/planning/random-design.js';
import { USUAL, World, type WorldSettings } from '../../src/judging/planning/worlds.js';
import { fitAdditive } from '../../src/judging/statistics/additive-model.js';
import { estimate, type SheetMethod } from '../../src/judging/statistics/estimate.js';
import { cardsOf, type Sheet } from '../../src/judging/statistics/sheet.js';
import { kendall } from '../../test/judging/support/agreement.js';
import { playedSheet } from '../../test/judging/support/sheets.js';

/** A round that was played in an imagined world. */
export interface Play {
  world: World;
  sheet: Sheet;
  random: () => number;
}

/** How a round is played: its world, and who sees what. */
export interface Setting {
  over?: Partial<WorldSettings>;
  k?: number;
  design?: Dealing;
}

type Dealing = (size: DesignSize, world: World, random: () => number) => Design;

/** The same seeded rounds at each call, one at a time. */
export function* plays(count: number, { over = {}, k = 3, design = byChance }: Setting = {}): Generator<Play> {
  const settings = { ...USUAL, ...over };
  for (let seed = 0; seed < count; seed++) {
    const world = new World(settings, seed);
    const random = randomFrom(1_000_000 + seed);
    yield { world, random, sheet: playedSheet(world, design({ ...settings, k }, world, random)) };
  }
}

const byChance: Dealing = (size, _, random) => randomDesign(size, random);

export const valuesOf = (sheet: Sheet, method: SheetMethod): number[] =>
  estimate(sheet, method).values.map((value) => value ?? NaN);

/** What the mean would give if every judge's severity were known. */
export function oracle({ sheet, world }: Play): Float64Array {
  const cards = cardsOf(sheet);
  const known = cards.score.map((score, card) => score - world.severityOf(cards.judge[card]!));
  return fitAdditive({ ...cards, score: known }, 0).values;
}

/** The mean of Kendall's tau with the truth, over rounds, for several ways to rank. */
export function recovered<Way extends string>(
  rounds: Iterable<Play>,
  ways: Record<Way, (play: Play) => ArrayLike<number>>,
): Record<Way, number> {
  const names = Object.keys(ways) as Way[];
  const sums = Object.fromEntries(names.map((name) => [name, 0])) as Record<Way, number>;
  let count = 0;
  for (const play of rounds) {
    for (const name of names) sums[name] += kendall(ways[name](play), play.world.truth);
    count += 1;
  }
  for (const name of names) sums[name] /= count;
  return sums;
}
