import type { EntityManager } from 'typeorm';
import { communitiesInTurn, storeCommunities } from '../community/store-communities.js';
import { storePartnerships } from '../partnerships/store-partnerships.js';
import type { Tally } from './import-outcome.js';
import { keyOf, type End, type Link } from './link.js';
import type { ImportProgress } from './registry-import.js';

/** Records in one statement: large enough to be fast, small enough to move a progress bar. */
const BATCH = 250;

const SOURCE = 'Wikipedia lists of twin towns and sister cities (CC BY-SA 4.0), matched to GeoNames (CC BY 4.0)';

/** Puts links into the registry within a transaction; two imports at once take turns. */
export class LinkStore {
  private done = 0;
  private total = 0;

  constructor(
    private readonly manager: EntityManager,
    private readonly onProgress: (progress: ImportProgress) => void | Promise<void>,
  ) {}

  async store(links: readonly Link[]): Promise<{ communities: Tally; partnerships: Tally }> {
    await communitiesInTurn(this.manager);
    const ends = new Map(links.flatMap(({ us, partner }) => [[us.key, us] as const, [partner.key, partner] as const]));
    this.total = ends.size + links.length;
    const ids = await this.knownIds();
    const added = await this.addCommunities(ends, ids);
    const joined = await this.addPartnerships(links, ids);
    // The first pages after an import must not wait until the database looks at its tables by itself.
    if (joined > 0) await this.manager.query('ANALYZE community, partnership, partnership_party');
    return { communities: { named: ends.size, added }, partnerships: { named: links.length, added: joined } };
  }

  private async knownIds(): Promise<Map<string, string>> {
    const rows = await this.manager.query<(Parameters<typeof keyOf>[0] & { id: string })[]>(
      `SELECT coalesce(merged_into_id, id) AS id, geonames_id AS "geonamesId", country_iso2 AS "countryIso2", name, latitude, longitude FROM community WHERE kind = 'city'`,
    );
    return new Map(rows.map((row) => [keyOf(row), row.id]));
  }

  private async addCommunities(ends: ReadonlyMap<string, End>, ids: Map<string, string>): Promise<number> {
    const missing = [...ends.values()].filter((end) => !ids.has(end.key));
    await this.advance(ends.size - missing.length);
    for (const batch of batches(missing)) {
      const stored = await storeCommunities(
        this.manager,
        batch.map((end) => end.community),
      );
      batch.forEach((end, index) => ids.set(end.key, stored[index]!.id));
      await this.advance(batch.length);
    }
    return missing.length;
  }

  private async addPartnerships(links: readonly Link[], ids: ReadonlyMap<string, string>): Promise<number> {
    let added = 0;
    for (const batch of batches(links)) {
      const partnerships = batch
        .map(({ us, partner }) => [ids.get(us.key)!, ids.get(partner.key)!])
        // Two names of a file that staff found to be one place have no partnership with each other.
        .filter(([one, other]) => one !== other)
        .map((communityIds) => ({ kind: 'sister' as const, communityIds, source: SOURCE }));
      added += (await storePartnerships(this.manager, partnerships)).length;
      await this.advance(batch.length);
    }
    return added;
  }

  private async advance(records: number): Promise<void> {
    this.done += records;
    await this.onProgress({ done: this.done, total: this.total });
  }
}

function* batches<T>(items: readonly T[]): Generator<readonly T[]> {
  for (let from = 0; from < items.length; from += BATCH) yield items.slice(from, from + BATCH);
}
