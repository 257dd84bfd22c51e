import type { JudgeGraph, Step } from './judge-graph.js';

/** For each node of the judge graph, what the cheapest way to it costs; differences of these are the judges' prices. */
export type Labels = Float64Array;

/**
 * Makes round trips that save something until there is none, which proves the plan optimal: the equations of Bellman and Ford, with a look for
 * circles among the cheapest ways after each pass.
 * @param labels whole numbers to begin with, the better the faster; exact when it returns true
 * @returns false when more than `budget` trips were made and perhaps not all
 */
export function makeRoundTrips(graph: JudgeGraph, labels: Labels, budget: number): boolean {
  const ways: Ways = {
    labels,
    before: new Int32Array(graph.size).fill(-1),
    changed: new Uint8Array(graph.size).fill(1),
  };
  let left = budget;
  while (relax(graph, ways)) {
    const trips = circlesIn(ways.before);
    if (trips.length === 0) continue;
    left -= trips.length;
    if (left < 0) return false;
    const stale = new Set(trips.flatMap((trip) => [...graph.make(trip)]));
    for (const node of stale) {
      graph.see(node);
      ways.changed[node] = 1;
    }
    ways.changed[graph.sink] = 1;
    ways.before.fill(-1);
  }
  return true;
}

interface Ways {
  labels: Labels;
  /** The node from which the cheapest way comes; -1 for none. */
  before: Int32Array;
  /** 1 for nodes whose steps are to be looked at again. */
  changed: Uint8Array;
}

/** One pass over the nodes that have changed. @returns whether there were any. */
function relax({ size, cost }: JudgeGraph, { labels, before, changed }: Ways): boolean {
  let any = false;
  for (let from = 0; from < size; from++) {
    if (changed[from] === 0) continue;
    changed[from] = 0;
    any = true;
    const own = labels[from]!;
    const row = from * size;
    for (let to = 0; to < size; to++) {
      const way = own + cost[row + to]!;
      if (way >= labels[to]!) continue;
      labels[to] = way;
      before[to] = from;
      changed[to] = 1;
    }
  }
  return any;
}

/** Cheapest ways form a forest; a circle among them means that each time around saves something. */
function circlesIn(before: Int32Array): Step[][] {
  const seenFrom = new Int32Array(before.length).fill(-1);
  const circles: Step[][] = [];
  for (let start = 0; start < before.length; start++) {
    let node = start;
    while (node >= 0 && seenFrom[node]! < 0) {
      seenFrom[node] = start;
      node = before[node]!;
    }
    if (node >= 0 && seenFrom[node] === start) circles.push(circleThrough(node, before));
  }
  return circles;
}

function circleThrough(node: number, before: Int32Array): Step[] {
  const circle = [{ from: before[node]!, to: node }];
  for (let to = before[node]!; to !== node; to = before[to]!) circle.push({ from: before[to]!, to });
  return circle;
}
