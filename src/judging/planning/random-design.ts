import { shuffled } from '../assignment/random.js';

/** Which judges look at each work. */
export type Design = readonly (readonly number[])[];

export interface DesignSize {
  entries: number;
  judges: number;
  /** Judges for each work. */
  k: number;
  /** For each work the judges who may not see it; nobody when left out. */
  barred?: readonly (ReadonlySet<number> | undefined)[];
}

/** Each work gets k judges by chance (all who may see it, when there are fewer), with loads about as even as can be. */
export function randomDesign({ entries, judges, k, barred = [] }: DesignSize, random: () => number): Design {
  const everyone = [...Array(judges).keys()];
  const design: number[][] = Array.from({ length: entries }, () => []);
  const waiting: number[] = [];
  for (const entry of shuffled([...design.keys()], random)) {
    const own = design[entry]!;
    const wanted = Math.min(k, judges - (barred[entry]?.size ?? 0));
    while (own.length < wanted) {
      const next = waiting.findIndex((judge) => !own.includes(judge) && !barred[entry]?.has(judge));
      if (next >= 0) own.push(...waiting.splice(next, 1));
      else waiting.push(...shuffled(everyone, random));
    }
  }
  return design;
}
