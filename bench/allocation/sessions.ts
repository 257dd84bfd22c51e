import { runInThread } from '../../src/platform/index.js';
import type { SessionsAllocated } from '../../src/yls/allocation/sessions/allocate-sessions.js';
import type { SessionsAsked } from '../../src/yls/allocation/sessions/sessions-asked.js';
import type { inThread } from '../../src/yls/allocation/sessions.thread.js';
import { numbersFrom, summit } from '../instances/summit.js';
import { reportDemand } from '../report.js';
import { processorSeconds } from './processor-seconds.js';
import { firstCome, serialDictatorship } from '../../src/yls/allocation/baselines/in-turn.js';
import { gotIn, shares, type Got } from '../../src/yls/allocation/baselines/what-they-got.js';

const size = { delegates: 1500, sessions: 40, slots: 4 };
const thread = new URL('../../src/yls/allocation/sessions.thread.js', import.meta.url);
const instances = [
  { name: 'places for 115 %', seed: 1, places: 115 },
  { name: 'places for 102 %', seed: 2, places: 102 },
  { name: 'places for 90 %', seed: 3, places: 90 },
];

/** The proven plan of all slots, and who gets what in it, beside the two usual ways. */
export async function measureSessions(): Promise<void> {
  // The thread and its code are loaded once.
  await runInThread<typeof inThread>(thread, summit({ ...size, delegates: 50, seed: 9 }));
  for (const { name, seed, places } of instances) {
    const asked = summit({ ...size, seed, places });
    const { seconds, made } = await processorSeconds(() => runInThread<typeof inThread>(thread, asked));
    const bench = `sessions: 1,500 delegates, 40 sessions, 4 slots, ${name}`;
    const moved = made.outcomes.reduce((sum, outcome) => sum + outcome.moved, 0);
    reportDemand({ bench: `${bench}: proven optimum of each slot`, value: seconds, unit: 's', demand: { atMost: 3 } });
    await reportRerun(bench, asked, made);
    reportShares(bench, asked, gotIn(made), moved);
  }
}

/** One delegate leaves, and the plan is made again: who else moves, with the plan that stands and without. */
async function reportRerun(bench: string, asked: SessionsAsked, stood: SessionsAllocated): Promise<void> {
  const without = { ...asked, delegates: asked.delegates.slice(1) };
  const previous = stood.places.flatMap(({ delegate, session }) => (session ? [{ delegate, session }] : []));
  const before = new Set(previous.map(({ delegate, session }) => `${delegate} ${session}`));
  const movedWith = async (seed: string, kept: typeof previous) => {
    const { places } = await runInThread<typeof inThread>(thread, { ...without, seed, previous: kept });
    return places.filter(({ delegate, session }) => !before.has(`${delegate} ${session}`)).length;
  };
  const withoutThePlanThatStands = await movedWith('another seed', []);
  reportDemand({
    bench: `${bench}: places that change when one of 1,500 leaves`,
    value: await movedWith(asked.seed, previous),
    demand: { atMost: withoutThePlanThatStands / 2 },
    beside: { withoutThePlanThatStands },
    digits: 0,
  });
}

function reportShares(bench: string, asked: SessionsAsked, fair: readonly Got[], moved: number): void {
  const shuffled = shuffler(7);
  const ways = {
    'first come, first served': shares(firstCome({ ...asked, delegates: shuffled(asked.delegates) })),
    'random serial dictatorship': shares(serialDictatorship(asked, shuffled)),
  };
  const ours = shares(fair);
  const demanded = { emptyHanded: 'emptyHanded', worst: 'worstPassedOver' } as const;
  for (const [way, theirs] of Object.entries(ways)) {
    reportDemand({
      bench: `${bench}: left empty-handed, beside ${way}`,
      value: ours[demanded.emptyHanded],
      demand: { atMost: theirs[demanded.emptyHanded] },
      beside: theirs,
      digits: 2,
    });
  }
  reportDemand({
    bench: `${bench}: most wishes passed over of one delegate`,
    value: ours[demanded.worst],
    demand: { atMost: Math.min(...Object.values(ways).map((way) => way[demanded.worst])) },
    beside: { ...ours, moved },
    digits: 2,
  });
}

function shuffler(seed: number) {
  const below = numbersFrom(seed);
  return <T>(items: readonly T[]): T[] =>
    items
      .map((item) => ({ item, at: below(2 ** 31) }))
      .toSorted((a, b) => a.at - b.at)
      .map(({ item }) => item);
}
