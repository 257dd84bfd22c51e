import type { EntityManager } from 'typeorm';
import { LIVE_STATES } from './placement-state.js';

/** A student who would live in the same home on some of the same days. */
export interface Housemate {
  placementId: string;
  applicationId: string;
  studentAccountId: string;
  bedOfferId: string;
  gender: string | null;
  country: string | null;
  nativeLanguages: string[];
  /** They were proposed there before the other stay: its student is the second one, and everybody's word is needed. */
  isEarlier: boolean;
}

interface Stay {
  id: string;
  applicationId: string;
  hostFileId: string;
  proposedAt: Date;
  fromOn: string;
  untilOn: string;
}

/** Other students who hold a bed of the home then. */
export const housemates = (manager: EntityManager, stay: Stay): Promise<Housemate[]> =>
  manager.query<Housemate[]>(
    `SELECT p.id AS "placementId", p.application_id AS "applicationId", p.student_account_id AS "studentAccountId", p.bed_offer_id AS "bedOfferId",
            s.gender, s.country, coalesce(s.native_languages, '{}') AS "nativeLanguages",
            (p.proposed_at, p.id) < ($7::timestamptz, $2::uuid) AS "isEarlier"
       FROM exchange_placement p LEFT JOIN exchange_student s ON s.application_id = p.application_id
      WHERE p.host_file_id = $1 AND p.id <> $2 AND p.application_id <> $6 AND p.state = ANY($3)
        AND daterange(p.from_on, p.until_on, '[]') && daterange($4, $5, '[]')
      ORDER BY p.proposed_at, p.id`,
    [stay.hostFileId, stay.id, [...LIVE_STATES], stay.fromOn, stay.untilOn, stay.applicationId, stay.proposedAt],
  );

/** Of placements, those whose student would be the second one in the home; one query. */
export async function secondsAmong(
  manager: EntityManager,
  placements: readonly { id: string }[],
): Promise<ReadonlySet<string>> {
  const rows = await manager.query<{ id: string }[]>(
    `SELECT p.id FROM exchange_placement p WHERE p.id = ANY($1) AND EXISTS (
       SELECT FROM exchange_placement o WHERE o.host_file_id = p.host_file_id AND o.application_id <> p.application_id AND o.state = ANY($2)
          AND daterange(o.from_on, o.until_on, '[]') && daterange(p.from_on, p.until_on, '[]') AND (o.proposed_at, o.id) < (p.proposed_at, p.id))`,
    [placements.map(({ id }) => id), [...LIVE_STATES]],
  );
  return new Set(rows.map(({ id }) => id));
}

/** Those who were there first: with one of them a further student is the second. */
export const earlierHousemates = async (manager: EntityManager, stay: Stay): Promise<Housemate[]> =>
  (await housemates(manager, stay)).filter(({ isEarlier }) => isEarlier);
