import type { EntityManager } from 'typeorm';

/** A household with the accounts of its adults and of those who brought, screened and approved it. */
export interface PeopleAround {
  householdId: string;
  name: string;
  scope: string;
  timeZone: string;
  hosts: string[];
  screeners: string[];
}

const AROUND = `
  SELECT h.id AS "householdId", h.name, h.scope, h.time_zone AS "timeZone",
         ARRAY(SELECT a.id FROM account a WHERE a.id = h.owner_account_id OR a.email IN (
           SELECT m.email FROM household_member m WHERE m.household_id = h.id AND m.left_on IS NULL AND m.is_applicant)) AS hosts,
         ARRAY(SELECT DISTINCT person FROM host_file f, unnest(ARRAY[f.recruited_by, f.interviewed_by, f.reviewed_by, f.approved_by]) AS person
           WHERE f.household_id = h.id AND person IS NOT NULL) AS screeners
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
