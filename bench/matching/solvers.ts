import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

/** What one solver took for a problem, in a process of its own. */
export interface Taken {
  /** Of the processor: others on the machine lengthen what elapses, not this. The best of some, all warm but the first. */
  seconds: number;
  elapsed: number;
  cost: number;
  /** Name and version of a baseline. */
  version: string;
  /** Of the very first solve, and the memory on top of the problem: of the portal. */
  cold?: number;
  megabytes: number;
  /** Of solving again after one change each, from what was: of HiGHS. */
  warm?: number[];
}

export type Solver = (problem: string, unplacedCost: number, edits?: number) => Promise<Taken>;

const path = (name: string) => fileURLToPath(new URL(name, import.meta.url));
const hooks = new URL('../../tools/typescript-hooks.mjs', import.meta.url).href;
/** Another interpreter may have what the system's lacks. */
const python = process.env['PYTHON'] ?? 'python3';

const byProcess =
  (program: string, args: readonly string[]): Solver =>
  async (problem, unplacedCost, edits = 0) => {
    const { stdout } = await promisify(execFile)(program, [...args, problem, String(unplacedCost), String(edits)]);
    return JSON.parse(stdout) as Taken;
  };

export const portal = byProcess(process.execPath, ['--expose-gc', '--import', hooks, path('solve-problem.ts')]);

const script = (name: string): Solver => byProcess(python, [path(`../baselines/${name}`)]);

/** They install everywhere. */
export const highs = byProcess(process.execPath, [path('../baselines/matching-highs.mjs')]);
export const munkres = byProcess(process.execPath, [path('../baselines/matching-munkres.mjs')]);

/** Those that this machine has. */
export async function otherSolvers(): Promise<{ ortools?: Solver; scipy?: Solver }> {
  return {
    ...((await has('ortools')) && { ortools: script('matching-ortools.py') }),
    ...((await has('scipy')) && { scipy: script('matching-scipy.py') }),
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
