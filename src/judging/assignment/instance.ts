import { Pairs } from './pairs.js';
import type { LoadWish } from './load-bounds.js';
import { shuffled } from './random.js';
import type { AssignmentRequest, Pair, RequestedJudge, RequestedWork } from './request.js';

/** A request by numbers: works and judges in an order of chance, so that chance decides between equals. */
export interface Instance {
  works: readonly RequestedWork[];
  judges: readonly RequestedJudge[];
  pairs: Pairs;
  /** Judges that each work wants beside those whom it keeps. */
  wanted: Int32Array;
  wishes: readonly LoadWish[];
  /** Judges whom each work keeps; those who are no longer here have numbers after all others. */
  kept: readonly (readonly number[])[];
  /** How many there are with those. */
  seats: number;
  /** Judges with whom each work is in conflict. */
  barred: readonly number[];
}

/** @throws Error when a kept pair is in conflict, or of no work of the request */
export function instanceOf(request: AssignmentRequest, random: () => number): Instance {
  refuseContradictions(request);
  const works = shuffled(request.works.toSorted(byId), random);
  const judges = shuffled(request.judges.toSorted(byId), random);
  const kept = keptBy(request, works, judges);
  const barred = judgesByWork(request.conflicts, judges);
  const inConflict = works.map(({ id }) => barred.get(id) ?? new Set<number>());
  const load = new Int32Array(judges.length);
  for (const judge of kept.flat()) if (judge < judges.length) load[judge]! += 1;
  const wanted = works.map(({ k = request.k }, work) => Math.max(0, k - kept[work]!.length));
  return {
    works,
    judges,
    pairs: new Pairs(
      works,
      judges,
      inConflict.map((some, work) => some.union(new Set(kept[work]))),
    ),
    wanted: Int32Array.from(wanted),
    wishes: judges.map(({ loadMinimum, loadMaximum, elsewhere = 0 }, judge) => ({
      loadMinimum,
      loadMaximum,
      kept: load[judge]! + elsewhere,
    })),
    kept,
    seats: kept.flat().reduce((seats, judge) => Math.max(seats, judge + 1), judges.length),
    barred: inConflict.map(({ size }) => size),
  };
}

export const byId = (a: { id: string }, b: { id: string }): number => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);

const keyOf = ({ work, judge }: Pair): string => `${work} ${judge}`;

function refuseContradictions({ works, conflicts, kept = [] }: AssignmentRequest): void {
  const inConflict = new Set(conflicts.map(keyOf));
  const known = new Set(works.map(({ id }) => id));
  for (const pair of kept) {
    if (inConflict.has(keyOf(pair))) throw new Error(`${keyOf(pair)} is kept and in conflict.`);
    if (!known.has(pair.work)) throw new Error(`${keyOf(pair)} is kept, but the work takes no part.`);
  }
}

function keptBy(
  { kept = [] }: AssignmentRequest,
  works: readonly RequestedWork[],
  judges: readonly RequestedJudge[],
): number[][] {
  const numbers = new Map(judges.map(({ id }, number) => [id, number]));
  const byWork = Map.groupBy(kept, ({ work }) => work);
  for (const { judge } of kept.toSorted((a, b) => byId({ id: a.judge }, { id: b.judge })))
    if (!numbers.has(judge)) numbers.set(judge, numbers.size);
  return works.map(({ id }) =>
    (byWork.get(id) ?? []).map(({ judge }) => numbers.get(judge)!).toSorted((a, b) => a - b),
  );
}

/** Judges of the round alone, by number. */
function judgesByWork(pairs: readonly Pair[], judges: readonly RequestedJudge[]): Map<string, Set<number>> {
  const numbers = new Map(judges.map(({ id }, number) => [id, number]));
  const byWork = new Map<string, Set<number>>();
  for (const { work, judge } of pairs) {
    const number = numbers.get(judge);
    if (number !== undefined) byWork.set(work, (byWork.get(work) ?? new Set()).add(number));
  }
  return byWork;
}
