import { describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { allocateRoles } from '../../../src/yls/allocation/roles/allocate-roles.js';
import type { RolesAsked } from '../../../src/yls/allocation/roles/roles-asked.js';
import { seatsOfKinds } from '../../../src/yls/allocation/roles/seats-of-kinds.js';
import { compareLists, everyList } from './support/every-plan.js';

const simulations: fc.Arbitrary<RolesAsked> = fc
  .record({
    seed: fc.string(),
    roles: fc.array(fc.record({ seats: fc.integer({ min: 1, max: 3 }), languages: fc.constantFrom([], [], ['es']) }), {
      minLength: 1,
      maxLength: 3,
    }),
    players: fc.array(
      fc.record({
        delegation: fc.constantFrom(null, 'Kyiv', 'Lima'),
        languages: fc.subarray(['en', 'es']),
        kind: fc.constantFrom('experienced', 'new'),
        wished: fc.uniqueArray(fc.nat(2), { maxLength: 3 }),
      }),
      { minLength: 1, maxLength: 5 },
    ),
    mostOfDelegation: fc.integer({ min: 1, max: 2 }),
  })
  .map(({ roles, players, ...rest }) => ({
    ...rest,
    roles: roles.map((role, at) => ({ ...role, id: `role ${at}` })),
    players: players.map(({ wished, ...player }, at) => ({
      ...player,
      id: `player ${at}`,
      wishes: wished.map((one) => `role ${one}`),
    })),
    locks: [],
    previous: [],
  }));

/** Without a role, on another kind's seat, wishes passed over from the worst down: of the best of all plans. */
function bestOfAll(asked: RolesAsked): number[] {
  const { players, roles } = asked;
  const seats = seatsOfKinds(asked);
  const speaks = (player: number, role: number) =>
    roles[role]!.languages.length === 0 ||
    roles[role]!.languages.some((one) => players[player]!.languages.includes(one));
  const open = players.map((_, at) => [...seats.filter(({ role }) => speaks(at, role)), null]);
  const isAllowed = (plan: (typeof open)[number]) =>
    seats.every((seat) => {
      const own = players.filter((_, at) => plan[at] === seat);
      const delegations = Map.groupBy(
        own.filter(({ delegation }) => delegation),
        ({ delegation }) => delegation,
      );
      return (
        own.length <= seat.seats && [...delegations.values()].every(({ length }) => length <= asked.mostOfDelegation)
      );
    });
  const merits = [...everyList(open)]
    .filter((plan) => isAllowed([...plan]))
    .map((plan) => {
      const passed = plan.map((seat, at) => {
        if (!seat) return 0;
        const wishes = players[at]!.wishes.filter((id) => roles.some((role, nth) => role.id === id && speaks(at, nth)));
        const rank = wishes.indexOf(roles[seat.role]!.id);
        return rank < 0 ? wishes.length : rank;
      });
      const misplaced = plan.filter((seat, at) => seat && seat.kind !== players[at]!.kind);
      return [plan.filter((seat) => !seat).length, misplaced.length, ...passed.toSorted((a, b) => b - a)];
    });
  return merits.toSorted(compareLists)[0]!;
}

describe('The roles of a simulation', () => {
  test('are the best of all plans', () => {
    fc.assert(
      fc.property(simulations, (asked) => {
        const { without, misplaced, byWish } = allocateRoles(asked);
        const passed = [...byWish.entries()].flatMap(([wish, players]) => Array.from({ length: players }, () => wish));
        const unplaced = without.map(() => 0);
        expect([without.length, misplaced, ...[...passed, ...unplaced].toSorted((a, b) => b - a)]).toEqual(
          bestOfAll(asked),
        );
      }),
      { numRuns: 100 },
    );
  });

  test('have their share of each kind of player, keep locks, and are the same again', () => {
    const kinds = ['experienced', 'experienced', 'new', 'new', 'new', 'new'];
    const asked: RolesAsked = {
      seed: 'drawn in public',
      roles: ['France', 'Ghana'].map((id) => ({ id, seats: 3, languages: [] })),
      players: kinds.map((kind, at) => ({
        id: `player ${at}`,
        delegation: at % 2 ? 'Kyiv' : 'Lima',
        languages: ['en'],
        kind,
        wishes: ['France'],
      })),
      mostOfDelegation: 1,
      locks: [{ player: 'player 1', role: 'Ghana' }],
      previous: [],
    };
    expect(seatsOfKinds(asked).map(({ seats }) => seats)).toEqual([1, 2, 1, 2]);
    const made = allocateRoles(asked);
    expect(made).toMatchObject({ without: [], misplaced: 0, byWish: [3, 3] });
    expect(made.roles).toContainEqual({ player: 'player 1', role: 'Ghana' });
    expect(made.roles).toContainEqual({ player: 'player 0', role: 'France' });
    expect(allocateRoles({ ...asked, players: asked.players.toReversed() }).roles.toReversed()).toEqual(made.roles);
    expect(allocateRoles({ ...asked, seed: 'another', previous: made.roles })).toMatchObject({
      roles: made.roles,
      moved: 0,
    });
  });
});
