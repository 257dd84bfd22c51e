import { adjustedRanks } from '../../src/judging/statistics/adjusted-ranks.js';
import { decidingValues } from '../../src/judging/statistics/deciding-values.js';
import { estimate } from '../../src/judging/statistics/estimate.js';
import { gate } from '../../src/judging/statistics/gate.js';
import { panels } from '../../test/judging/support/designs.js';
import { reportDemand } from '../report.js';
import { plays, valuesOf } from './plays.js';

const WORLDS = 50;

/** C7: in disconnected panels no work gets a common adjusted rank, and the mean decides. */
export function measureRefusal(): void {
  let [ranked, moved, reported] = [0, 0, 0];
  for (const { sheet } of plays(WORLDS, {
    over: { judges: 21 },
    design: (size, world) => panels(size, [...world.truth.keys()]),
  })) {
    const checked = gate(sheet, { randomised: true });
    reported += Number(checked.findings.some(({ code, params }) => code === 'islands' && params.islands === 7));
    ranked += adjustedRanks(estimate(sheet, 'semi'), checked).filter((rank) => rank !== null).length;
    const { values } = decidingValues(sheet, { method: 'semi', randomised: true });
    moved += valuesOf(sheet, 'mean').filter((mean, entry) => mean !== values[entry]).length;
  }
  const bench = 'C7 disconnected panels';
  reportDemand({
    bench: `${bench}: part of the rounds in which all islands are reported`,
    value: reported / WORLDS,
    demand: { atLeast: 1 },
  });
  reportDemand({
    bench: `${bench}: works with a common adjusted rank`,
    value: ranked,
    demand: { atMost: 0 },
    digits: 0,
  });
  reportDemand({
    bench: `${bench}: works that the deciding method moved from their mean`,
    value: moved,
    demand: { atMost: 0 },
    digits: 0,
  });
}
