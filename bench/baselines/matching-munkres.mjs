/**
 * A plan by npm `munkres`, whose table is dense: `node matching-munkres.mjs PROBLEM UNPLACED`. A column for each place, and one for each student who may
 * stay without; prints what the best of some solves took and what the plan costs.
 */
import { readFileSync } from 'node:fs';
import { munkres } from 'munkres';

const [file, unplaced] = process.argv.slice(2);
const bytes = readFileSync(file);
const numbers = new Int32Array(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength));
const [students, homes, pairs] = numbers;
let at = 3;
const next = (length) => numbers.slice(at, (at += length));
const [from, home, cost, places] = [students + 1, pairs, pairs, homes].map(next);

const first = [0];
for (const count of places) first.push(first.at(-1) + count);
const columns = first.at(-1) + students;
/** Dearer than any plan: no student and home whom something keeps apart. */
const never = Number(unplaced) * (students + 1);
const table = Array.from({ length: students }, (_, student) => {
  const row = Array.from({ length: columns }, () => never);
  for (let pair = from[student]; pair < from[student + 1]; pair++)
    row.fill(cost[pair], first[home[pair]], first[home[pair] + 1]);
  row[first.at(-1) + student] = Number(unplaced);
  return row;
});

let [seconds, elapsed, total] = [Infinity, Infinity, 0];
for (let run = 0; run < 5; run++) {
  const [begun, used] = [performance.now(), process.cpuUsage()];
  total = munkres(table).reduce((sum, [student, column]) => sum + table[student][column], 0);
  const { user, system } = process.cpuUsage(used);
  seconds = Math.min(seconds, (user + system) / 1e6);
  elapsed = Math.min(elapsed, (performance.now() - begun) / 1000);
}
console.log(JSON.stringify({ seconds, elapsed, megabytes: 0, cost: total, version: 'npm munkres 2.0.4' }));
