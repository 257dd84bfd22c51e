import { areAlike } from './draws.js';
import { estimate, type Estimate, type SheetMethod } from './estimate.js';
import { gate, type Finding, type Gate } from './gate.js';
import type { Sheet } from './sheet.js';

/** A round's values by its method, with what the gate takes from it. */
export interface DecidingValues {
  gate: Gate;
  /** `semi` where the gate allows no spread model. */
  estimate: Estimate;
  /** The figure of each work that decides; null without a card. */
  values: (number | null)[];
  /** Pools that lie in islands: their works keep the mean of their cards, which no adjustment may touch. */
  keptMeans: number[];
}

/** What decides a round whose rule names this method. An adjustment decides only where the gate finds it sound. */
export function decidingValues(
  sheet: Sheet,
  { method, randomised }: { method: SheetMethod; randomised: boolean },
): DecidingValues {
  const checked = gate(sheet, { randomised });
  const made = estimate(sheet, method === 'spread' && !checked.allowsSpread ? 'semi' : method);
  const keptMeans = adjusts(made.method)
    ? [...checked.soundPools.keys()].filter((pool) => !checked.soundPools[pool])
    : [];
  const means = keptMeans.length > 0 ? estimate(sheet, 'mean').values : made.values;
  const values = made.values.map((value, entry) => (keptMeans.includes(sheet.pools[entry]!) ? means[entry]! : value));
  const findings = areAlike(made.basis) ? [...checked.findings, ALIKE] : checked.findings;
  return { gate: { ...checked, findings }, estimate: made, values, keptMeans };
}

const ALIKE: Finding = { code: 'works_alike', params: {} };

const adjusts = (method: SheetMethod): boolean => method === 'semi' || method === 'spread';
