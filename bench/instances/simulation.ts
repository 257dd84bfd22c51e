import type { RolesAsked } from '../../src/yls/allocation/roles/roles-asked.js';
import { numbersFrom } from './summit.js';

/** A simulation of countries with as many seats as players, or a few more; half of all first wishes go to three of them. */
export function simulation({ players, roles, seed }: { players: number; roles: number; seed: number }): RolesAsked {
  const below = numbersFrom(seed);
  const seats = Math.ceil((players * 1.05) / roles);
  return {
    seed: `simulation ${seed}`,
    roles: Array.from({ length: roles }, (_, at) => ({
      id: `role-${at}`,
      seats,
      languages: below(6) === 0 ? ['es'] : [],
    })),
    players: Array.from({ length: players }, (_, at) => ({
      id: `player-${at}`,
      delegation: `delegation-${Math.floor(at / 10)}`,
      languages: below(4) === 0 ? ['en', 'es'] : ['en'],
      kind: below(3) === 0 ? 'experienced' : 'new',
      wishes: [...new Set(Array.from({ length: 4 }, () => `role-${below(2) === 0 ? below(3) : below(roles)}`))],
    })),
    mostOfDelegation: 1,
    locks: [],
    previous: [],
  };
}
