import { fitCost, fitOf, type JudgeKind, type WorkKind } from './fit.js';
import type { FlowNetwork } from './flow/flow-network.js';
import { withLoadBounds } from './load-bounds.js';
import { randomFrom, shuffled } from './random.js';
import type { AssignmentRequest, Pair, RequestedJudge, RequestedWork } from './request.js';

/** A request as the solver takes it: works and judges by number, in an order of chance, so that chance decides between equals. */
export interface Instance {
  works: readonly RequestedWork[];
  judges: readonly RequestedJudge[];
  network: FlowNetwork;
  /** Judges whom each work keeps; those who are no longer here have numbers after all others. */
  kept: readonly (readonly number[])[];
  /** How many there are with those. */
  seats: number;
  /** Judges with whom each work is in conflict. */
  barred: readonly number[];
}

/** @throws Error when a kept pair is in conflict, or of no work of the request */
export function instanceOf(request: AssignmentRequest): Instance {
  const random = randomFrom(request.seed);
  const works = shuffled(request.works.toSorted(byId), random);
  const judges = shuffled(request.judges.toSorted(byId), random);
  const kept = keptBy(request, works, judges);
  const barred = pairsByWork(request.conflicts, judges);
  const arcs = arcsOf(
    { works, judges, random },
    (work) => new Set([...(barred.get(works[work]!.id) ?? []), ...kept[work]!]),
  );
  refuseContradictions(request);
  const load = new Int32Array(judges.length);
  for (const judge of kept.flat()) if (judge < judges.length) load[judge]! += 1;
  const wanted = works.map(({ k = request.k }, work) => Math.max(0, k - kept[work]!.length));
  const network = { entries: works.length, judges: judges.length, wanted: Int32Array.from(wanted), ...arcs };
  const wishes = judges.map(({ loadMinimum, loadMaximum, elsewhere = 0 }, judge) => ({
    loadMinimum,
    loadMaximum,
    kept: load[judge]! + elsewhere,
  }));
  return {
    works,
    judges,
    network: withLoadBounds(network, wishes),
    kept,
    seats: kept.flat().reduce((seats, judge) => Math.max(seats, judge + 1), judges.length),
    barred: works.map(({ id }) => barred.get(id)?.size ?? 0),
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
function pairsByWork(pairs: readonly Pair[], judges: readonly RequestedJudge[]): Map<string, Set<number>> {
  const numbers = new Map(judges.map(({ id }, number) => [id, number]));
  const byWork = new Map<string, Set<number>>();
  for (const { work, judge } of pairs) {
    const number = numbers.get(judge);
    if (number !== undefined) byWork.set(work, (byWork.get(work) ?? new Set()).add(number));
  }
  return byWork;
}

interface Table {
  works: readonly RequestedWork[];
  judges: readonly RequestedJudge[];
  random: () => number;
}

/** All pairs that may meet; the arcs of a work stand in an order of chance. */
function arcsOf({ works, judges, random }: Table, mayNot: (work: number) => ReadonlySet<number>) {
  const costs = new CostRows(judges);
  const from = new Int32Array(works.length + 1);
  const judge: number[] = [];
  const cost: number[] = [];
  const everyone = [...judges.keys()];
  for (const [number, work] of works.entries()) {
    const barred = mayNot(number);
    const row = costs.of(work);
    for (const one of shuffled(everyone, random)) {
      if (barred.has(one)) continue;
      judge.push(one);
      cost.push(row[one]!);
    }
    from[number + 1] = judge.length;
  }
  return { from, judge: Int32Array.from(judge), cost: Int32Array.from(cost) };
}

/** Works of one kind cost the same with each judge. */
class CostRows {
  private readonly rows = new Map<string, Int32Array>();

  constructor(private readonly judges: readonly JudgeKind[]) {}

  of(work: WorkKind): Int32Array {
    const kind = [work.category, ...work.languages.toSorted()].join(' ');
    const known = this.rows.get(kind);
    if (known) return known;
    const row = Int32Array.from(this.judges, (judge) => fitCost(fitOf(work, judge)));
    this.rows.set(kind, row);
    return row;
  }
}
