import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { EarlierPart, Step } from '../../vetting/index.js';

/** What vetting asks about a home, whatever the step. */
export type StepsOfHome = Omit<Step, 'kind'>;

interface HomeRow extends Omit<StepsOfHome, 'notThese'> {
  fileId: string;
  parts: Record<EarlierPart, string | null>;
}

/** Of many homes at once: who lives there, where, and who has had a part in finding and screening the family. */
@Injectable()
export class StepsOfHomes {
  /** By file, in one query. */
  async of(manager: EntityManager, fileIds: readonly string[]): Promise<Map<string, StepsOfHome>> {
    const rows = await manager.query<HomeRow[]>(HOMES, [fileIds]);
    return new Map(rows.map(({ fileId, parts, ...home }) => [fileId, { ...home, notThese: partsOf(parts) }]));
  }
}

const partsOf = (parts: HomeRow['parts']): Step['notThese'] =>
  (Object.entries(parts) as [EarlierPart, string | null][]).flatMap(([because, accountId]) =>
    accountId ? [{ accountId, because }] : [],
  );

/** For a step the mere address of somebody at home is enough, as where one step is asked about. */
const HOMES = `
  SELECT f.id AS "fileId", f.scope AS "memberId",
         CASE WHEN home.latitude IS NOT NULL THEN jsonb_build_object('lat', home.latitude, 'lon', home.longitude) END AS home,
         ARRAY(SELECT f.owner_account_id UNION SELECT a.id FROM household_member m JOIN account_brief a ON a.email IN (m.email, m.proven_email)
           WHERE m.household_id = f.household_id AND m.left_on IS NULL) AS household,
         ARRAY(SELECT m.name FROM household_member m WHERE m.household_id = f.household_id AND m.left_on IS NULL ORDER BY m.id) AS "householdNames",
         jsonb_build_object('recruited', f.recruited_by, 'interviewed', f.interviewed_by, 'selected', f.approved_by, 'reviewed', f.reviewed_by) AS parts
    FROM host_file f LEFT JOIN host_home home ON home.household_id = f.household_id AND home.until IS NULL
   WHERE f.id = ANY($1)`;
