import { compareFractions, type Fraction } from './fraction.js';
import { unravel, type TieFacts, type Unravelled } from './ties/tie-ladder.js';

/** A work and the figure that decides; null when nothing is known of it. */
export interface Valued {
  id: string;
  value: Fraction | null;
}

/** Works in levels, best first: by their exact values, and where these are equal by the ladder. Those without a value are left out. */
export function levelsOf(works: readonly Valued[], facts: TieFacts): Unravelled {
  const told: Unravelled = { order: [], breaks: [], open: [] };
  for (const equal of equalValues(works)) {
    const { order, breaks, open } = unravel(equal, facts);
    told.order.push(...order);
    told.breaks.push(...breaks);
    told.open.push(...open);
  }
  return told;
}

function equalValues(works: readonly Valued[]): string[][] {
  const known = works.flatMap(({ id, value }) => (value ? [{ id, value }] : []));
  const order = known.toSorted((a, b) => compareFractions(b.value, a.value));
  return order.reduce<string[][]>((groups, { id, value }, index) => {
    const level = index > 0 && compareFractions(order[index - 1]!.value, value) === 0;
    if (level) groups.at(-1)!.push(id);
    else groups.push([id]);
    return groups;
  }, []);
}
