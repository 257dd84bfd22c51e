import { Injectable } from '@nestjs/common';
import { FileLinks, FileQueries, type DerivativeFacts } from '../../storage/index.js';
import type { JudgingCopy } from '../judged-works.js';

/** Something to look at or listen to; addresses are signed, expire, and have neutral names. */
export type ShownFile =
  | { kind: 'picture'; alt: string; src: string; width: number; height: number; zoom: string }
  | { kind: 'recording'; src: string }
  | { kind: 'film'; src: string; type: string; width: number | null; height: number | null };

/** A small picture by which a work is known again. */
export interface Thumbnail {
  src: string;
  alt: string;
  width: number;
  height: number;
}

type Derivatives = ReadonlyMap<string, DerivativeFacts>;

/** The files of a blind copy, as re-encoded for a page. */
@Injectable()
export class ShownFiles {
  constructor(
    private readonly files: FileQueries,
    private readonly links: FileLinks,
  ) {}

  /** Three queries, however many files; those that are not ready are left out. */
  async of(copy: JudgingCopy): Promise<{ files: ShownFile[]; process: ShownFile[] }> {
    const { fileIds, processFileIds = [], alternativeTexts = {}, alternativeText, title } = copy;
    const all = [...fileIds, ...processFileIds];
    const pictures = await this.files.derivatives(all, 'page');
    const recordings = await this.files.derivatives(fileIds, 'audio');
    const films = await this.files.derivatives(fileIds, 'film');
    const altOf = (id: string) => alternativeTexts[id] || alternativeText || title;
    return {
      files: fileIds.flatMap(
        (id) => this.picture(pictures, id, altOf(id)) ?? this.recording(recordings, id) ?? this.film(films, id) ?? [],
      ),
      process: processFileIds.flatMap((id) => this.picture(pictures, id, '') ?? []),
    };
  }

  /** The first picture of each of these works that has one, by the work's id; one query. */
  async thumbnails(copies: readonly JudgingCopy[]): Promise<Map<string, Thumbnail>> {
    const firsts = copies.flatMap(({ fileIds }) => fileIds.slice(0, 1));
    const sizes = await this.files.derivatives(firsts, 'list');
    return new Map(
      copies.flatMap(({ workId, fileIds: [id], alternativeText, title }): [string, Thumbnail][] => {
        const { width, height } = (id && sizes.get(id)) || {};
        if (!id || !width || !height) return [];
        return [[workId, { src: this.links.url(id, 'list'), alt: alternativeText ?? title, width, height }]];
      }),
    );
  }

  private picture(pictures: Derivatives, id: string, alt: string): ShownFile | null {
    const { width, height } = pictures.get(id) ?? {};
    if (!width || !height) return null;
    return { kind: 'picture', alt, width, height, src: this.links.url(id, 'page'), zoom: this.links.url(id, 'zoom') };
  }

  private recording(recordings: Derivatives, id: string): ShownFile | null {
    return recordings.has(id) ? { kind: 'recording', src: this.links.url(id, 'audio') } : null;
  }

  private film(films: Derivatives, id: string): ShownFile | null {
    const film = films.get(id);
    if (!film) return null;
    const { type, width, height } = film;
    return { kind: 'film', src: this.links.url(id, 'film'), type, width, height };
  }
}
