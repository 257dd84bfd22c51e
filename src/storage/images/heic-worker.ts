import { readFile, writeFile } from 'node:fs/promises';
import { parentPort, workerData } from 'node:worker_threads';
import { crc32, deflateSync } from 'node:zlib';
import libheif, { type HeifImage } from 'libheif-js/wasm-bundle.js';
import sharp from 'sharp';
import type { HeicAnswer, HeicTask } from './heic.js';

// This file runs as it is under Node's own type stripping too, so it imports packages and types only.
// oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker's port has no origin
parentPort?.postMessage(await decode(workerData as HeicTask));

/** The container's turns and crops are applied by the decoder; metadata is left behind, but for the meaning of the colours. */
async function decode(task: HeicTask): Promise<HeicAnswer> {
  const bytes = await readFile(task.from);
  const image = new libheif.HeifDecoder().decode(bytes).find((candidate) => candidate.is_primary());
  if (!image) return { refused: 'damaged' };
  const size = { width: image.get_width(), height: image.get_height() };
  if (size.width * size.height > task.maxPixels) return { refused: 'too_many_pixels' };
  const pixels = await pixelsOf(image, size);
  if (!pixels) return { refused: 'damaged' };
  const png = await sharp(pixels, { raw: { ...size, channels: 4 }, limitInputPixels: false })
    .resize({ width: task.longSide, height: task.longSide, fit: 'inside', withoutEnlargement: true })
    .png({ compressionLevel: 1 })
    .toBuffer();
  await writeFile(task.to, withProfile(png, colourProfile(bytes)), { mode: 0o600 });
  return { done: true };
}

function pixelsOf(
  image: HeifImage,
  { width, height }: { width: number; height: number },
): Promise<Uint8ClampedArray | null> {
  const data = new Uint8ClampedArray(width * height * 4);
  return new Promise((resolve) => image.display({ data, width, height }, (shown) => resolve(shown?.data ?? null)));
}

/** The ICC profile of a `colr` box (ISO 14496-12, 12.1.5): telephones save Display P3, and its numbers are not those of sRGB. */
function colourProfile(heic: Buffer): Buffer | null {
  const at = heic.indexOf('colrprof');
  if (at < 4) return null;
  const end = at - 4 + heic.readUInt32BE(at - 4);
  const profile = heic.subarray(at + 8, end);
  return profile.length > 128 && profile.toString('latin1', 36, 40) === 'acsp' ? profile : null;
}

/** Puts the profile into the PNG as an `iCCP` chunk, right after the header of 33 bytes. */
function withProfile(png: Buffer, profile: Buffer | null): Buffer {
  if (!profile) return png;
  const content = Buffer.concat([Buffer.from('iCCPicc\0\0', 'latin1'), deflateSync(profile)]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(content.length - 4);
  const check = Buffer.alloc(4);
  check.writeUInt32BE(crc32(content));
  return Buffer.concat([png.subarray(0, 33), length, content, check, png.subarray(33)]);
}
