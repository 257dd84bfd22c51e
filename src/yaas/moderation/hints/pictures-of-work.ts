import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { FileQueries } from '../../../storage/index.js';
import type { WorkParts } from '../../works/work-parts.js';
import { hashInHex } from './picture-likeness.js';

/** What storage knows of the pictures of a submitted work. */
@Injectable()
export class PicturesOfWork {
  constructor(private readonly files: FileQueries) {}

  /** The perceptual hash of each view, as 16 hexadecimal digits; views that are no pictures are left out. */
  async hashes(manager: EntityManager, { views }: WorkParts): Promise<string[]> {
    const ids = views.map(({ fileId }) => fileId);
    const summaries = await this.files.summary(ids, manager);
    return ids.flatMap((id) => {
      const hash = summaries.get(id)?.perceptualHash;
      return hash ? [hashInHex(hash)] : [];
    });
  }
}
