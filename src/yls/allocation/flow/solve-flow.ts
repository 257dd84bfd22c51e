import type { CheapestMoves } from './cheapest-moves.js';
import type { Flow, FlowProblem } from './flow-problem.js';
import { Loads } from './loads.js';
import { ShortestPath, type Move } from './shortest-path.js';

/**
 * The cheapest plan, exactly: successive shortest paths (Jewell 1958; Busacker and Gowen 1961), each over the few bins instead of the many people, of whom
 * one remembers only the cheapest mover between two bins. The prices prove it: `certify` checks them.
 * @throws Error when somebody has no bin with room
 */
export function solveFlow(problem: FlowProblem): Flow {
  const loads = new Loads(problem);
  const price = new Float64Array(problem.bins * problem.width);
  const extra = new Float64Array(loads.count.length * problem.width);
  const paths = new ShortestPath(problem, loads, price, extra);
  for (let person = 0; person < problem.people; person++) {
    for (const move of paths.place(person)) carryOut(move, loads, paths.moves);
  }
  return { binOf: loads.binOf, price, extra };
}

/** What is remembered of movers between bins is forgotten where it may have changed. */
function carryOut({ person, to }: Move, loads: Loads, moves: CheapestMoves): void {
  const left = loads.binOf[person]!;
  if (left >= 0) {
    moves.forgetFrom(left);
    if (loads.leave(person)) moves.forgetTo(left);
  }
  moves.forgetFrom(to);
  if (loads.take(person, to)) moves.forgetTo(to);
}
