import type { EntityManager } from 'typeorm';
import { Conflict, judge, refusals, type RuleResult } from '../../../platform/index.js';
import type { RolesAsked } from '../roles/roles-asked.js';
import { YlsRanking } from '../wishes/yls-ranking.entity.js';
import { roleRules } from './role.rules.js';
import { COMING_STATES, listed } from '../../registration/registration-state.js';
import { YlsRole } from './yls-role.entity.js';

/** What the roles of one simulation are shared out from, with what people and roles are called. */
export interface RolesQuestion {
  kind: 'roles';
  asked: RolesAsked;
  players: ReadonlyMap<string, { id: string; name: string; languages: string[] }>;
  roles: ReadonlyMap<string, YlsRole>;
}

interface PlayerRow {
  id: string;
  name: string;
  delegation: string | null;
  languages: string[];
  experience: number;
  roleId: string | null;
  isLocked: boolean;
}

/** In three queries. @throws Conflict while there is nothing to share out */
export async function rolesQuestion(
  manager: EntityManager,
  { summitId, sessionId }: { summitId: string; sessionId: string },
): Promise<RolesQuestion> {
  const ranking = await manager.findOneBy(YlsRanking, { summitId });
  const roles = await manager.find(YlsRole, { where: { sessionId }, order: { id: 'ASC' } });
  const rows = await manager.query<PlayerRow[]>(PLAYERS, [sessionId]);
  if (!ranking || roles.length === 0 || rows.length === 0)
    throw new Conflict([], { key: 'yls.refusal.nothing-to-cast' });
  const had = rows.flatMap(({ id, roleId, isLocked }) => (roleId ? [{ player: id, role: roleId, isLocked }] : []));
  const pair = ({ player, role }: (typeof had)[number]) => ({ player, role });
  return {
    kind: 'roles',
    asked: {
      seed: ranking.seed,
      roles: roles.map(({ id, seats, languages }) => ({ id, seats, languages })),
      players: rows.map(({ id, delegation, languages, experience }) => ({
        id,
        delegation,
        languages,
        kind: `${EXPERIENCE[experience]}, ${languages.includes('en') ? 'en' : (languages[0] ?? 'en')}`,
        wishes: [],
      })),
      // As evenly as the largest delegation can be spread over all roles.
      mostOfDelegation: Math.max(1, Math.ceil(largest(rows) / roles.length)),
      locks: had.filter(({ isLocked }) => isLocked).map(pair),
      previous: had.map(pair),
    },
    players: new Map(rows.map((row) => [row.id, row])),
    roles: new Map(roles.map((role) => [role.id, role])),
  };
}

/** What is locked and cannot stay. */
export function rolesAtOdds({ asked, players, roles }: RolesQuestion): RuleResult[] {
  const lockedIn = Map.groupBy(asked.locks, ({ role }) => role);
  const results = asked.locks.flatMap(({ player, role: id }) => {
    const [{ name, languages: spoken }, role] = [players.get(player)!, roles.get(id)!];
    return refusals(judge(roleRules, { name, spoken, role, people: lockedIn.get(id)!.length }));
  });
  return [...new Map(results.map((result) => [JSON.stringify(result.because), result])).values()];
}

const EXPERIENCE = ['new', 'some', 'experienced'];

const largest = (rows: readonly PlayerRow[]): number =>
  Math.max(...[...Map.groupBy(rows, ({ delegation, id }) => delegation ?? id).values()].map(({ length }) => length));

const PLAYERS = `
  SELECT r.id, r.name, r.delegation_id AS delegation, COALESCE(d.languages, '{en}') AS languages, COALESCE(d.experience, 0) AS experience,
         c.role_id AS "roleId", COALESCE(c.is_locked, false) AS "isLocked"
    FROM yls_place p JOIN yls_registration r ON r.id = p.registration_id LEFT JOIN yls_delegate d ON d.registration_id = r.id
         LEFT JOIN yls_role_place c ON c.registration_id = r.id AND c.session_id = p.session_id
   WHERE p.session_id = $1 AND r.state IN (${listed(COMING_STATES)}) ORDER BY r.id`;
