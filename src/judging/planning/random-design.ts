import { shuffled } from '../assignment/random.js';

/** Which judges look at each work. */
export type Design = readonly (readonly number[])[];

export interface DesignSize {
  entries: number;
  judges: number;
  /** Judges for each work. */
  k: number;
}

/** Each work gets k judges by chance (all, when there are fewer), with loads as even as can be. */
export function randomDesign({ entries, judges, k }: DesignSize, random: () => number): Design {
  const everyone = [...Array(judges).keys()];
  const design: number[][] = Array.from({ length: entries }, () => []);
  const waiting: number[] = [];
  for (const entry of shuffled([...design.keys()], random)) {
    const own = design[entry]!;
    while (own.length < Math.min(k, judges)) {
      const next = waiting.findIndex((judge) => !own.includes(judge));
      if (next >= 0) own.push(...waiting.splice(next, 1));
      else waiting.push(...shuffled(everyone, random));
    }
  }
  return design;
}
