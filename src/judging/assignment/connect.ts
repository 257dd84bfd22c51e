import type { Draw } from './draw.js';

/**
 * The islands of the graph of judges and works: sets of works whose judges never meet the judges of another set.
 * Between islands nobody can tell a lenient jury from better work. Works without a judge are left out.
 */
export function islands(works: readonly number[], judgesOf: (work: number) => Iterable<number>): number[][] {
  const root = new Map<string, string>();
  const find = (node: string): string => {
    let top = node;
    while (root.get(top) !== top) top = root.get(top)!;
    root.set(node, top);
    return top;
  };
  const add = (node: string) => void (root.has(node) || root.set(node, node));
  for (const work of works) {
    for (const judge of judgesOf(work)) {
      add(`w${work}`);
      add(`j${judge}`);
      root.set(find(`w${work}`), find(`j${judge}`));
    }
  }
  const groups = Map.groupBy(
    works.filter((work) => root.has(`w${work}`)),
    (work) => find(`w${work}`),
  );
  return [...groups.values()];
}

/** Joins the islands of a pool by swapping a work of one for a work of another; loads stay as they are. */
export function connect(draw: Draw, pool: readonly number[]): void {
  const apart = () => islands(pool, (work) => draw.judgesOf[work]!);
  let now = apart();
  while (now.length > 1) {
    const before = now.length;
    if (
      !now
        .slice(1)
        .some((other) => swapBetween(draw, { here: now[0]!, there: other, better: () => apart().length < before }))
    )
      return;
    now = apart();
  }
}

interface TwoIslands {
  here: readonly number[];
  there: readonly number[];
  better: () => boolean;
}

/** So many pairs of works are tried: one with any freedom is found at once, and without freedom none is. */
const TRIES = 400;

function swapBetween(draw: Draw, { here, there, better }: TwoIslands): boolean {
  let tries = 0;
  for (const one of here) {
    for (const other of there) {
      if (tries++ > TRIES) return false;
      if (swapOf(draw, { one, other, better })) return true;
    }
  }
  return false;
}

/** Over copies: a swap that is undone puts its judges at the end of the sets. */
function swapOf(draw: Draw, { one, other, better }: { one: number; other: number; better: () => boolean }): boolean {
  for (const a of Array.from(draw.judgesOf[one]!)) {
    for (const b of Array.from(draw.judgesOf[other]!)) {
      if (!draw.mayTake(one, b) || !draw.mayTake(other, a)) continue;
      exchange(draw, { one, a, other, b });
      if (better()) return true;
      exchange(draw, { one, a: b, other, b: a });
    }
  }
  return false;
}

function exchange(draw: Draw, { one, a, other, b }: { one: number; a: number; other: number; b: number }): void {
  draw.take(one, a);
  draw.take(other, b);
  draw.give(one, b);
  draw.give(other, a);
}
