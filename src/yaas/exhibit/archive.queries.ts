import { Injectable } from '@nestjs/common';
import { Clock, Work } from '../../platform/index.js';
import { FileLinks, FileQueries } from '../../storage/index.js';
import { EditionsQueries, type EditionWithRules } from '../editions/editions.queries.js';
import type { Localized } from '../editions/localized.js';
import type { ExhibitPicture } from './exhibit-work.js';
import { isOpen } from './exhibit-showing.js';

/** An edition's exhibit, open or over. */
export interface ArchivedExhibit {
  editionId: string;
  year: number;
  theme: Localized;
  works: number;
  isOpen: boolean;
  /** Its last day by the rules, `YYYY-MM-DD`. */
  until: string | null;
  pictures: ExhibitPicture[];
}

interface EditionRow {
  id: string;
  works: number;
  fileIds: string[];
}

const PICTURES = 3;

/** All exhibits that there have been. */
@Injectable()
export class ArchiveQueries {
  constructor(
    private readonly work: Work,
    private readonly clock: Clock,
    private readonly editions: EditionsQueries,
    private readonly files: FileQueries,
    private readonly links: FileLinks,
  ) {}

  /** Newest first: editions with works on their wall, and those whose exhibit closed. Three queries, however many. */
  async all(): Promise<ArchivedExhibit[]> {
    const rows = await this.counted();
    const pictures = await this.files.derivatives(
      rows.flatMap(({ fileIds }) => fileIds),
      'list',
    );
    const found = new Map(rows.map((row) => [row.id, row]));
    const picture = (fileId: string): ExhibitPicture[] => {
      const made = pictures.get(fileId);
      const { width, height } = made ?? {};
      return made ? [{ src: this.links.publicUrl(fileId, 'list'), width: width ?? 0, height: height ?? 0 }] : [];
    };
    const now = this.clock.now();
    return (await this.editions.all()).flatMap((edition) => {
      const row = found.get(edition.id);
      return row ? [{ ...lineOf(edition, row, now), pictures: row.fileIds.flatMap(picture) }] : [];
    });
  }

  private counted(): Promise<EditionRow[]> {
    return this.work.read().query<EditionRow[]>(
      `SELECT e.id, (SELECT count(*)::int FROM exhibit_piece p WHERE p.edition_id = e.id) AS works,
          ARRAY(SELECT p.file_id FROM exhibit_piece p JOIN file_derivative_brief d ON d.file_id = p.file_id AND d.size = 'list'
                 WHERE p.edition_id = e.id ORDER BY p.rank LIMIT ${PICTURES}) AS "fileIds"
         FROM edition e
        WHERE e.programme = 'yaas' AND EXISTS (SELECT FROM entry n
              WHERE n.edition_id = e.id AND n.level_kind = 'final' AND n.released_at IS NOT NULL)`,
    );
  }
}

function lineOf(edition: EditionWithRules, { works }: EditionRow, now: Date) {
  const { id: editionId, year, theme, rules } = edition;
  return { editionId, year, theme, works, isOpen: works > 0 && isOpen(edition, now), until: rules.exhibit.until };
}
