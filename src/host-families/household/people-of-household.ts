import type { EntityManager } from 'typeorm';
import type { PersonAtHome } from './people-at-home.js';

const members = `
  SELECT m.household_id AS "householdId", m.id, m.name, m.birth_date::text AS "birthDate", m.gender, m.is_applicant AS "isApplicant",
         m.lives_in_home AS "livesInHome", m.days_per_year AS "daysPerYear", m.since::text AS since,
         COALESCE((SELECT jsonb_agg(jsonb_build_object('kind', c.kind, 'completedOn', c.completed_on, 'clear', c.clear) ORDER BY c.completed_on DESC, c.id DESC)
                     FROM household_check c WHERE c.member_id = m.id), '[]') AS checks
    FROM household_member m WHERE m.household_id = ANY($1) AND m.left_on IS NULL ORDER BY m.birth_date, m.id`;

/** Who is of each household now, with their checks, by household; one query, however many there are. */
export async function peopleOf(
  manager: EntityManager,
  householdIds: readonly string[],
): Promise<ReadonlyMap<string, readonly PersonAtHome[]>> {
  const rows = await manager.query<(PersonAtHome & { householdId: string })[]>(members, [householdIds]);
  return Map.groupBy(rows, ({ householdId }) => householdId);
}
