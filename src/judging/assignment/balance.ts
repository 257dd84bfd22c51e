import type { Draw } from './draw.js';

/**
 * Evens out the loads by chains of hand-overs (a gives a work to b, b one to c …) from the fuller to the emptier judge.
 * When no chain joins two judges whose loads differ by two, no other draw over the same conflicts is more even
 * (negative cycles of a flow with convex costs). Each chain lowers the sum of squares, so it ends.
 */
export function balance(draw: Draw): void {
  let moved = true;
  while (moved) {
    moved = false;
    for (const fullest of byLoad(draw)) {
      const chain = chainFrom(draw, fullest);
      if (!chain) continue;
      handOver(draw, chain);
      moved = true;
      break;
    }
  }
}

interface Step {
  from: number;
  work: number;
  to: number;
}

const byLoad = (draw: Draw): number[] => [...draw.worksOf.keys()].toSorted((a, b) => draw.load(b) - draw.load(a));

/** Breadth first: the shortest chain to the emptiest judge in reach who has at least two works fewer. */
function chainFrom(draw: Draw, start: number): Step[] | null {
  const reached = new Map<number, Step | null>([[start, null]]);
  const queue = [start];
  for (const from of queue) {
    for (const step of handOversOf(draw, from)) {
      if (reached.has(step.to)) continue;
      reached.set(step.to, step);
      queue.push(step.to);
    }
  }
  const emptiest = queue.reduce((best, judge) => (draw.load(judge) < draw.load(best) ? judge : best), start);
  return draw.load(start) - draw.load(emptiest) >= 2 ? trace(reached, emptiest) : null;
}

function* handOversOf(draw: Draw, from: number): Generator<Step> {
  const seen = new Set([from]);
  for (const work of draw.worksOf[from]!) {
    for (const to of draw.eligible[work]!) {
      if (seen.has(to) || draw.judgesOf[work]!.has(to)) continue;
      seen.add(to);
      yield { from, work, to };
    }
    if (seen.size === draw.worksOf.length) return;
  }
}

function trace(reached: ReadonlyMap<number, Step | null>, end: number): Step[] {
  const chain: Step[] = [];
  for (let step = reached.get(end); step; step = reached.get(step.from)) chain.push(step);
  return chain;
}

/** From the end backwards, so that no judge holds a work twice on the way. */
function handOver(draw: Draw, chain: readonly Step[]): void {
  for (const { work, from, to } of chain) {
    draw.take(work, from);
    draw.give(work, to);
  }
}
