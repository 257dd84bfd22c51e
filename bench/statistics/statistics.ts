import { measureAdaptive } from './adaptive.js';
import { measureCoverage } from './coverage.js';
import { measureHarm } from './harm.js';
import { measureLargeFit } from './large.js';
import { measureRecovery, measureSpread } from './recovery.js';
import { measureRefusal } from './refusal.js';

/** The figures behind demands C1 to C7, on seeded imagined rounds of which the truth is known. */
export async function measureStatistics(): Promise<void> {
  measureHarm();
  measureRecovery();
  measureSpread();
  measureAdaptive();
  measureCoverage();
  await measureLargeFit();
  measureRefusal();
}
