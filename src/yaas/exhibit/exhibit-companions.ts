import { Injectable } from '@nestjs/common';
import { Work } from '../../platform/index.js';
import { FileLinks, FileQueries } from '../../storage/index.js';
import type { PartText } from '../works/work-parts.js';
import { ExhibitDescriptions } from './exhibit-descriptions.js';
import { ExhibitPieceFile } from './exhibit-piece-file.entity.js';
import { ExhibitPieceText } from './exhibit-piece-text.entity.js';
import type { ExhibitView, ExhibitWorkInFull } from './exhibit-work.js';
import type { ExhibitRow } from './exhibit.projection.js';

const sizes = ['list', 'page', 'zoom'] as const;

/** What belongs to one work beside its own text and main picture. */
@Injectable()
export class ExhibitCompanions {
  constructor(
    private readonly work: Work,
    private readonly files: FileQueries,
    private readonly links: FileLinks,
    private readonly descriptions: ExhibitDescriptions,
  ) {}

  /** Views, the main one first, captions, and texts; at most five queries. */
  async of(
    row: ExhibitRow,
  ): Promise<Pick<ExhibitWorkInFull, 'views' | 'texts' | 'captions' | 'setVertically' | 'fileId'>> {
    const { fileId, alternativeText, setVertically } = row;
    const order = { position: 'ASC' } as const;
    const further = await this.work.read().find(ExhibitPieceFile, { where: { pieceId: row.id }, order });
    const main = fileId ? [{ fileId, alternativeText }] : [];
    const views = await this.viewsOf([...main, ...further.filter(({ role }) => role === 'view')]);
    const captions = further.find(({ role }) => role === 'captions');
    const url = captions ? this.links.publicUrl(captions.fileId, 'page') : null;
    return { views, texts: await this.textsOf(row.id), captions: url, setVertically, fileId };
  }

  private async textsOf(pieceId: string): Promise<PartText[]> {
    const order = { role: 'ASC', locale: 'ASC' } as const;
    return this.work.read().find(ExhibitPieceText, { where: { pieceId }, order });
  }

  private async viewsOf(views: readonly { fileId: string; alternativeText: string }[]): Promise<ExhibitView[]> {
    const ids = views.map(({ fileId }) => fileId);
    const found = await Promise.all(sizes.map((size) => this.files.derivatives(ids, size)));
    return views.flatMap(({ fileId, alternativeText }) => {
      const made = found.flatMap((size) => size.get(fileId) ?? []);
      return made.length > 0 ? [{ sizes: made.map((one) => this.descriptions.pictureOf(one)), alternativeText }] : [];
    });
  }
}
