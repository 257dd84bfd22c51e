/** A process of its own: `node solve-problem.ts PROBLEM UNPLACED` solves the problem of the file, and prints the best of its times and what the plan costs. */
import { solve } from '../../src/exchange/matching/solver/solve.js';
import { readProblem } from './problem-file.js';

const [file, unplaced] = process.argv.slice(2);
const problem = readProblem(file!, Number(unplaced));
globalThis.gc?.();
const before = process.memoryUsage().rss;
const taken = { seconds: Infinity, elapsed: Infinity };
let cost = 0;
let cold = 0;
for (let run = 0; run < 20; run++) {
  const [begun, used] = [performance.now(), process.cpuUsage()];
  const { certificate } = solve(problem);
  const { user, system } = process.cpuUsage(used);
  cost = Number(certificate.total);
  taken.seconds = Math.min(taken.seconds, (user + system) / 1e6);
  taken.elapsed = Math.min(taken.elapsed, (performance.now() - begun) / 1000);
  if (run === 0) cold = taken.seconds;
}
const megabytes = (process.resourceUsage().maxRSS * 1024 - before) / 1e6;
process.stdout.write(JSON.stringify({ ...taken, cold, megabytes, cost, version: 'the portal' }));
