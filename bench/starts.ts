import { join } from 'node:path';
import type { Ground } from './ground.js';
import { startPortalProcess } from './processes.js';
import { report } from './report.js';

const starts = 5;

/** Seconds from the process's start until it is ready, its embedded database included; the first start, which makes the database, does not count. */
export async function measureStarts({ folder, settings }: Ground): Promise<void> {
  const own = {
    ...settings,
    DATABASE_URL: '',
    DATA_DIR: join(folder, 'second'),
    UPLOADS_DIR: join(folder, 'second-uploads'),
  };
  const seconds: number[] = [];
  for (let start = 0; start <= starts; start += 1) {
    const portal = await startPortalProcess(own);
    seconds.push(portal.seconds);
    await portal.stop();
  }
  const [first, ...others] = seconds;
  report({ bench: 'first start, making the embedded database', value: first!, unit: 's', digits: 2 });
  const median = others.toSorted((a, b) => a - b)[Math.floor(starts / 2)]!;
  report({ bench: `start with the embedded database, median of ${starts}`, value: median, unit: 's', digits: 2 });
}
