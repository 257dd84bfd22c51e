import type { RolesAsked } from './roles-asked.js';

export interface KindOfSeat {
  /** Index in the list of roles. */
  role: number;
  kind: string;
  seats: number;
}

/** The seats of each role, shared out to the kinds of players as these are among all: the largest remainders get the seats that are over (Hamilton's method). */
export function seatsOfKinds({ roles, players }: Pick<RolesAsked, 'roles' | 'players'>): KindOfSeat[] {
  const kinds = [...Map.groupBy(players, ({ kind }) => kind)]
    .map(([kind, own]) => ({ kind, share: own.length / players.length }))
    .toSorted((one, other) => (one.kind < other.kind ? -1 : 1));
  return roles.flatMap(({ seats }, role) => {
    const whole = kinds.map(({ share }) => Math.floor(share * seats));
    const over = seats - whole.reduce((sum, one) => sum + one, 0);
    // Whose remainder is as large comes first in another role.
    const turn = (at: number) => (at + role) % kinds.length;
    const remainders = [...kinds.keys()].toSorted(
      (a, b) => kinds[b]!.share * seats - whole[b]! - (kinds[a]!.share * seats - whole[a]!) || turn(a) - turn(b),
    );
    const favoured = new Set(remainders.slice(0, over));
    return kinds.map(({ kind }, at) => ({ role, kind, seats: whole[at]! + Number(favoured.has(at)) }));
  });
}
