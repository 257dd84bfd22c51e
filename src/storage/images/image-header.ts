import sharp from 'sharp';
import type { Purpose } from '../purpose.js';
import { FileRefused } from '../refusal.js';

/** Pixels as a person sees the picture: after its orientation is applied. */
export interface ImageSize {
  width: number;
  height: number;
}

/**
 * Reads the header only, so that a picture which would unpack to gigabytes is refused before a single pixel is decoded.
 * @throws FileRefused
 */
export async function readImageHeader(path: string, purpose: Purpose): Promise<ImageSize> {
  const header = await sharp(path, { limitInputPixels: false })
    .metadata()
    .catch(() => {
      throw new FileRefused('damaged');
    });
  const { width, height } = header.autoOrient;
  if ((header.pages ?? 1) > 1 && header.format !== 'heif') throw new FileRefused('animated');
  if (width * height > purpose.maxPixels) throw new FileRefused('too_many_pixels');
  if (Math.min(width, height) < purpose.minSide) throw new FileRefused('too_small');
  return { width, height };
}
