import { Injectable } from '@nestjs/common';
import { NotFound, Work } from '../../platform/index.js';
import type { CommunityKind } from './community-kind.js';
import type { CommunityLabel } from './community-label.js';

export interface VersionOnPage {
  id: string;
  until: Date;
  was: Record<string, string | number | null>;
}

export interface CommunityOnDesk extends CommunityLabel {
  kind: CommunityKind;
  nativeName: string | null;
  subdivisionCode: string | null;
  parent: { slug: string; name: string } | null;
  latitude: number;
  longitude: number;
  timeZone: string;
  population: number | null;
  populationYear: number | null;
  populationSource: string | null;
  /** The community that stands for it, when it was merged. */
  mergedInto: { id: string; name: string } | null;
  names: { id: string; name: string; language: string | null; retiredAt: string | null }[];
  /** Communities that were merged into this one. */
  tookOver: { id: string; name: string; slug: string }[];
}

@Injectable()
export class CommunityDeskQueries {
  constructor(private readonly work: Work) {}

  /** @throws NotFound */
  async find(id: string): Promise<CommunityOnDesk> {
    const [row] = await this.work.read().query<CommunityOnDesk[]>(onDesk, [id]);
    if (!row) throw new NotFound();
    return row;
  }

  /** What the register said before, the newest change first. */
  versions(subjectId: string): Promise<VersionOnPage[]> {
    return this.work.read().query<VersionOnPage[]>(
      `SELECT v.id, v.until, v.was FROM registry_version v
        WHERE v.subject_id = $1 ORDER BY v.until DESC, v.id DESC LIMIT 100`,
      [subjectId],
    );
  }
}

const onDesk = `
  SELECT c.id, c.slug, c.name, s.name AS subdivision, c.country_iso2 AS "countryIso2", c.kind, c.native_name AS "nativeName",
         c.subdivision_code AS "subdivisionCode", c.latitude, c.longitude, c.time_zone AS "timeZone", c.population,
         c.population_year AS "populationYear", c.population_source AS "populationSource",
         (SELECT json_build_object('slug', p.slug, 'name', p.name) FROM community p WHERE p.id = c.parent_id) AS parent,
         (SELECT json_build_object('id', m.id, 'name', m.name) FROM community m WHERE m.id = c.merged_into_id) AS "mergedInto",
         (SELECT coalesce(json_agg(json_build_object('id', n.id, 'name', n.name, 'language', n.language, 'retiredAt', n.retired_at)
                 ORDER BY n.retired_at IS NOT NULL, n.name, n.id), '[]') FROM community_name n WHERE n.community_id = c.id) AS names,
         (SELECT coalesce(json_agg(json_build_object('id', t.id, 'name', t.name, 'slug', t.slug) ORDER BY t.name, t.id), '[]')
            FROM community t WHERE t.merged_into_id = c.id) AS "tookOver"
    FROM community c LEFT JOIN subdivision s ON s.code = c.subdivision_code WHERE c.id = $1`;
