import type { WorldSettings } from '../../src/judging/planning/worlds.js';
import { estimate, type SheetMethod } from '../../src/judging/statistics/estimate.js';
import { interval } from '../../src/judging/statistics/intervals.js';
import { prizeProbability } from '../../src/judging/statistics/prize-probability.js';
import { topOf } from '../../test/judging/support/agreement.js';
import { reportDemand } from '../report.js';
import { plays, type Play } from './plays.js';

const WORLDS = 40;
const LEVEL = 0.9;
const TOP = 10;

const wellSpecified = { spread: 0, noiseSpread: 0, steps: 0 };
const unmodelled: Record<string, Partial<WorldSettings>> = {
  'spread, noise and ten steps': {},
  'the same with 60 judges': { judges: 60 },
  'the same in five steps': { steps: 5 },
  'judges who differ much': { severity: 1 },
  'judges of one level': { severity: 0 },
  '40 works and 8 judges': { entries: 40, judges: 8 },
};

/** C5: how many works lie in the ranges of 90 %, and what the probabilities of being among the best ten are worth. */
export function measureCoverage(): void {
  for (const judges of [20, 60]) {
    const bench = `C5 ranges of 90 %, semi, well specified, ${judges} judges: part that holds the work's value`;
    reportDemand({
      bench,
      value: covered({ ...wellSpecified, judges }, 'semi', juryMean),
      demand: { atLeast: 0.87, atMost: 0.93 },
    });
  }
  for (const [name, over] of Object.entries(unmodelled)) {
    for (const method of ['semi', 'spread'] as const) {
      reportDemand({
        bench: `C5 ranges of 90 %, ${method}, ${name}: part that holds the work's value, as published`,
        value: covered(over, method, juryMean),
        demand: { atLeast: 0.85 },
        beside: { withoutTheEndsOfTheScale: covered(over, method, freeOfScale) },
      });
    }
  }
  reportDemand({
    bench: 'C5 probability of the best ten, semi: mean squared error (Brier)',
    value: brier('semi'),
    demand: { atMost: Number(brier('constant').toFixed(4)) },
    beside: { mean: brier('mean'), spread: brier('spread') },
    digits: 4,
  });
}

type Target = (play: Play, entry: number) => number;

/** What the mean of very many cards of the whole jury would be. */
const juryMean: Target = ({ world }, entry) => world.expected(entry);
/** The same on a scale that has no steps and no ends. */
const freeOfScale: Target = ({ world }, entry) => world.unbounded(entry);

function covered(over: Partial<WorldSettings>, method: SheetMethod, target: Target): number {
  let [held, works] = [0, 0];
  for (const play of plays(WORLDS, { over })) {
    for (const [entry, range] of interval(estimate(play.sheet, method), LEVEL).entries()) {
      const value = target(play, entry);
      held += Number(range!.low <= value && value <= range!.high);
      works += 1;
    }
  }
  return held / works;
}

function brier(method: SheetMethod | 'constant'): number {
  let [error, works] = [0, 0];
  for (const { world, sheet } of plays(WORLDS)) {
    const best = new Set(topOf(world.truth, TOP));
    const said =
      method === 'constant'
        ? sheet.pools.map(() => TOP / sheet.entries)
        : prizeProbability(estimate(sheet, method), { places: TOP, draws: 1000, seed: 1 });
    for (const [entry, p] of said.entries()) error += (p! - Number(best.has(entry))) ** 2;
    works += sheet.entries;
  }
  return error / works;
}
