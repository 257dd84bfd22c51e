import { Injectable } from '@nestjs/common';
import { RegistryQueries, type CommunityLabel } from '../../registry/index.js';
import { FileLinks, FileQueries, type DerivativeFacts, type DerivativeSize } from '../../storage/index.js';
import type { EditionWithRules } from '../editions/editions.queries.js';
import { categoryOf } from '../editions/rule-set.schema.js';
import { ExhibitAwards, type ShownAwards } from './exhibit-awards.queries.js';
import type { ExhibitPicture, ExhibitWork } from './exhibit-work.js';
import type { ExhibitRow } from './exhibit.projection.js';

interface Surroundings {
  editions: readonly EditionWithRules[];
  communities: ReadonlyMap<string, CommunityLabel>;
  pictures: ReadonlyMap<string, DerivativeFacts>;
  honours: ReadonlyMap<string, ShownAwards>;
}

/** Rows of the wall in the words of a page: what the rules call them, their cities, their pictures. */
@Injectable()
export class ExhibitDescriptions {
  constructor(
    private readonly registry: RegistryQueries,
    private readonly files: FileQueries,
    private readonly links: FileLinks,
    private readonly awards: ExhibitAwards,
  ) {}

  /** Three queries, however many works. */
  async of(
    rows: readonly ExhibitRow[],
    editions: readonly EditionWithRules[],
    size: 'list' | 'page',
  ): Promise<ExhibitWork[]> {
    const ids = rows.flatMap(({ communityId, partnerCommunityId }) => [communityId, partnerCommunityId ?? []].flat());
    const communities = await this.registry.communityLabels([...new Set(ids)]);
    const pictures = await this.pictures(rows, size);
    const honours = await this.awards.of(rows, editions);
    return rows.map((row) => this.workOf(row, { editions, communities, pictures, honours }));
  }

  private async pictures(rows: readonly ExhibitRow[], size: DerivativeSize): Promise<Map<string, DerivativeFacts>> {
    const ids = rows.flatMap(({ fileId }) => fileId ?? []);
    return ids.length > 0 ? this.files.derivatives(ids, size) : new Map();
  }

  private workOf(row: ExhibitRow, { editions, communities, pictures, honours }: Surroundings): ExhibitWork {
    const { title, language, place, statement, alternativeText, body, nameShown, homeShown, slug, fileId } = row;
    const { category, ageGroup, kind, form, downloads } = namesOf(row, editions);
    const { awards, isOnLadder } = honours.get(row.id) ?? { awards: [], isOnLadder: false };
    const derivative = fileId ? pictures.get(fileId) : undefined;
    return {
      slug,
      title,
      language,
      place: isOnLadder ? null : place,
      awards,
      statement,
      alternativeText,
      body,
      nameShown,
      homeShown,
      categoryCode: row.category,
      category,
      ageGroup,
      form,
      ...pairShown(row, communities),
      picture: derivative ? this.pictureOf(derivative) : null,
      sound: kind === 'audio' && fileId ? this.links.publicUrl(fileId, 'audio') : null,
      film: kind === 'film' && fileId ? this.links.publicUrl(fileId, 'film') : null,
      downloads,
    };
  }

  pictureOf({ fileId, size, width, height }: DerivativeFacts): ExhibitPicture {
    return { src: this.links.publicUrl(fileId, size), width: width ?? 0, height: height ?? 0 };
  }
}

/** The home city stands first, unless nothing may tell which of the two it is: then they stand in order of their addresses. */
function pairShown(
  { communityId, partnerCommunityId, homeShown }: ExhibitRow,
  communities: Surroundings['communities'],
): Pick<ExhibitWork, 'community' | 'partner'> {
  const community = communities.get(communityId)!;
  const partner = communities.get(partnerCommunityId ?? '') ?? null;
  if (homeShown || !partner || community.slug < partner.slug) return { community, partner };
  return { community: partner, partner: community };
}

/** What the edition's rules call the work's category and age group. */
function namesOf(row: ExhibitRow, editions: readonly EditionWithRules[]) {
  const { rules } = editions.find(({ id }) => id === row.editionId)!;
  const known = categoryOf(rules, row.category);
  const group = rules.groups.groups.find(({ code }) => code === row.ageGroup);
  const form: ExhibitWork['form'] = known?.work.kind === 'text' ? known.work.form : 'prose';
  const category = known?.label ?? { en: row.category };
  const ageGroup = group?.label ?? { en: row.ageGroup };
  return { category, ageGroup, kind: known?.work.kind, form, downloads: rules.exhibit.downloads };
}
