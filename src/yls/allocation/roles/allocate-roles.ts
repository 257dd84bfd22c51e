import { certify } from '../flow/certify.js';
import { CostScale } from '../flow/cost-scale.js';
import { Draw, drawn } from '../flow/draw.js';
import type { FlowProblem } from '../flow/flow-problem.js';
import { solveFlow } from '../flow/solve-flow.js';
import type { Player, RoleOf, RolesAsked, SimulationRole } from './roles-asked.js';
import { seatsOfKinds, type KindOfSeat } from './seats-of-kinds.js';

/** Proven: `certify` refuses a plan that is not the best. */
export interface RolesAllocated {
  roles: readonly RoleOf[];
  without: readonly string[];
  /** Players on a seat that is another kind's share. */
  misplaced: number;
  /** How many got their first wish, their second, …; what was not wished counts like the wish after the last. */
  byWish: readonly number[];
  moved: number;
}

/**
 * The roles of a simulation, balanced over delegations and kinds of players. Criteria, the most important first: who has no role; who sits on a seat of another
 * kind; then wishes, the worst off first (leximin, as for sessions); who is moved from the plan that stands; the draw.
 * @throws Error when locks leave somebody without a seat
 */
export function allocateRoles(asked: RolesAsked): RolesAllocated {
  const seats = seatsOfKinds(asked);
  const longest = asked.players.reduce((most, { wishes }) => Math.max(most, wishes.length), 0);
  const scale = new CostScale(asked.players.length, longest + 3);
  const problem = problemOf(asked, { seats, scale, longest });
  const flow = solveFlow(problem);
  const [without, misplaced, ...rest] = scale.read(certify(problem, flow));
  const seatOf = (at: number) => seats[flow.binOf[at]!];
  const passed = rest.slice(0, longest).toReversed();
  const first = asked.players.length - without! - passed.reduce((sum, one) => sum + one, 0);
  return {
    roles: asked.players.flatMap(({ id }, at) => {
      const seat = seatOf(at);
      return seat ? [{ player: id, role: asked.roles[seat.role]!.id }] : [];
    }),
    without: asked.players.filter((_, at) => !seatOf(at)).map(({ id }) => id),
    misplaced: misplaced!,
    byWish: [first, ...passed],
    moved: rest.at(-1)!,
  };
}

interface Terms {
  seats: readonly KindOfSeat[];
  scale: CostScale;
  /** Wishes in the longest list. */
  longest: number;
}

function problemOf(asked: RolesAsked, { seats, scale, longest }: Terms): FlowProblem {
  const { players, roles } = asked;
  const bins = seats.length + 1;
  const cost = new Float64Array(players.length * bins * scale.width);
  const draw = new Draw(asked.seed);
  const [locked, stood] = [roleOf(asked.locks), roleOf(asked.previous)];
  const words = [...seats.map(({ role, kind }) => `${roles[role]!.id}/${kind}`), 'nothing'].map((id) =>
    draw.wordsOf(id),
  );
  for (const [at, player] of players.entries()) {
    const own = draw.wordsOf(player.id);
    const wishes = player.wishes.filter((id) => roles.some((role) => role.id === id && speaks(player, role)));
    for (let bin = 0; bin < bins; bin++) {
      const cell = (at * bins + bin) * scale.width;
      const seat = seats[bin];
      const role = seat && roles[seat.role]!;
      if (!mayPlay(player, role, locked.get(player.id))) {
        cost[cell] = Infinity;
        continue;
      }
      if (!seat) scale.add(cost, cell, 0);
      else if (seat.kind !== player.kind) scale.add(cost, cell, 1);
      const passed = role ? passedOver(wishes, role.id) : 0;
      if (passed > 0) scale.add(cost, cell, 2 + longest - passed);
      if (stood.has(player.id) && stood.get(player.id) !== role?.id) scale.add(cost, cell, longest + 2);
      scale.draw(cost, cell, drawn(own, words[bin]!));
    }
  }
  return { people: players.length, bins, width: scale.width, cost, ...limitsOf(asked, seats) };
}

function limitsOf({ players, mostOfDelegation }: RolesAsked, seats: readonly KindOfSeat[]) {
  const bins = seats.length + 1;
  const names = players.map(({ id, delegation }) => delegation ?? `alone/${id}`);
  const groups = new Map([...new Set(names)].map((name, at) => [name, at]));
  return {
    capacity: Int32Array.from([...seats.map((seat) => seat.seats), players.length]),
    groupOf: Int32Array.from(names, (name) => groups.get(name)!),
    mostOf: Int32Array.from({ length: groups.size * bins }, (_, at) =>
      at % bins === seats.length ? players.length : Math.max(1, mostOfDelegation),
    ),
  };
}

/** `role` is undefined for none. */
function mayPlay(player: Player, role: SimulationRole | undefined, locked: string | undefined): boolean {
  if (locked !== undefined && locked !== role?.id) return false;
  return !role || speaks(player, role);
}

function speaks(player: Player, { languages }: SimulationRole): boolean {
  return languages.length === 0 || languages.some((one) => player.languages.includes(one));
}

/** Wishes that a rule bars are struck out before. */
function passedOver(wishes: readonly string[], role: string): number {
  const rank = wishes.indexOf(role);
  return rank < 0 ? wishes.length : rank;
}

const roleOf = (plan: readonly RoleOf[]) => new Map(plan.map(({ player, role }) => [player, role]));
