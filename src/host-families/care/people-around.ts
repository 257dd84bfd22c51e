import type { EntityManager } from 'typeorm';
import { IS_THEIRS } from '../screening/is-of-household.js';

/** A household with the accounts of those who apply and of those who brought, screened and approved it. */
export interface PeopleAround {
  householdId: string;
  name: string;
  scope: string;
  timeZone: string;
  hosts: string[];
  /** Accounts whose address the family has typed; nobody has proven that it is theirs. */
  claimed: string[];
  screeners: string[];
  /** Those of them who have met the family: who brought and who interviewed it. */
  met: string[];
}

const AROUND = `
  SELECT h.id AS "householdId", h.name, h.scope, h.time_zone AS "timeZone",
         ARRAY(SELECT a.id FROM account_brief a WHERE a.id = h.owner_account_id OR EXISTS (
           SELECT FROM household_member m WHERE m.household_id = h.id AND m.is_applicant AND ${IS_THEIRS})) AS hosts,
         ARRAY(SELECT a.id FROM account_brief a JOIN household_member m ON m.email = a.email
           WHERE m.household_id = h.id AND m.left_on IS NULL AND a.id IS DISTINCT FROM h.owner_account_id AND (${IS_THEIRS}) IS NOT TRUE) AS claimed,
         ARRAY(SELECT DISTINCT person FROM host_file f, unnest(ARRAY[f.recruited_by, f.interviewed_by, f.reviewed_by, f.approved_by]) AS person
           WHERE f.household_id = h.id AND person IS NOT NULL) AS screeners,
         ARRAY(SELECT DISTINCT person FROM host_file f, unnest(ARRAY[f.recruited_by, f.interviewed_by]) AS person
           WHERE f.household_id = h.id AND person IS NOT NULL) AS met
    FROM household h`;

export async function peopleAround(manager: EntityManager, householdId: string): Promise<PeopleAround | null> {
  const [found] = await manager.query<PeopleAround[]>(`${AROUND} WHERE h.id = $1`, [householdId]);
  return found ?? null;
}

/** The households to which the account belongs or which it has helped to screen, by name. */
export const householdsAround = (manager: EntityManager, accountId: string): Promise<PeopleAround[]> =>
  manager.query<PeopleAround[]>(
    `SELECT around.* FROM (${AROUND}) AS around WHERE $1 = ANY (around.hosts) OR $1 = ANY (around.screeners) ORDER BY around.name, around."householdId" LIMIT 100`,
    [accountId],
  );

/** Those of the accounts that are of one household, by their own word or by that of its family, for each household. */
export async function homesOf(manager: EntityManager, accountIds: readonly string[]): Promise<string[][]> {
  const rows = await manager.query<{ people: string[] }[]>(
    `SELECT array_agg(DISTINCT home.account_id) AS people FROM (
       SELECT h.id, h.owner_account_id AS account_id FROM household h
        UNION
       SELECT m.household_id, a.id FROM household_member m JOIN account_brief a ON a.email IN (m.email, m.proven_email) WHERE m.left_on IS NULL) AS home
      WHERE home.account_id = ANY($1) GROUP BY home.id HAVING count(DISTINCT home.account_id) > 1 ORDER BY home.id`,
    [accountIds],
  );
  return rows.map(({ people }) => people);
}
