import type { Design } from '../planning/random-design.js';
import { byId, type Instance } from './instance.js';
import type { Shortage } from './plan.js';

/** Works that lack judges, and what keeps the others from them. A judge who holds the work already is neither barred nor full. */
export function shortagesOf({ works, judges, wanted, kept, barred }: Instance, design: Design): Shortage[] {
  const shortages: Shortage[] = [];
  for (const [work, { id }] of works.entries()) {
    const missing = kept[work]!.length + wanted[work]! - design[work]!.length;
    if (missing === 0) continue;
    const here = design[work]!.filter((judge) => judge < judges.length).length;
    shortages.push({ work: id, missing, barred: barred[work]!, full: judges.length - barred[work]! - here });
  }
  return shortages.toSorted((a, b) => byId({ id: a.work }, { id: b.work }));
}
