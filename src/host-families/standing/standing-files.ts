import type { EntityManager } from 'typeorm';
import type { HostFileState } from '../file/host-file-state.js';

/** A file that is approved, as the nightly clock reads it. */
export interface StandingFile {
  id: string;
  householdId: string;
  scope: string;
  state: HostFileState;
  approvedBy: string | null;
  /** ISO dates. */
  approvalUntil: string | null;
  seasonEndsOn: string;
  timeZone: string;
}

/** Those after an id, in the order of ids: a page of the night's work. */
export const standingFilesAfter = (
  manager: EntityManager,
  after: string | null,
  most: number,
): Promise<StandingFile[]> =>
  manager.query<StandingFile[]>(
    `SELECT f.id, f.household_id AS "householdId", f.scope, f.state, f.approved_by AS "approvedBy", f.approval_until::text AS "approvalUntil",
            s.ends_on::text AS "seasonEndsOn", h.time_zone AS "timeZone"
       FROM host_file f JOIN host_season s ON s.id = f.season_id JOIN household h ON h.id = f.household_id
      WHERE f.state IN ('approved', 'oriented', 'available', 'hosting', 'suspended') AND ($1::uuid IS NULL OR f.id > $1) ORDER BY f.id LIMIT $2`,
    [after, most],
  );
