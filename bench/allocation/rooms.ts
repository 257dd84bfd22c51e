import { runInThread } from '../../src/platform/index.js';
import type { inThread } from '../../src/yls/allocation/rooms.thread.js';
import { dormitory } from '../instances/dormitory.js';
import { report, reportDemand } from '../report.js';
import { processorSeconds } from './processor-seconds.js';

const BEDS = 1500;
const thread = new URL('../../src/yls/allocation/rooms.thread.js', import.meta.url);
const instances = [
  { guests: 1300, seed: 1 },
  { guests: 1400, seed: 2 },
  { guests: 1450, seed: 3 },
  { guests: 1490, seed: 4 },
];

/** A house of 1,500 beds, emptier and fuller: the time, and of each criterion what was reached beside the bound. */
export async function measureRooms(): Promise<void> {
  // The thread and its code are loaded once.
  await runInThread<typeof inThread>(thread, dormitory({ beds: 60, guests: 50, seed: 9 }));
  for (const { guests, seed } of instances) {
    const asked = dormitory({ beds: BEDS, guests, seed });
    const { seconds, made } = await processorSeconds(() => runInThread<typeof inThread>(thread, asked));
    const bench = `rooms: ${guests} guests for ${BEDS} beds, seed ${seed}`;
    reportDemand({ bench: `${bench}: plan and bound`, value: seconds, unit: 's', demand: { atMost: 3 } });
    for (const criterion of ['unhoused', 'requestsUnmet', 'farFromChaperone', 'sameCountry'] as const)
      reportDemand({
        bench: `${bench}: ${criterion}, above its bound`,
        value: made.merit[criterion] - made.bound[criterion],
        demand: { atLeast: 0 },
        beside: { reached: made.merit[criterion], bound: made.bound[criterion] },
        digits: 0,
      });
    report({ bench: `${bench}: proven`, value: Number(made.isProven), unit: 'yes or no', digits: 0 });
  }
}
