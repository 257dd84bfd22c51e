/**
 * The linear programme of an assignment by npm `highs`: `node assignment-highs.mjs NETWORK OPEN SPREAD`. NETWORK as `network-file.ts` writes it,
 * without least loads; OPEN and SPREAD are the portal's penalties. Prints what it took and what the plan costs.
 */
import { readFileSync } from 'node:fs';
import loadHighs from 'highs';

const [file, open, spread] = process.argv.slice(2);
const bytes = readFileSync(file);
const numbers = new Int32Array(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength));
const [entries, judges, arcs] = numbers;
let at = 3;
const next = (length) => numbers.slice(at, (at += length));
const [wanted, from, judge, cost, , most] = [entries, entries + 1, arcs, arcs, judges, judges].map(next);

const highs = await loadHighs();
const before = process.memoryUsage().rss;
const [begun, used] = [performance.now(), process.cpuUsage()];

// A column for each pair and for each place that may stay open; a row for what each entry wants and for what each judge may have.
const places = wanted.reduce((sum, k) => sum + k, 0);
const columns = arcs + places;
const colCost = new Float64Array(columns);
const starts = new Int32Array(columns + 1);
const indices = new Int32Array(2 * arcs + places);
let column = 0;
let cell = 0;
const addColumn = (price, rows) => {
  colCost[column] = price;
  for (const row of rows) indices[cell++] = row;
  starts[++column] = cell;
};
for (let entry = 0; entry < entries; entry++) {
  for (let arc = from[entry]; arc < from[entry + 1]; arc++) addColumn(cost[arc], [entry, entries + judge[arc]]);
  for (let nth = 0; nth < wanted[entry]; nth++) addColumn(Number(open) + nth * Number(spread), [entry]);
}
const rows = entries + judges;
const model = highs.createModel({
  numCols: columns,
  numRows: rows,
  colCost,
  colLower: new Float64Array(columns),
  colUpper: new Float64Array(columns).fill(1),
  rowLower: Float64Array.from({ length: rows }, (_, row) => (row < entries ? wanted[row] : 0)),
  rowUpper: Float64Array.from({ length: rows }, (_, row) => (row < entries ? wanted[row] : most[row - entries])),
  matrix: { format: 'csc', numRows: rows, numCols: columns, starts, indices, values: new Float64Array(cell).fill(1) },
});
model.options.set({ output_flag: false });
model.run();
const { colValue } = model.getSolution();
let openPlaces = 0;
for (let one = 0; one < columns; one++) if (colCost[one] >= Number(open)) openPlaces += colValue[one];
const { user, system } = process.cpuUsage(used);
console.log(
  JSON.stringify({
    seconds: (user + system) / 1e6,
    elapsed: (performance.now() - begun) / 1000,
    megabytes: (process.resourceUsage().maxRSS * 1024 - before) / 1e6,
    cost: Math.round(model.getObjectiveValue()),
    open: Math.round(openPlaces),
    version: 'npm highs 1.15.3',
  }),
);
