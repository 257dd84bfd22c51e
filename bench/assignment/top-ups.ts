import type { FlowNetwork } from '../../src/judging/assignment/flow/flow-network.js';
import { solve } from '../../src/judging/assignment/flow/solve.js';
import { randomFrom, shuffled } from '../../src/judging/assignment/random.js';
import { judging } from '../instances/judging.js';
import { reportDemand } from '../report.js';

const sizes = [
  { entries: 5_000, judges: 200 },
  { entries: 50_000, judges: 1_000 },
];

/** B3: two judges in a hundred drop out; what they leave is given to others, who may have 5 % more, and everything else stays. */
export function measureTopUps(): void {
  for (const size of sizes) {
    const network = judging({ ...size, k: 4, seed: 1, candidates: 40 });
    const [whole, wholeSeconds] = timed(() => solve(network));
    const gone = new Set(shuffled([...Array(size.judges).keys()], randomFrom(3)).slice(0, size.judges / 50));
    const [{ rest, topUp, open }, seconds] = timed(() => topUpAfter(network, whole.taken, gone));
    const bench = `B3 top-up of ${rest} reviews after ${gone.size} of ${size.judges} judges dropped out, ${size.entries} entries`;
    const beside = { topUpSeconds: seconds, wholeSeconds, open };
    reportDemand({
      bench: `${bench}: by a full solve`,
      value: seconds / wholeSeconds,
      demand: { atMost: 0.15 },
      beside,
    });
    reportDemand({
      bench: `${bench}: standing assignments kept`,
      value: keptIn(network, { before: whole.taken, after: topUp, gone }),
      demand: { atLeast: 1 },
    });
  }
}

const TIMES = 3;

/** The middle of some times: the first is cold. */
function timed<T>(story: () => T): [T, number] {
  const runs = Array.from({ length: TIMES }, (): [T, number] => {
    const used = process.cpuUsage();
    const result = story();
    return [result, process.cpuUsage(used).user / 1e6];
  });
  return runs.toSorted(([, a], [, b]) => a - b)[Math.floor(TIMES / 2)]!;
}

/** The whole plan afterwards: what stands, and the top-up, which is a flow over the works that lack a judge alone. */
function topUpAfter(network: FlowNetwork, before: Uint8Array, gone: ReadonlySet<number>) {
  const topUp = before.slice();
  const wanted: number[] = [];
  const [from, judge, cost, arcs] = [[0], [] as number[], [] as number[], [] as number[]];
  const load = new Int32Array(network.judges);
  for (let entry = 0; entry < network.entries; entry++) {
    let lacks = 0;
    for (let arc = network.from[entry]!; arc < network.from[entry + 1]!; arc++) {
      const isGone = gone.has(network.judge[arc]!);
      if (before[arc] !== 0 && isGone) {
        lacks += 1;
        topUp[arc] = 0;
      } else load[network.judge[arc]!]! += before[arc]!;
    }
    if (lacks === 0) continue;
    for (let arc = network.from[entry]!; arc < network.from[entry + 1]!; arc++) {
      if (before[arc] !== 0 || gone.has(network.judge[arc]!)) continue;
      judge.push(network.judge[arc]!);
      cost.push(network.cost[arc]!);
      arcs.push(arc);
    }
    wanted.push(lacks);
    from.push(judge.length);
  }
  const { taken } = solve({
    entries: wanted.length,
    judges: network.judges,
    wanted: Int32Array.from(wanted),
    from: Int32Array.from(from),
    judge: Int32Array.from(judge),
    cost: Int32Array.from(cost),
    least: new Int32Array(network.judges),
    most: network.most.map((most, one) => (gone.has(one) ? 0 : Math.ceil(1.05 * most) - load[one]!)),
  });
  for (const [index, arc] of arcs.entries()) if (taken[index] !== 0) topUp[arc] = 1;
  const rest = wanted.reduce((sum, lacks) => sum + lacks, 0);
  return { rest, topUp, open: rest - taken.reduce((sum, one) => sum + one, 0) };
}

interface Plans {
  before: Uint8Array;
  after: Uint8Array;
  gone: ReadonlySet<number>;
}

function keptIn({ judge }: FlowNetwork, { before, after, gone }: Plans): number {
  let [standing, kept] = [0, 0];
  for (const [arc, one] of judge.entries()) {
    if (before[arc] === 0 || gone.has(one)) continue;
    standing += 1;
    kept += after[arc]!;
  }
  return kept / standing;
}
