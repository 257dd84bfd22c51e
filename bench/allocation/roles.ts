import { runInThread } from '../../src/platform/index.js';
import type { inThread } from '../../src/yls/allocation/roles.thread.js';
import { simulation } from '../instances/simulation.js';
import { reportDemand } from '../report.js';
import { processorSeconds } from './processor-seconds.js';

const thread = new URL('../../src/yls/allocation/roles.thread.js', import.meta.url);

/** A large simulation: the proven plan, and who gets what in it. */
export async function measureRoles(): Promise<void> {
  await runInThread<typeof inThread>(thread, simulation({ players: 20, roles: 4, seed: 9 }));
  const asked = simulation({ players: 300, roles: 40, seed: 1 });
  const { seconds, made } = await processorSeconds(() => runInThread<typeof inThread>(thread, asked));
  const byWish = made.byWish.map((players, at) => [`wish${at + 1}`, players] as const);
  reportDemand({
    bench: 'roles: 300 players, 40 countries, proven optimum',
    value: seconds,
    unit: 's',
    demand: { atMost: 3 },
    beside: { without: made.without.length, misplaced: made.misplaced, ...Object.fromEntries(byWish) },
  });
}
