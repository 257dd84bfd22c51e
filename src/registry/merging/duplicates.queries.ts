import { Injectable } from '@nestjs/common';
import { Work } from '../../platform/index.js';
import type { CommunityLabel } from '../community/community-label.js';

/** Two communities that may be one place. */
export interface ProbableDuplicate {
  one: CommunityLabel & { partners: number };
  other: CommunityLabel & { partners: number };
  /** Kilometres between the two. */
  apart: number;
}

/** A hint to staff, never a verdict: places of one kind and country that lie close and are called alike. */
@Injectable()
export class DuplicatesQueries {
  constructor(private readonly work: Work) {}

  /** The likeliest first. */
  probable(limit = 100): Promise<ProbableDuplicate[]> {
    return this.work.read().query<ProbableDuplicate[]>(probable, [limit]);
  }
}

const card = (
  alias: string,
): string => `json_build_object('id', ${alias}.id, 'slug', ${alias}.slug, 'name', ${alias}.name,
  'subdivision', (SELECT s.name FROM subdivision s WHERE s.code = ${alias}.subdivision_code), 'countryIso2', ${alias}.country_iso2,
  'partners', (SELECT count(*)::int FROM partnership_party y WHERE y.community_id = ${alias}.id))`;

/** "Suzhou, Jiangsu" and "Suzhou (Jiangsu)" begin with "Suzhou"; half a degree is some fifty kilometres, as far as sources disagree about one city. */
const probable = `
  WITH place AS (SELECT c.*, registry_search_key(c.name) AS key, registry_search_key(regexp_replace(c.name, '[,(].*$', '')) AS head
                   FROM community c WHERE c.merged_into_id IS NULL),
  pair AS (
    SELECT a.id AS one, b.id AS other, similarity(a.head, b.head) AS likeness,
           2 * 6371 * asin(least(1, sqrt(power(sin(radians(b.latitude - a.latitude) / 2), 2)
             + cos(radians(a.latitude)) * cos(radians(b.latitude)) * power(sin(radians(b.longitude - a.longitude) / 2), 2)))) AS apart
      FROM place a JOIN place b ON b.country_iso2 = a.country_iso2 AND b.id > a.id AND b.kind = a.kind
       AND b.latitude BETWEEN a.latitude - 0.5 AND a.latitude + 0.5 AND b.longitude BETWEEN a.longitude - 0.7 AND a.longitude + 0.7
       AND coalesce(a.subdivision_code, '') = coalesce(b.subdivision_code, '')
     WHERE (a.head = b.head OR similarity(a.head, b.head) > 0.6
        OR EXISTS (SELECT FROM community_name n WHERE n.community_id = a.id AND n.retired_at IS NULL AND registry_search_key(n.name) = b.key)
        OR EXISTS (SELECT FROM community_name n WHERE n.community_id = b.id AND n.retired_at IS NULL AND registry_search_key(n.name) = a.key))
       AND NOT EXISTS (SELECT FROM partnership_party x JOIN partnership_party y USING (partnership_id)
                        WHERE x.community_id = a.id AND y.community_id = b.id))
  SELECT ${card('a')} AS one, ${card('b')} AS other, round(pair.apart)::int AS apart
    FROM pair JOIN community a ON a.id = pair.one JOIN community b ON b.id = pair.other
   ORDER BY pair.likeness DESC, pair.apart, a.id, b.id LIMIT $1`;
