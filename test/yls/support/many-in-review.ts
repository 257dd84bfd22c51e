import { newId } from '../../../src/platform/index.js';
import { dayFromNow, type YlsPortal } from './yls-portal.js';

/** So many applications that a jury has ranked, put into the database at once. */
export async function manyInReview(
  { portal, memberId, townId }: YlsPortal,
  { summitId, applicants }: Many,
): Promise<void> {
  const roundId = await aRound({ portal } as YlsPortal, summitId);
  await portal.sql(
    `WITH people AS (
       INSERT INTO account (id, email, display_name, locale, state, created_at)
         SELECT gen_random_uuid(), 'many-' || $1::uuid || '-' || n || '@example.org', 'Student ' || n, 'en', 'active', now() FROM generate_series(1, $6::int) n
         RETURNING id, display_name),
     registrations AS (
       INSERT INTO yls_registration (id, account_id, summit_id, scope, community_id, name, birth_date, country, state, opened_at, submitted_at)
         SELECT gen_random_uuid(), p.id, $1, $2, $3, p.display_name, $4, 'US', 'under_review', now(), clock_timestamp() FROM people p RETURNING id),
     guardians AS (
       INSERT INTO yls_guardian (id, registration_id, name, email, locale)
         SELECT gen_random_uuid(), id, 'A Guardian', id || '@guardian.example', 'en' FROM registrations)
     INSERT INTO yls_jury_result (registration_id, round_id, stage, score, low, high, cards, found_at)
       SELECT id, $5, 1, s, greatest(0, s - 0.1), least(1, s + 0.1), 3, now() FROM (SELECT id, random() AS s FROM registrations) r`,
    [summitId, memberId, townId, dayFromNow(-16 * 366), roundId, applicants],
  );
}

interface Many {
  summitId: string;
  applicants: number;
}

/** Only for results to refer to. */
async function aRound({ portal }: YlsPortal, summitId: string): Promise<string> {
  const [rubric, round] = [newId(), newId()];
  await portal.sql(
    `INSERT INTO rubric_version (id, programme, edition_id, version, kind, parts, made_at) VALUES ($1, 'yls', $2, 1, 'rubric', 4, now())`,
    [rubric, summitId],
  );
  await portal.sql(
    `INSERT INTO round (id, programme, edition_id, level_id, category, name, judges_per_entry, minimum_cards, places, seed, opens_at, closes_at, time_zone,
       rubric_version_id, statement_shown, state, created_at)
     VALUES ($1, 'yls', $2, $2, 'applications', 'Review', 3, 2, 100, 1, now(), now() + interval '1 day', 'UTC', $3, true, 'planned', now())`,
    [round, summitId, rubric],
  );
  return round;
}
