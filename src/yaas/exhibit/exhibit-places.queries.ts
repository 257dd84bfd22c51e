import { Injectable } from '@nestjs/common';
import { Work } from '../../platform/index.js';
import { RegistryQueries, type CommunityLabel } from '../../registry/index.js';

/** Two sister cities whose works hang on the wall, or one that stands alone, and how many works. */
export interface ShownPair {
  pair: string;
  communities: CommunityLabel[];
  works: number;
}

/** Where the works of a wall come from. */
export interface ShownPlaces {
  pairs: ShownPair[];
  /** ISO 3166-1 codes. */
  countries: { code: string; works: number }[];
}

const MOST_PAIRS = 2_000;

/** The places that an edition's wall joins. */
@Injectable()
export class ExhibitPlacesQueries {
  constructor(
    private readonly work: Work,
    private readonly registry: RegistryQueries,
  ) {}

  /** Three queries. */
  async of(editionId: string): Promise<ShownPlaces> {
    const rows = await this.work.read().query<{ pair: string; ids: string[]; works: number }[]>(
      `SELECT pair, array_remove(ARRAY[min(community_id::text), min(partner_community_id::text)], NULL) AS ids, count(*)::int AS works
         FROM exhibit_piece WHERE edition_id = $1 GROUP BY pair ORDER BY pair LIMIT ${MOST_PAIRS}`,
      [editionId],
    );
    const countries = await this.work.read().query<ShownPlaces['countries']>(
      `SELECT place AS code, count(*)::int AS works FROM exhibit_piece_place WHERE edition_id = $1 AND place ~ '^[A-Z]{2}$'
        GROUP BY place ORDER BY place`,
      [editionId],
    );
    const labels = await this.registry.communityLabels([...new Set(rows.flatMap(({ ids }) => ids))]);
    return { pairs: rows.map(({ ids, ...row }) => ({ ...row, communities: named(ids, labels) })), countries };
  }
}

/** In order of their names: the order tells nobody which of them is home. */
const named = (ids: readonly string[], labels: ReadonlyMap<string, CommunityLabel>): CommunityLabel[] =>
  ids.flatMap((id) => labels.get(id) ?? []).toSorted((a, b) => a.name.localeCompare(b.name, 'en'));
