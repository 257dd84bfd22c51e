/**
 * A plan as a linear programme by npm `highs`: `node matching-highs.mjs PROBLEM UNPLACED [EDITS]`. Prints what one solve took and what the plan costs;
 * with EDITS, also what solving again took after so many vetoes, from the basis that was, and as many again after one pair became sure.
 */
import { readFileSync } from 'node:fs';
import loadHighs from 'highs';

const [file, unplaced, edits = '0'] = process.argv.slice(2);
const bytes = readFileSync(file);
const numbers = new Int32Array(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength));
const [students, homes, pairs] = numbers;
let at = 3;
const next = (length) => numbers.slice(at, (at += length));
const [from, home, cost, places] = [students + 1, pairs, pairs, homes].map(next);

const highs = await loadHighs();
const begunAll = performance.now();
const usedAll = process.cpuUsage();
const columns = pairs + students;
const colCost = new Float64Array(columns).fill(Number(unplaced));
colCost.set(cost);
const starts = Int32Array.from({ length: columns + 1 }, (_, column) => (column <= pairs ? 2 * column : pairs + column));
const indices = new Int32Array(2 * pairs + students);
for (let student = 0; student < students; student++) {
  for (let pair = from[student]; pair < from[student + 1]; pair++) {
    indices[2 * pair] = student;
    indices[2 * pair + 1] = students + home[pair];
  }
  indices[2 * pairs + student] = student;
}
const rows = students + homes;
const model = highs.createModel({
  numCols: columns,
  numRows: rows,
  colCost,
  colLower: new Float64Array(columns),
  colUpper: new Float64Array(columns).fill(1),
  rowLower: Float64Array.from({ length: rows }, (_, row) => (row < students ? 1 : 0)),
  rowUpper: Float64Array.from({ length: rows }, (_, row) => (row < students ? 1 : places[row - students])),
  matrix: {
    format: 'csc',
    numRows: rows,
    numCols: columns,
    starts,
    indices,
    values: new Float64Array(indices.length).fill(1),
  },
});
model.options.set({ output_flag: false });
model.run();
const total = Math.round(model.getObjectiveValue());
const { user, system } = process.cpuUsage(usedAll);
const elapsed = (performance.now() - begunAll) / 1000;

/** Forces each of a student's pairs in turn, solving again from the basis that was. */
const warm = [];
for (let edit = 0; edit < Number(edits); edit++) {
  const pair = from[edit % students];
  const used = process.cpuUsage();
  model.changeColBounds(pair, 1, 1);
  model.run();
  const after = process.cpuUsage(used);
  warm.push((after.user + after.system) / 1e6);
  model.changeColBounds(pair, 0, 1);
  model.run();
}
console.log(
  JSON.stringify({
    seconds: (user + system) / 1e6,
    elapsed,
    megabytes: 0,
    cost: total,
    warm,
    version: 'npm highs 1.15.3',
  }),
);
