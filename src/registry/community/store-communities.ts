import type { EntityManager } from 'typeorm';
import { newId } from '../../platform/index.js';
import type { NewCommunity } from './new-community.js';
import { freeSlug, slugOf } from './slug.js';
import { timeZoneAt } from './time-zone.js';

export interface StoredCommunity {
  id: string;
  slug: string;
}

/** Whoever adds communities waits for the one before: names for addresses are given out once. Held until the transaction ends. */
export const communitiesInTurn = (manager: EntityManager): Promise<unknown> =>
  manager.query(`SELECT pg_advisory_xact_lock(hashtext('registry.communities'))`);

/** Inserts communities in one statement. @returns id and slug of each, in the order given. */
export async function storeCommunities(
  manager: EntityManager,
  communities: readonly NewCommunity[],
): Promise<StoredCommunity[]> {
  await communitiesInTurn(manager);
  const taken = await slugsLike(manager, communities.map(slugOf));
  const rows = communities.map((community) => ({
    id: newId(),
    slug: freeSlug(slugOf(community), taken),
    timeZone: timeZoneAt(community.latitude, community.longitude),
    ...community,
  }));
  await manager.query(insertAll, [JSON.stringify(rows)]);
  return rows.map(({ id, slug }) => ({ id, slug }));
}

/** The slugs in use that equal a wanted one or continue it by a number. */
async function slugsLike(manager: EntityManager, wanted: readonly string[]): Promise<Set<string>> {
  const rows = await manager.query<{ slug: string }[]>(
    `SELECT slug FROM community WHERE regexp_replace(slug, '-[0-9]+$', '') = ANY($1) OR slug = ANY($1)`,
    [wanted],
  );
  return new Set(rows.map((row) => row.slug));
}

const insertAll = `
  INSERT INTO community (id, slug, time_zone, kind, name, native_name, country_iso2, subdivision_code, geonames_admin1, geonames_id,
                         latitude, longitude, population, population_year, population_source)
  SELECT id, slug, "timeZone", kind, name, "nativeName", "countryIso2", "subdivisionCode", "geonamesAdmin1", "geonamesId",
         latitude, longitude, (population->>'count')::int, (population->>'year')::smallint, population->>'source'
    FROM jsonb_to_recordset($1) AS row (
      id uuid, slug text, "timeZone" text, kind text, name text, "nativeName" text, "countryIso2" text, "subdivisionCode" text,
      "geonamesAdmin1" text, "geonamesId" int, latitude float8, longitude float8, population jsonb)`;
