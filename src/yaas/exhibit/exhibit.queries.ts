import { Injectable } from '@nestjs/common';
import { NotFound, readRows, visitor, Work, type Reading } from '../../platform/index.js';
import { EditionsQueries, type EditionWithRules } from '../editions/editions.queries.js';
import { ExhibitCompanions } from './exhibit-companions.js';
import { ExhibitDescriptions } from './exhibit-descriptions.js';
import { readingOf, wordsOf, type ExhibitFilter, type ExhibitTurn } from './exhibit-filter.js';
import type { ExhibitWork, ExhibitWorkInFull } from './exhibit-work.js';
import { exhibitProjection, type ExhibitRow } from './exhibit.projection.js';

export interface ExhibitPage {
  edition: EditionWithRules | null;
  editions: EditionWithRules[];
  works: ExhibitWork[];
  previous: string | null;
  next: string | null;
}

/** Slugs of the works beside one in a selection. */
export interface Neighbours {
  previous: string | null;
  next: string | null;
}

const ON_A_WALL = 24;
/** Lines of the plain catalogue on a page. */
export const IN_A_CATALOGUE = 100;

/** What the public sees of the showcase. */
@Injectable()
export class ExhibitQueries {
  constructor(
    private readonly work: Work,
    private readonly editions: EditionsQueries,
    private readonly descriptions: ExhibitDescriptions,
    private readonly companions: ExhibitCompanions,
  ) {}

  /** A page of an edition's wall: the named year's, else the newest with works on it. Five queries, however many works. */
  async wall(turn: ExhibitTurn, size = ON_A_WALL): Promise<ExhibitPage> {
    const { edition, editions } = await this.editionOf(turn.year);
    if (!edition) return { edition, editions, works: [], previous: null, next: null };
    const reading = readingOf(edition.id, { ...turn, keys: await this.keysOf(turn) }, size + 1);
    const { rows, previous, next } = turned(await this.rows(reading), turn, size);
    return { edition, editions, works: await this.descriptions.of(rows, editions, 'list'), previous, next };
  }

  /** The edition of a year that has works on its wall, else the newest of all such. */
  async editionOf(wanted: number | undefined): Promise<Pick<ExhibitPage, 'edition' | 'editions'>> {
    const editions = await this.withWorks();
    return { editions, edition: editions.find(({ year }) => year === wanted) ?? editions[0] ?? null };
  }

  /** One work in full, with its neighbours in the selection. @throws NotFound when it is not (or no longer) shown. */
  async one(slug: string, filter: ExhibitFilter = {}): Promise<{ work: ExhibitWorkInFull; year: number } & Neighbours> {
    const [row] = await this.rows({ where: 'p.slug = $1', parameters: [slug], limit: 1, isPrepared: true });
    if (!row) throw new NotFound();
    const editions = await this.editions.all();
    const [work] = await this.descriptions.of([row], editions, 'page');
    const year = editions.find(({ id }) => id === row.editionId)!.year;
    return { work: { ...work!, ...(await this.companions.of(row)) }, year, ...(await this.beside(row, filter)) };
  }

  /** For the home page: placed works of the newest release. */
  async latest(count: number): Promise<ExhibitWork[]> {
    const rows = await this.rows({ orderBy: 'p.released_at DESC, p.rank', limit: count, isPrepared: true });
    return this.descriptions.of(rows, await this.editions.all(), 'list');
  }

  /** Works in the order of the given slugs; those that hang no more are left out. */
  async bySlugs(slugs: readonly string[]): Promise<ExhibitWork[]> {
    if (slugs.length === 0) return [];
    const rows = await this.rows({ where: 'p.slug = ANY($1)', parameters: [slugs], isPrepared: true });
    const works = await this.descriptions.of(rows, await this.editions.all(), 'list');
    return slugs.flatMap((slug) => works.find((work) => work.slug === slug) ?? []);
  }

  private async beside({ editionId, rank }: ExhibitRow, filter: ExhibitFilter): Promise<Neighbours> {
    const keys = await this.keysOf(filter);
    const [previous] = await this.rows(readingOf(editionId, { ...filter, keys, before: rank }, 1));
    const [next] = await this.rows(readingOf(editionId, { ...filter, keys, after: rank }, 1));
    return { previous: previous?.slug ?? null, next: next?.slug ?? null };
  }

  /** Asked for before the search, so that the database plans it for the very words. */
  private async keysOf(filter: ExhibitFilter): Promise<string[]> {
    const words = wordsOf(filter);
    if (words.length === 0) return [];
    const rows = await this.work
      .read()
      .query<{ key: string }[]>('SELECT exhibit_search_key(word) AS key FROM unnest($1::text[]) word', [words]);
    return rows.map(({ key }) => key);
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
}

/** A page of rows in the wall's order, and the ranks from which its neighbours are read; one row too many says that there is more. */
function turned(found: readonly ExhibitRow[], { after, before }: ExhibitTurn, size: number) {
  const isBack = before !== undefined;
  const isMore = found.length > size;
  const rows = isBack ? found.slice(0, size).toReversed() : found.slice(0, size);
  const hasPrevious = isBack ? isMore : after !== undefined;
  const hasNext = isBack || isMore;
  const [first, last] = [rows.at(0)?.rank ?? null, rows.at(-1)?.rank ?? null];
  return { rows, previous: hasPrevious ? first : null, next: hasNext ? last : null };
}
