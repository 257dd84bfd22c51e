import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { reportDemand } from '../report.js';

const hooks = new URL('../../tools/typescript-hooks.mjs', import.meta.url).href;
const fit = fileURLToPath(new URL('large-fit.ts', import.meta.url));

/** C6: the largest round in a process of its own, errors of all values included. Others on the machine lengthen what elapses, not what is used. */
export async function measureLargeFit(): Promise<void> {
  const { stdout } = await promisify(execFile)(process.execPath, ['--expose-gc', '--import', hooks, fit]);
  const { seconds, elapsed, megabytes } = JSON.parse(stdout) as Record<'seconds' | 'elapsed' | 'megabytes', number>;
  const bench = 'C6 semi with all standard errors, 50,000 works, 1,000 judges, 4 cards each';
  reportDemand({
    bench: `${bench}: processor time`,
    value: seconds,
    unit: 's',
    demand: { atMost: 3 },
    beside: { elapsed },
  });
  reportDemand({
    bench: `${bench}: memory on top of the cards`,
    value: megabytes,
    unit: 'MB',
    demand: { atMost: 150 },
  });
}
