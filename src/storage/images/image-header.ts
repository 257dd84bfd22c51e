import type { Purpose } from '../purpose.js';
import { FileRefused } from '../refusal.js';
import type { ImageDecoders } from './image-decoders.js';

/**
 * Reads the header only, so that a picture which would unpack to gigabytes is refused before a single pixel is decoded.
 * Pixels as a person sees the picture: after its orientation is applied.
 * @throws FileRefused
 */
export async function readImageHeader(
  decoders: ImageDecoders,
  path: string,
  purpose: Purpose,
): Promise<{ width: number; height: number }> {
  const answer = await decoders.ask({ kind: 'measure', path });
  if (!('measured' in answer)) throw new Error('The decoder answered another question.');
  const { width, height, moves } = answer.measured;
  if (moves) throw new FileRefused('animated');
  if (width * height > purpose.maxPixels) throw new FileRefused('too_many_pixels');
  if (Math.min(width, height) < purpose.minSide) throw new FileRefused('too_small');
  return { width, height };
}
