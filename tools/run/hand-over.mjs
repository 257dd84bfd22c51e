import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { environment, node } from './runtime.mjs';

const FORWARDED = ['SIGINT', 'SIGTERM', 'SIGHUP'];
const companion = pathToFileURL('tools/run/end-with-parent.mjs').href;

/**
 * Runs the command by our Node with our terminal and our signals, and ends as it ends. When this process or npm before it is killed without
 * a word, the command is told to stop.
 * @param {string[]} args of Node
 */
export function handOver(args) {
  // What V8 made of the sources last time saves a sixth of the start.
  const env = {
    ...environment(),
    NODE_COMPILE_CACHE: resolve('.data/compile-cache'),
    PORTAL_RUN_BY: String(process.pid),
  };
  const child = spawn(node(), ['--import', companion, ...args], {
    env,
    stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
  });
  for (const signal of FORWARDED) process.on(signal, () => child.kill(signal));
  if (process.env.npm_lifecycle_event) followParent(child);
  child.on('exit', (code, signal) => process.exit(signal ? 1 : (code ?? 1)));
}

/** Nobody tells us that npm was killed, but then it is no longer among our ancestors: npm, perhaps its shell, and we. */
function followParent(child) {
  const before = ancestors();
  const watch = () => ancestors() !== before && child.kill('SIGTERM');
  setInterval(watch, 250).unref();
}

function ancestors() {
  try {
    // After the name in parentheses: state, parent.
    const [, , parentOfParent] = readFileSync(`/proc/${process.ppid}/stat`, 'utf8').split(')').pop().split(' ');
    return `${process.ppid} ${parentOfParent}`;
  } catch {
    return `${process.ppid}`;
  }
}
