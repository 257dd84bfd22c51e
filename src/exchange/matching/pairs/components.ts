import type { Choice } from './part.js';

/** The connected parts of "this student may come to this home", as their choices: a plan of one does not touch another. */
export function componentsOf(choices: readonly Choice[]): Choice[][] {
  const first = 1 + choices.reduce((most, { student }) => Math.max(most, student), 0);
  const homes = choices.reduce((most, { home }) => Math.max(most, home), 0);
  const parent = Int32Array.from({ length: first + homes + 1 }, (_, node) => node);
  const root = (node: number): number => {
    let top = node;
    while (parent[top] !== top) {
      parent[top] = parent[parent[top]!]!;
      top = parent[top]!;
    }
    return top;
  };
  for (const { student, home } of choices) if (home >= 0) parent[root(first + home)] = root(student);
  return [...Map.groupBy(choices, ({ student }) => root(student)).values()];
}
