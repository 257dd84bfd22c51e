import { Injectable } from '@nestjs/common';
import { FileLinks, FileQueries, type DerivativeFacts, type FileSummary } from '../../storage/index.js';

/** A file as the family's and the coordinator's pages show it. */
export interface ShownFile {
  summary: FileSummary;
  /** Signed links; null while it is being made ready. */
  picture: { src: string; width: number; height: number } | null;
  sound: string | null;
  film: { src: string; type: string; width: number | null; height: number | null } | null;
}

/** Files with signed links, for whoever may see the entry. */
@Injectable()
export class ShownFiles {
  constructor(
    private readonly files: FileQueries,
    private readonly links: FileLinks,
  ) {}

  /** By id, in four queries; ids that are unknown are left out. */
  async of(fileIds: readonly string[]): Promise<Map<string, ShownFile>> {
    const summaries = await this.files.summary(fileIds);
    const pages = await this.files.derivatives(fileIds, 'page');
    const sounds = await this.files.derivatives(fileIds, 'audio');
    const films = await this.files.derivatives(fileIds, 'film');
    return new Map(
      [...summaries].map(([id, summary]) => {
        const sound = sounds.has(id) ? this.links.url(id, 'audio') : null;
        return [id, { summary, picture: this.pictureOf(pages.get(id)), sound, film: this.filmOf(films.get(id)) }];
      }),
    );
  }

  private pictureOf(page: DerivativeFacts | undefined): ShownFile['picture'] {
    return page ? { src: this.links.url(page.fileId, 'page'), width: page.width ?? 0, height: page.height ?? 0 } : null;
  }

  private filmOf(film: DerivativeFacts | undefined): ShownFile['film'] {
    return film
      ? { src: this.links.url(film.fileId, 'film'), type: film.type, width: film.width, height: film.height }
      : null;
  }
}
