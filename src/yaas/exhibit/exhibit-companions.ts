import { Injectable } from '@nestjs/common';
import { NotFound, Work } from '../../platform/index.js';
import { FileQueries } from '../../storage/index.js';
import type { PartText } from '../works/work-parts.js';
import { isTimed, withoutTimes } from './captions.js';
import { ExhibitDescriptions } from './exhibit-descriptions.js';
import { ExhibitPiece } from './exhibit-piece.entity.js';
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
    const views = await this.viewsOf([...main, ...further]);
    const texts = await this.textsOf(row.id);
    const timed = texts.find(isTimed);
    const captions = timed ? { src: `/exhibit/${row.slug}/captions/${timed.locale}.vtt`, locale: timed.locale } : null;
    return { views, texts: texts.map(readable), captions, setVertically, fileId };
  }

  /** A transcript that says when each thing is said, as WebVTT. @throws NotFound where the work has none, or is not shown */
  async captionsOf(slug: string, locale: string): Promise<string> {
    const piece = await this.work.read().findOneBy(ExhibitPiece, { slug });
    const found = piece ? (await this.textsOf(piece.id)).find((text) => isTimed(text) && text.locale === locale) : null;
    if (!found) throw new NotFound();
    return found.body;
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

const readable = (text: PartText): PartText => (isTimed(text) ? { ...text, body: withoutTimes(text.body) } : text);
