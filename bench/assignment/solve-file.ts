/** A process of its own: `node solve-file.ts NETWORK [TAKEN]` solves the network of the file, and prints what it took and what the plan costs. */
import { writeFileSync } from 'node:fs';
import { solve } from '../../src/judging/assignment/flow/solve.js';
import { readNetwork } from './network-file.js';

const [file, taken] = process.argv.slice(2);
const network = readNetwork(file!);
globalThis.gc?.();
const before = process.memoryUsage().rss;
const [begun, used] = [performance.now(), process.cpuUsage()];
const solution = solve(network);
const elapsed = (performance.now() - begun) / 1000;
const { user, system } = process.cpuUsage(used);
if (taken) writeFileSync(taken, solution.taken);
process.stdout.write(
  JSON.stringify({
    seconds: (user + system) / 1e6,
    elapsed,
    megabytes: (process.resourceUsage().maxRSS * 1024 - before) / 1e6,
    cost: solution.certificate.cost,
  }),
);
