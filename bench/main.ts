/**
 * `npm run bench`: figures of this machine as JSON lines, each beside a baseline of the same run or beside what is asked of it.
 * `npm run bench -- assignment` runs that part alone.
 */
import 'reflect-metadata';
import { measureAllocation } from './allocation/allocation.js';
import { measureAssignment } from './assignment/assignment.js';
import { measureDuties } from './duties.js';
import { cores } from './ground.js';
import { measureMatching } from './matching/matching.js';
import { measurePortal } from './portal.js';
import { measureRecord } from './record.js';
import { report } from './report.js';
import { measureStatistics } from './statistics/statistics.js';
import { measureTogether } from './together.js';

const parts: Record<string, () => void | Promise<void>> = {
  portal: measurePortal,
  assignment: measureAssignment,
  matching: measureMatching,
  allocation: measureAllocation,
  statistics: measureStatistics,
  record: measureRecord,
  duties: measureDuties,
  together: measureTogether,
};

const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !(name in parts));
if (unknown.length > 0)
  throw new Error(`There is no part "${unknown.join(' ')}"; there are ${Object.keys(parts).join(', ')}.`);

const begun = performance.now();
for (const name of asked.length > 0 ? asked : Object.keys(parts)) await parts[name]!();
report({ bench: `the bench on ${cores} cores`, value: (performance.now() - begun) / 1000, unit: 's' });
