import { cardsOfDesign, comparabilityOf } from '../../src/judging/assignment/design/comparability.js';
import type { FlowNetwork } from '../../src/judging/assignment/flow/flow-network.js';
import { solve } from '../../src/judging/assignment/flow/solve.js';
import type { Design } from '../../src/judging/planning/random-design.js';
import { cholesky, inverse } from '../../src/judging/statistics/cholesky.js';
import { sharedWorks } from '../../src/judging/statistics/judge-information.js';
import { judging } from '../instances/judging.js';
import { reportDemand } from '../report.js';

const size = { entries: 5_000, judges: 200, k: 4, candidates: 40 };
const seeds = [1, 2, 3, 4, 5, 6];
/** Of the mean load. */
const LEAST = 0.4;

/**
 * B4: what least loads buy. Of a judge without works only that is known which holds for all: that severities vary about as much as a card
 * scatters. Among judges with works alone, how many they are says more than the variance; beside it stands what no plan of so many
 * cards passes, with all loads alike and all pairs of judges as often together.
 */
export function measureComparability(): void {
  const measured = seeds.map((seed) => {
    const network = judging({ ...size, seed });
    const least = Math.round((LEAST * size.entries * size.k) / size.judges);
    return { plain: measure(network), even: measure({ ...network, least: network.least.map(() => least) }) };
  });
  const mean = (of: (one: (typeof measured)[number]) => number) =>
    measured.reduce((sum, one) => sum + of(one), 0) / measured.length;
  const bench = `B4 least loads of ${LEAST} of the mean, 5000 entries, 200 judges, mean of ${seeds.length} instances`;
  reportDemand({
    bench: `${bench}: contrast variance by that of the plain optimum, all judges`,
    value: mean(({ plain, even }) => even.contrast / plain.contrast),
    demand: { atMost: 0.45 },
    beside: { plain: mean(({ plain }) => plain.contrast), even: mean(({ even }) => even.contrast) },
  });
  reportDemand({
    bench: `${bench}: the same among judges with works`,
    value: mean(({ plain, even }) => even.amongBusy / plain.amongBusy),
    demand: { atMost: 0.45 },
    beside: {
      plain: mean(({ plain }) => plain.amongBusy),
      even: mean(({ even }) => even.amongBusy),
      best: bestContrast,
    },
  });
  reportDemand({
    bench: `${bench}: cost above the plain optimum`,
    value: mean(({ plain, even }) => even.fit / plain.fit - 1),
    demand: { atMost: 0.025 },
  });
  reportDemand({
    bench: `${bench}: idle judges`,
    value: mean(({ even }) => even.idle),
    demand: { atMost: 0 },
    beside: { plain: mean(({ plain }) => plain.idle) },
  });
  reportDemand({
    bench: `${bench}: islands`,
    value: Math.max(...measured.map(({ even }) => even.islands)),
    demand: { atMost: 1 },
  });
}

const bestContrast = ((2 * size.judges) / (size.entries * size.k * (1 - 1 / size.k))) * (1 - 1 / size.judges);

function measure(network: FlowNetwork) {
  const { taken } = solve(network);
  const design = panelsOf(network, taken);
  const { meanContrast, islands } = comparabilityOf(design, { judges: network.judges, pools: design.map(() => 'all') });
  let fit = 0;
  for (const [arc, cost] of network.cost.entries()) fit += cost * taken[arc]!;
  return {
    contrast: contrastOfAll(design, network.judges),
    amongBusy: meanContrast,
    fit,
    idle: network.judges - new Set(design.flat()).size,
    islands: islands.get('all')!,
  };
}

/** Mean variance of the difference of two judges, in variances of a card, when severities vary by one of those. */
function contrastOfAll(design: Design, judges: number): number {
  const { matrix } = sharedWorks(cardsOfDesign(design, judges));
  for (const [one, row] of matrix.entries()) row[one]! += 1;
  const covariance = inverse(cholesky(matrix));
  let [own, all] = [0, 0];
  for (const [one, row] of covariance.entries()) {
    own += row[one]!;
    for (const value of row) all += value;
  }
  return (2 * (judges * own - all)) / (judges * (judges - 1));
}

const panelsOf = ({ entries, from, judge }: FlowNetwork, taken: Uint8Array): Design =>
  Array.from({ length: entries }, (_, entry) =>
    [...judge.subarray(from[entry], from[entry + 1])].filter((_one, arc) => taken[from[entry]! + arc] !== 0),
  );
