import type { EntityManager } from 'typeorm';

export interface HomeChoice {
  /** Of the host file. */
  id: string;
  name: string;
}

/** Homes of a member that may take guests now, by name. */
export const homesFor = (manager: EntityManager, scope: string): Promise<HomeChoice[]> =>
  manager.query<HomeChoice[]>(
    `SELECT f.id, h.name FROM host_file_brief f JOIN household_brief h ON h.id = f.household_id
      WHERE f.scope = $1 AND f.state IN ('approved', 'oriented', 'available', 'hosting') ORDER BY h.name, f.id LIMIT 500`,
    [scope],
  );
