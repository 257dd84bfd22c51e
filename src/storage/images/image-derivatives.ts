import { Injectable } from '@nestjs/common';
import type { FileType } from '../intake/file-types.js';
import type { Derived } from '../processing/derived.js';
import type { Purpose } from '../purpose.js';
import { Staging } from '../stores/staging.js';
import { ImageDecoders } from './image-decoders.js';
import { imageSizes, type ImageSizeName } from './image-sizes.js';

const names = Object.keys(imageSizes) as ImageSizeName[];

/** Decodes a picture and encodes it again in each size as WebP in sRGB, turned upright, with no metadata at all. */
@Injectable()
export class ImageDerivatives {
  constructor(
    private readonly decoders: ImageDecoders,
    private readonly staging: Staging,
  ) {}

  /**
   * Enters each file into `staged` before it is written; the caller stores or discards them, also when this throws.
   * @throws FileRefused when the picture does not decode to its end.
   */
  async make(
    source: { path: string; type: FileType },
    purpose: Purpose,
    staged: Derived[],
  ): Promise<{ perceptualHash: string }> {
    for (const size of names) staged.push(await this.blank(size));
    const renditions = staged.map(({ path }, index) => ({ to: path, ...imageSizes[names[index]!] }));
    const heic = source.type === 'image/heic';
    const answer = await this.decoders.ask({
      kind: 'render',
      path: source.path,
      heic,
      maxPixels: purpose.maxPixels,
      renditions,
    });
    if (!('rendered' in answer)) throw new Error('The decoder answered another question.');
    answer.rendered.forEach((facts, index) => Object.assign(staged[index]!, facts));
    return { perceptualHash: answer.hash };
  }

  private async blank(size: ImageSizeName): Promise<Derived> {
    return { size, path: await this.staging.path(), type: 'image/webp', bytes: 0, width: null, height: null };
  }
}
