import sharp from 'sharp';
import type { Derived } from '../processing/derived.js';
import type { FileType } from '../intake/file-types.js';
import type { Purpose } from '../purpose.js';
import { FileRefused } from '../refusal.js';
import type { Staging } from '../stores/staging.js';
import { decodeHeic } from './heic.js';
import { imageSizes, type ImageSizeName } from './image-sizes.js';

// One file at a time is decoded by one thread and forgotten at once: memory stays flat, and the processor is shared fairly.
sharp.cache(false);
sharp.concurrency(1);

interface Desk {
  /** Each staged file is entered before it is written; the caller stores or discards them, also when this throws. */
  staged: Derived[];
  staging: Staging;
}

/**
 * Decodes the picture and encodes it again in each size as WebP in sRGB, turned upright, with no metadata at all.
 * @throws FileRefused when the picture does not decode to its end.
 */
export async function deriveImage(
  source: { path: string; type: FileType },
  purpose: Purpose,
  desk: Desk,
): Promise<void> {
  if (source.type !== 'image/heic') return deriveSizes(source.path, purpose, desk);
  const decoded = await desk.staging.path();
  try {
    await decodeHeic({
      from: source.path,
      to: decoded,
      maxPixels: purpose.maxPixels,
      longSide: imageSizes.zoom.longSide,
    });
    await deriveSizes(decoded, purpose, desk);
  } finally {
    await desk.staging.discard(decoded);
  }
}

async function deriveSizes(path: string, purpose: Purpose, { staged, staging }: Desk): Promise<void> {
  for (const size of Object.keys(imageSizes) as ImageSizeName[]) {
    const to = await staging.path();
    const derived: Derived = { size, path: to, type: 'image/webp', bytes: 0, width: null, height: null };
    staged.push(derived);
    Object.assign(derived, await encode({ from: path, to, size }, purpose));
  }
}

type Written = Pick<Derived, 'bytes' | 'width' | 'height'>;

async function encode(
  { from, to, size }: { from: string; to: string; size: ImageSizeName },
  purpose: Purpose,
): Promise<Written> {
  const { longSide, quality } = imageSizes[size];
  try {
    const written = await sharp(from, { failOn: 'error', limitInputPixels: purpose.maxPixels, sequentialRead: true })
      .autoOrient()
      .resize({ width: longSide, height: longSide, fit: 'inside', withoutEnlargement: true })
      .toColourspace('srgb')
      .webp({ quality })
      .toFile(to);
    return { bytes: written.size, width: written.width, height: written.height };
  } catch (error) {
    if (isDisk(error)) throw error;
    throw new FileRefused('damaged');
  }
}

/** A full disk is our trouble, not the picture's. */
const isDisk = (error: unknown): boolean =>
  error instanceof Error && /unable to write|No space left|open for write|EMFILE|ENOSPC/i.test(error.message);
