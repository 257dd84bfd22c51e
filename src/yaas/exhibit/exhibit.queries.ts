import { Injectable } from '@nestjs/common';
import { NotFound, readRows, visitor, Work, type Reading } from '../../platform/index.js';
import { RegistryQueries, type CommunityLabel } from '../../registry/index.js';
import { FileLinks, FileQueries, type DerivativeFacts, type DerivativeSize } from '../../storage/index.js';
import { EditionsQueries, type EditionWithRules } from '../editions/editions.queries.js';
import { groupNameOf } from '../editions/age.js';
import { categoryOf } from '../editions/rule-set.schema.js';
import type { ExhibitPicture, ExhibitWork } from './exhibit-work.js';
import { exhibitProjection, type ExhibitRow } from './exhibit.projection.js';

/** Two sister cities whose works hang on the wall, or one that stands alone. */
export interface ShownPair {
  pair: string;
  communities: CommunityLabel[];
}

export interface ExhibitFilter {
  year?: number | undefined;
  category?: string | undefined;
  /** Two communities' slugs, as in `?pair=`. */
  pair?: string | undefined;
  /** Rank of the last work of the page before. */
  after?: string | undefined;
  before?: string | undefined;
}

export interface ExhibitPage {
  edition: EditionWithRules | null;
  editions: EditionWithRules[];
  works: ExhibitWork[];
  previous: string | null;
  next: string | null;
}

const PAGE_SIZE = 24;

/** What the public sees of the showcase. */
@Injectable()
export class ExhibitQueries {
  constructor(
    private readonly work: Work,
    private readonly editions: EditionsQueries,
    private readonly registry: RegistryQueries,
    private readonly files: FileQueries,
    private readonly links: FileLinks,
  ) {}

  /** A page of an edition's wall: the named year's, else the newest with works on it. Four queries, however many works. */
  async wall(filter: ExhibitFilter): Promise<ExhibitPage> {
    const editions = await this.withWorks();
    const edition = editions.find(({ year }) => year === filter.year) ?? editions[0] ?? null;
    if (!edition) return { edition, editions, works: [], previous: null, next: null };
    const { rows, previous, next } = turned(await this.rows(wallReading(edition.id, filter)), filter);
    return { edition, editions, works: await this.described(rows, editions, 'list'), previous, next };
  }

  /** One work, large, with its neighbours on the wall. @throws NotFound when it is not (or no longer) shown. */
  async one(slug: string): Promise<{ work: ExhibitWork; year: number; previous: string | null; next: string | null }> {
    const [row] = await this.rows({ where: 'p.slug = $1', parameters: [slug], limit: 1 });
    if (!row) throw new NotFound();
    const editions = await this.editions.all();
    const [work] = await this.described([row], editions, 'page');
    const [neighbours] = await this.work.read().query<{ previous: string | null; next: string | null }[]>(
      `SELECT (SELECT slug FROM exhibit_piece WHERE edition_id = $1 AND rank < $2 ORDER BY rank DESC LIMIT 1) AS previous,
              (SELECT slug FROM exhibit_piece WHERE edition_id = $1 AND rank > $2 ORDER BY rank LIMIT 1) AS next`,
      [row.editionId, row.rank],
    );
    const year = editions.find(({ id }) => id === row.editionId)!.year;
    return { work: work!, year, previous: neighbours!.previous, next: neighbours!.next };
  }

  /** For the home page: placed works of the newest release. */
  async latest(count: number): Promise<ExhibitWork[]> {
    const rows = await this.rows({ orderBy: 'p.released_at DESC, p.rank', limit: count });
    return this.described(rows, await this.editions.all(), 'list');
  }

  /** The city pairs on an edition's wall, for the filter. */
  async pairs(editionId: string): Promise<ShownPair[]> {
    const rows = await this.work.read().query<{ pair: string; ids: string[] }[]>(
      `SELECT pair, array_remove(ARRAY[min(community_id::text), min(partner_community_id::text)], NULL) AS ids FROM exhibit_piece
        WHERE edition_id = $1 GROUP BY pair ORDER BY pair LIMIT 500`,
      [editionId],
    );
    const labels = await this.registry.communityLabels([...new Set(rows.flatMap(({ ids }) => ids))]);
    return rows.map(({ pair, ids }) => ({ pair, communities: ids.flatMap((id) => labels.get(id) ?? []) }));
  }

  private async withWorks(): Promise<EditionWithRules[]> {
    const hung = await this.work
      .read()
      .query<{ id: string }[]>(
        'SELECT id FROM edition e WHERE EXISTS (SELECT FROM exhibit_piece p WHERE p.edition_id = e.id)',
      );
    const ids = new Set(hung.map(({ id }) => id));
    return (await this.editions.all()).filter(({ id }) => ids.has(id));
  }

  private rows(reading: Reading): Promise<ExhibitRow[]> {
    return readRows(this.work.read(), visitor, { projection: exhibitProjection, reading });
  }

  private async described(
    rows: readonly ExhibitRow[],
    editions: readonly EditionWithRules[],
    size: 'list' | 'page',
  ): Promise<ExhibitWork[]> {
    const ids = rows.flatMap(({ communityId, partnerCommunityId }) => [communityId, partnerCommunityId ?? []].flat());
    const communities = await this.registry.communityLabels([...new Set(ids)]);
    const pictures = await this.pictures(rows, size);
    return rows.map((row) => this.workOf(row, { editions, communities, pictures }));
  }

  private async pictures(rows: readonly ExhibitRow[], size: DerivativeSize): Promise<Map<string, DerivativeFacts>> {
    const ids = rows.flatMap(({ fileId }) => fileId ?? []);
    return ids.length > 0 ? this.files.derivatives(ids, size) : new Map();
  }

  private workOf(row: ExhibitRow, { editions, communities, pictures }: Surroundings): ExhibitWork {
    const { title, language, place, statement, alternativeText, body, nameShown, homeShown, slug, fileId } = row;
    const { category, ageGroup, kind, form } = namesOf(row, editions);
    const derivative = fileId ? pictures.get(fileId) : undefined;
    return {
      slug,
      title,
      language,
      place,
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
      zoom: derivative ? this.links.publicUrl(derivative.fileId, 'zoom') : null,
    };
  }

  private pictureOf({ fileId, size, width, height }: DerivativeFacts): ExhibitPicture {
    return { src: this.links.publicUrl(fileId, size), width: width ?? 0, height: height ?? 0 };
  }
}

interface Surroundings {
  editions: readonly EditionWithRules[];
  communities: ReadonlyMap<string, CommunityLabel>;
  pictures: ReadonlyMap<string, DerivativeFacts>;
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
  const form: ExhibitWork['form'] = known?.work.kind === 'text' ? known.work.form : 'prose';
  const category = known?.label ?? { en: row.category };
  return { category, ageGroup: groupNameOf(rules, row.ageGroup) ?? { en: row.ageGroup }, kind: known?.work.kind, form };
}

/** A page of rows in the wall's order, and the ranks from which its neighbours are read; one row too many says that there is more. */
function turned(found: readonly ExhibitRow[], { after, before }: ExhibitFilter) {
  const isBack = before !== undefined;
  const isMore = found.length > PAGE_SIZE;
  const rows = isBack ? found.slice(0, PAGE_SIZE).toReversed() : found.slice(0, PAGE_SIZE);
  const hasPrevious = isBack ? isMore : after !== undefined;
  const hasNext = isBack || isMore;
  const [first, last] = [rows.at(0)?.rank ?? null, rows.at(-1)?.rank ?? null];
  return { rows, previous: hasPrevious ? first : null, next: hasNext ? last : null };
}

function wallReading(editionId: string, { category, pair, after, before }: ExhibitFilter): Reading {
  const parameters: unknown[] = [editionId];
  const conditions = ['p.edition_id = $1'];
  const add = (sql: string, value: unknown) => conditions.push(`${sql} $${parameters.push(value)}`);
  if (category) add('p.category =', category);
  if (pair) add('p.pair =', pair);
  if (before !== undefined) add('p.rank <', before);
  else if (after !== undefined) add('p.rank >', after);
  const orderBy = before === undefined ? 'p.rank' : 'p.rank DESC';
  return { where: conditions.join(' AND '), parameters, orderBy, limit: PAGE_SIZE + 1 };
}
