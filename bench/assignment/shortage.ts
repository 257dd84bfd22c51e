import { join } from 'node:path';
import type { FlowNetwork } from '../../src/judging/assignment/flow/flow-network.js';
import { solve, usualPenalties } from '../../src/judging/assignment/flow/solve.js';
import { judging } from '../instances/judging.js';
import { reportDemand } from '../report.js';
import { writeNetwork } from './network-file.js';
import { highs } from './solvers.js';

/** B2: no place open where a plan for all exists, and where none does exactly as many as have to be; beside what the best pair first leaves open. */
export async function measureShortage(folder: string): Promise<void> {
  const whole = judging({ entries: 5_000, judges: 200, k: 4, seed: 1, candidates: 40 });
  const named = 'B2 places left open';
  reportDemand({
    bench: `${named}, 5000 entries, 200 judges`,
    value: openIn(whole, solve(whole).taken),
    demand: { atMost: 0 },
    beside: { bestPairFirst: openIn(whole, bestPairFirst(whole)) },
    digits: 0,
  });
  const short = judging({ entries: 500, judges: 40, k: 4, seed: 2, candidates: 12 });
  const tight = { ...short, most: short.most.map((load, judge) => (judge % 4 === 0 ? 20 : load)) };
  const file = join(folder, 'short.network');
  writeNetwork(file, tight);
  const penalties = usualPenalties(tight);
  const { taken, certificate } = solve(tight);
  const { cost, version, open = 0 } = await highs(file, penalties);
  if (cost !== certificate.cost) throw new Error(`${version} finds ${cost}, the portal ${certificate.cost}.`);
  reportDemand({
    bench: `${named}, 500 entries, 40 judges who cannot take all: as many as ${version} leaves open`,
    value: openIn(tight, taken),
    demand: { atLeast: open, atMost: open },
    beside: { bestPairFirst: openIn(tight, bestPairFirst(tight)) },
    digits: 0,
  });
}

function openIn({ judge, wanted }: FlowNetwork, taken: Uint8Array): number {
  let open = wanted.reduce((sum, k) => sum + k, 0);
  for (let arc = 0; arc < judge.length; arc++) open -= taken[arc]!;
  return open;
}

/** How it is done by hand: over all pairs, the one that fits best of those that still can. */
function bestPairFirst({ entries, from, judge, cost, wanted, most }: FlowNetwork): Uint8Array {
  const taken = new Uint8Array(judge.length);
  const [places, room] = [wanted.slice(), most.slice()];
  const entryOf = new Int32Array(judge.length);
  for (let entry = 0; entry < entries; entry++) entryOf.fill(entry, from[entry], from[entry + 1]);
  for (const arc of Int32Array.from(judge.keys()).toSorted((a, b) => cost[a]! - cost[b]!)) {
    const [entry, one] = [entryOf[arc]!, judge[arc]!];
    if (places[entry] === 0 || room[one] === 0) continue;
    taken[arc] = 1;
    places[entry]! -= 1;
    room[one]! -= 1;
  }
  return taken;
}
