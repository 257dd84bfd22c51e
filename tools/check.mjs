/**
 * `npm run check`: everything that can be said of the code without running the product. Two steps at a time; a step speaks only when it
 * finds something.
 */
import { spawn } from 'node:child_process';
import { resolve } from 'node:path';

const bin = (name) => resolve('node_modules/.bin', name);
const typescript = ['--import', './tools/typescript-hooks.mjs'];

/** What runs in browsers has the browser's types, so it is a program of its own; what is built is a part of the first. */
const programs = ['tsconfig.json', 'tsconfig.client.json'];

const steps = [
  ...programs.map((file) => ({ name: `types (${file})`, command: [bin('tsc'), '-p', file] })),
  { name: 'lint', command: [bin('oxlint'), '--type-aware', '--deny-warnings'] },
  { name: 'format', command: [bin('prettier'), '--check', '--log-level=warn', '.'] },
  { name: 'floors', command: [bin('depcruise'), 'src', '--config', '.dependency-cruiser.cjs'] },
  { name: 'dead code', command: [bin('knip'), '--no-progress'] },
  { name: 'docs', command: [process.execPath, ...typescript, 'tools/docs.mjs', '--check'] },
  { name: 'schema drift', command: [process.execPath, ...typescript, 'tools/schema-diff.mjs', '--check'] },
];

const waiting = [...steps];
const failed = [];
await Promise.all([work(), work()]);
if (failed.length > 0) {
  console.log(`\nNot clean: ${failed.join(', ')}.`);
  process.exitCode = 1;
}

async function work() {
  for (let step = waiting.shift(); step; step = waiting.shift()) {
    const begun = Date.now();
    const { code, output } = await outcome(step.command);
    const took = `${((Date.now() - begun) / 1000).toFixed(1)} s`;
    console.log(`${code === 0 ? 'clean ' : 'FAILED'} ${step.name.padEnd(28)} ${took.padStart(7)}`);
    if (code === 0) continue;
    failed.push(step.name);
    console.log(output);
  }
}

function outcome([file, ...args]) {
  return new Promise((settle) => {
    const child = spawn(file, args, { stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    child.stdout.on('data', (chunk) => (output += chunk));
    child.stderr.on('data', (chunk) => (output += chunk));
    child.on('error', (error) => settle({ code: 1, output: error.message }));
    child.on('close', (code) => settle({ code, output }));
  });
}
