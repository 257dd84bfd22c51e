import { shuffled } from '../../../src/judging/assignment/random.js';
import { normalFrom } from '../../../src/judging/statistics/normal.js';
import type { Design, DesignSize } from '../../../src/judging/planning/random-design.js';

/** Judges are cut into panels of k, and each panel gets a block of the works in this order, as a jury that is cut by city. */
export function panels({ entries, judges, k }: DesignSize, order: readonly number[]): Design {
  const count = Math.floor(judges / k);
  return inBlocks(entries, order, (place) => {
    const first = Math.floor((place * count) / entries) * k;
    return Array.from({ length: k }, (_, index) => first + index);
  });
}

/** Panels in a ring: the last judge of each is the first of the next. */
export function ring({ entries, judges, k }: DesignSize, order: readonly number[]): Design {
  const count = Math.floor(judges / (k - 1));
  return inBlocks(entries, order, (place) => {
    const first = Math.floor((place * count) / entries) * (k - 1);
    return Array.from({ length: k }, (_, index) => (first + index) % (count * (k - 1)));
  });
}

function inBlocks(entries: number, order: readonly number[], judgesAt: (place: number) => number[]): Design {
  const design: number[][] = Array.from({ length: entries }, () => []);
  for (const [place, entry] of order.entries()) design[entry] = judgesAt(place);
  return design;
}

/** In a part of the works, chosen by chance, one judge gives place to one of the whole jury. */
export function bridged(
  design: Design,
  { part, judges, random }: { part: number; judges: number; random: () => number },
): Design {
  const chosen = new Set(shuffled([...design.keys()], random).slice(0, Math.round(part * design.length)));
  return design.map((own, entry) => {
    if (!chosen.has(entry)) return own;
    const others = [...Array(judges).keys()].filter((judge) => !own.includes(judge));
    return own.with(Math.floor(random() * own.length), others[Math.floor(random() * others.length)]!);
  });
}

/** Works by quality and chance, so that panels cut along it get unequal works. */
export function confoundedOrder(truth: Float64Array, random: () => number): number[] {
  const normal = normalFrom(random);
  const seen = truth.map((quality) => quality + 0.7 * normal());
  return [...truth.keys()].toSorted((a, b) => seen[b]! - seen[a]!);
}
