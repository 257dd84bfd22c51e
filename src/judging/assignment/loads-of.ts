import type { Design } from '../planning/random-design.js';
import { fitOf } from './fit.js';
import { byId, type Instance } from './instance.js';
import type { Optimum } from './optimum.js';
import type { Load } from './plan.js';

/** What falls to each judge, and how it fits them. */
export function loadsOf({ works, judges, kept }: Instance, { network }: Optimum, design: Design): Load[] {
  const loads = judges.map(({ id, elsewhere = 0 }, judge) => ({
    judge: id,
    works: elsewhere,
    least: network.least[judge]! + elsewhere,
    most: network.most[judge]! + elsewhere,
    byGrade: [0, 0, 0, 0] as [number, number, number, number],
    unread: 0,
  }));
  for (const [work, panel] of design.entries()) {
    for (const judge of panel) {
      const load = loads[judge];
      if (!load) continue;
      const { grade, reads } = fitOf(works[work]!, judges[judge]!);
      load.works += 1;
      load.byGrade[grade as 0 | 1 | 2 | 3] += 1;
      if (!reads) load.unread += 1;
    }
  }
  for (const judge of kept.flat()) addKept(loads[judge]);
  return loads.toSorted((a, b) => byId({ id: a.judge }, { id: b.judge }));
}

/** The bounds of the network are beside what is kept. */
function addKept(load: { least: number; most: number } | undefined): void {
  if (!load) return;
  load.least += 1;
  load.most += 1;
}
