/** The best so many of these works, the best first; of equal ones the earlier. Works without a value (NaN) are left out. */
export function bestOf(values: ArrayLike<number>, works: readonly number[], count: number): number[] {
  const known = works.filter((work) => !Number.isNaN(values[work]!));
  const best = known.slice(0, count).toSorted((a, b) => values[b]! - values[a]!);
  for (let next = count; next < known.length; next++) {
    const work = known[next]!;
    if (values[work]! <= values[best[count - 1]!]!) continue;
    let place = count - 1;
    for (; place > 0 && values[best[place - 1]!]! < values[work]!; place--) best[place] = best[place - 1]!;
    best[place] = work;
  }
  return best;
}
