import { GONE, type Network } from './network.js';

/** Of each student so many arcs are looked at: more would bring few together whom these do not. */
const NEAR = 4;

/**
 * Students who want some of the same homes, group by group: while they compete, what is known of them stays near the processor. A plan that is
 * the best is the same in any order, so the groups may be rough.
 */
export function neighbourhoods(network: Network): number[][] {
  const { students, homes, rowFrom, rowTo, home, arcOf } = network;
  const parent = Int32Array.from({ length: homes }, (_, one) => one);
  const rootOf = (one: number): number => {
    let root = one;
    while (parent[root] !== root) root = parent[root] = parent[parent[root]!]!;
    return root;
  };
  for (let student = 0; student < students; student++) {
    const [from, to] = [rowFrom[student]!, Math.min(rowTo[student]!, rowFrom[student]! + NEAR)];
    for (let arc = from + 1; arc < to; arc++) parent[rootOf(home[arc]!)] = rootOf(home[from]!);
  }
  const groups = new Map<number, number[]>();
  for (let student = 0; student < students; student++) {
    if (arcOf[student] === GONE) continue;
    const root = rowFrom[student]! < rowTo[student]! ? rootOf(home[rowFrom[student]!]!) : -1;
    const group = groups.get(root);
    if (group) group.push(student);
    else groups.set(root, [student]);
  }
  return [...groups.values()];
}
