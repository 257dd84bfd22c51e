import { shuffled } from '../../src/judging/assignment/random.js';
import { estimate } from '../../src/judging/statistics/estimate.js';
import { allotExtraCards } from '../../src/judging/statistics/extra-cards.js';
import { prizeProbability } from '../../src/judging/statistics/prize-probability.js';
import type { CardScore } from '../../src/judging/statistics/sheet.js';
import { recall } from '../../test/judging/support/agreement.js';
import { reportDemand } from '../report.js';
import { plays, valuesOf, type Play } from './plays.js';

const WORLDS = 80;
const TOP = 10;
const ROUNDS = 4;
const BUDGET = 50;

/** C4: 200 works, 20 judges, three cards each and 200 more in four rounds, beside uniform plans. */
export function measureAdaptive(): void {
  const uniform = (k: number) => recalled(plays(WORLDS, { k }), ({ sheet }) => valuesOf(sheet, 'semi'));
  const [four, eight, ten] = [4, 8, 10].map(uniform) as [number, number, number];
  const adaptive = recalled(plays(WORLDS), withExtraCards);
  reportDemand({
    bench: 'C4 adaptive cards, four a work on average: part of the true top ten found, less that of eight for each',
    value: adaptive - eight,
    demand: { atLeast: 0 },
    beside: { adaptive, four, eight, ten },
  });
}

function recalled(rounds: Iterable<Play>, rank: (play: Play) => ArrayLike<number>): number {
  let [sum, count] = [0, 0];
  for (const play of rounds) {
    sum += recall(rank(play), play.world.truth, TOP);
    count += 1;
  }
  return sum / count;
}

function withExtraCards({ world, sheet, random }: Play): number[] {
  const cards = [...sheet.cards];
  for (let round = 0; round < ROUNDS; round++) {
    const probabilities = prizeProbability(estimate({ ...sheet, cards }, 'semi'), {
      places: TOP,
      draws: 500,
      seed: round,
    });
    const seen = Array.from({ length: sheet.entries }, () => new Set<number>());
    const loads = Array.from({ length: sheet.judges }, () => 0);
    for (const { entry, judge } of cards) give(seen, loads, { entry, judge });
    const request = { probabilities, cards: seen.map(({ size }) => size), budget: BUDGET };
    const allotted = allotExtraCards({ ...request, room: seen.map(({ size }) => sheet.judges - size) });
    for (const [entry, more] of allotted.entries()) {
      for (const judge of leastLoaded({ seen: seen[entry]!, loads, random }).slice(0, more)) {
        give(seen, loads, { entry, judge });
        cards.push({ entry, judge, score: world.score(entry, judge) } satisfies CardScore);
      }
    }
  }
  return valuesOf({ ...sheet, cards }, 'semi');
}

function give(seen: Set<number>[], loads: number[], { entry, judge }: { entry: number; judge: number }): void {
  seen[entry]!.add(judge);
  loads[judge]! += 1;
}

const leastLoaded = ({ seen, loads, random }: { seen: Set<number>; loads: number[]; random: () => number }): number[] =>
  shuffled(
    [...loads.keys()].filter((judge) => !seen.has(judge)),
    random,
  ).toSorted((a, b) => loads[a]! - loads[b]!);
