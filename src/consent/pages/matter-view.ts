import { Injectable } from '@nestjs/common';
import type { Words } from '../../platform/index.js';
import { FileLinks, FileQueries } from '../../storage/index.js';
import type { ConsentMatter } from '../consent-subjects.js';

/** What the guardian sees of the matter. */
export interface MatterView {
  title: string;
  entrantName: string;
  timeZone: string;
  about: readonly Words[];
  lang?: string;
  text: string | null;
  pictures: { src: string; width: number; height: number }[];
  recordings: { src: string }[];
}

/** Makes links to the files for as long as somebody reads the page. */
@Injectable()
export class MatterViews {
  constructor(
    private readonly files: FileQueries,
    private readonly links: FileLinks,
  ) {}

  async of({ title, entrantName, timeZone, about, lang, text, fileIds }: ConsentMatter): Promise<MatterView> {
    const pictures = await this.files.derivatives(fileIds, 'page');
    const recordings = await this.files.derivatives(fileIds, 'audio');
    return {
      title,
      entrantName,
      timeZone,
      about,
      lang,
      text,
      pictures: [...pictures].map(([id, { width, height }]) => ({
        src: this.links.url(id, 'page'),
        width: width ?? 0,
        height: height ?? 0,
      })),
      recordings: [...recordings.keys()].map((id) => ({ src: this.links.url(id, 'audio') })),
    };
  }
}
