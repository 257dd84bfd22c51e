import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import type { Penalties } from '../../src/judging/assignment/flow/penalties.js';

/** What one solve in a process of its own took. */
export interface Taken {
  /** Of the processor: others on the machine lengthen what elapses, not this. */
  seconds: number;
  elapsed: number;
  /** On top of the network. */
  megabytes: number;
  cost: number;
  /** Name and version of a baseline. */
  version: string;
  /** Places that the plan leaves open, by npm highs. */
  open?: number;
}

const path = (name: string) => fileURLToPath(new URL(name, import.meta.url));
const hooks = new URL('../../tools/typescript-hooks.mjs', import.meta.url).href;
/** Another interpreter may have what the system's lacks. */
const python = process.env['PYTHON'] ?? 'python3';

const run = async (program: string, args: readonly string[]): Promise<Taken> => {
  const { stdout } = await promisify(execFile)(program, args);
  return JSON.parse(stdout) as Taken;
};

/** @param taken the file for the arcs of the plan */
export const solveByPortal = (network: string, taken: string): Promise<Taken> =>
  run(process.execPath, ['--expose-gc', '--import', hooks, path('solve-file.ts'), network, taken]);

export type Solver = (network: string, penalties: Penalties) => Promise<Taken>;

const byScript =
  (program: string, script: string): Solver =>
  (network, { open, spread }) =>
    run(program, [path(`../baselines/${script}`), network, String(open), String(spread)]);

/** It installs everywhere. */
export const highs = byScript(process.execPath, 'assignment-highs.mjs');

/** Those that this machine has. */
export async function otherSolvers(): Promise<{ ortools?: Solver; scipy?: Solver }> {
  return {
    ...((await has('ortools')) && { ortools: byScript(python, 'assignment-ortools.py') }),
    ...((await has('scipy')) && { scipy: byScript(python, 'assignment-scipy.py') }),
  };
}

async function has(module: string): Promise<boolean> {
  try {
    await promisify(execFile)(python, ['-c', `import numpy, ${module}`]);
    return true;
  } catch {
    return false;
  }
}
