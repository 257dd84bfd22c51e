import { access, readFile, writeFile } from 'node:fs/promises';
import { crc32, deflateSync } from 'node:zlib';
import type { HeifImage } from 'libheif-js/wasm-bundle.js';
import sharp from 'sharp';
import type { ImageAnswer, ImageReply, ImageRequest, ImageTask, Measures, Rendered, Rendition } from './image-task.js';

// Runs as a process of its own (see image-decoders.ts), also as it is under Node's type stripping: it imports packages and types only.
sharp.cache(false);
sharp.concurrency(1);

class Refused extends Error {
  readonly reason: 'damaged' | 'too_many_pixels';

  constructor(reason: Refused['reason']) {
    super(reason);
    this.reason = reason;
  }
}

process.on('message', ({ id, task }: ImageRequest) => void reply(id, task));
process.on('disconnect', () => process.exit());
// The portal finishes what is under way before it lets go; a signal to the whole group is not for this process.
process.on('SIGINT', () => undefined);

async function reply(id: number, task: ImageTask): Promise<void> {
  process.send?.({ id, answer: await answerTo(task) } satisfies ImageReply);
}

async function answerTo(task: ImageTask): Promise<ImageAnswer> {
  try {
    await access(task.path);
    return task.kind === 'measure' ? { measured: await measure(task.path) } : await renderAll(task);
  } catch (error) {
    return error instanceof Refused ? { refused: error.reason } : { failed: String(error) };
  }
}

/** Of the header only, so that nothing is unpacked. */
async function measure(path: string): Promise<Measures> {
  const header = await blamed(sharp(path, { limitInputPixels: false }).metadata());
  const { width, height } = header.autoOrient;
  return { width, height, moves: header.format !== 'heif' && (header.pages ?? 1) > 1 };
}

async function renderAll({
  path,
  heic,
  maxPixels,
  renditions,
}: ImageTask & {
  kind: 'render';
}): Promise<ImageAnswer> {
  const longest = Math.max(...renditions.map(({ longSide }) => longSide));
  const picture = heic ? await decodeHeic(path, { maxPixels, longest }) : path;
  const rendered: Rendered[] = [];
  for (const rendition of renditions) rendered.push(await render(picture, rendition, maxPixels));
  return { rendered, hash: await likeness(picture, maxPixels) };
}

/** Upright, in sRGB, without metadata. */
async function render(
  picture: string | Buffer,
  { to, longSide, quality }: Rendition,
  maxPixels: number,
): Promise<Rendered> {
  const encoded = sharp(picture, { failOn: 'error', limitInputPixels: maxPixels })
    .autoOrient()
    .resize({ width: longSide, height: longSide, fit: 'inside', withoutEnlargement: true })
    .toColourspace('srgb')
    .webp({ quality, effort: 2 })
    .toBuffer({ resolveWithObject: true });
  const { data, info } = await blamed(encoded);
  await writeFile(to, data, { mode: 0o600 });
  return { width: info.width, height: info.height, bytes: info.size };
}

/** dHash: for each of 8 x 8 fields of the grey picture, whether the next to its right is brighter; as hexadecimal digits. */
async function likeness(picture: string | Buffer, maxPixels: number): Promise<string> {
  const grey = sharp(picture, { failOn: 'error', limitInputPixels: maxPixels })
    .autoOrient()
    .flatten({ background: '#fff' })
    .greyscale()
    .resize({ width: 9, height: 8, fit: 'fill' })
    .raw()
    .toBuffer();
  const fields = await blamed(grey);
  let bits = 0n;
  for (let row = 0; row < 8; row += 1) {
    for (let column = 0; column < 8; column += 1) {
      const at = row * 9 + column;
      bits = (bits << 1n) | (fields[at]! < fields[at + 1]! ? 1n : 0n);
    }
  }
  return bits.toString(16).padStart(16, '0');
}

/** What sharp cannot read is the picture's fault: the file was there. */
function blamed<T>(work: Promise<T>): Promise<T> {
  return work.catch(() => {
    throw new Refused('damaged');
  });
}

/** A PNG of the picture, no larger than it will be needed. The container's turns and crops are applied by libheif. */
async function decodeHeic(
  path: string,
  { maxPixels, longest }: { maxPixels: number; longest: number },
): Promise<Buffer> {
  // Loaded when the first HEIC comes: its decoder weighs as much as the rest of this process.
  const { default: libheif } = await import('libheif-js/wasm-bundle.js');
  const bytes = await readFile(path);
  const image = new libheif.HeifDecoder().decode(bytes).find((candidate) => candidate.is_primary());
  if (!image) throw new Refused('damaged');
  const size = { width: image.get_width(), height: image.get_height() };
  if (size.width * size.height > maxPixels) throw new Refused('too_many_pixels');
  const png = await sharp(await pixelsOf(image, size), { raw: { ...size, channels: 4 }, limitInputPixels: false })
    .resize({ width: longest, height: longest, fit: 'inside', withoutEnlargement: true })
    .png({ compressionLevel: 1 })
    .toBuffer();
  return withProfile(png, colourProfile(bytes));
}

function pixelsOf(image: HeifImage, { width, height }: { width: number; height: number }): Promise<Uint8ClampedArray> {
  const data = new Uint8ClampedArray(width * height * 4);
  return new Promise((resolve, reject) => {
    image.display({ data, width, height }, (shown) => {
      image.free();
      if (shown) resolve(shown.data);
      else reject(new Refused('damaged'));
    });
  });
}

/** The ICC profile of a `colr` box (ISO 14496-12, 12.1.5): telephones save Display P3, and its numbers are not those of sRGB. */
function colourProfile(heic: Buffer): Buffer | null {
  const at = heic.indexOf('colrprof');
  if (at < 4) return null;
  const profile = heic.subarray(at + 8, at - 4 + heic.readUInt32BE(at - 4));
  return profile.length > 128 && profile.toString('latin1', 36, 40) === 'acsp' ? profile : null;
}

/** Puts the profile into the PNG as an `iCCP` chunk, right after the header of 33 bytes. */
function withProfile(png: Buffer, profile: Buffer | null): Buffer {
  if (!profile) return png;
  const content = Buffer.concat([Buffer.from('iCCPicc\0\0', 'latin1'), deflateSync(profile)]);
  const frame = Buffer.alloc(8);
  frame.writeUInt32BE(content.length - 4, 0);
  frame.writeUInt32BE(crc32(content), 4);
  return Buffer.concat([png.subarray(0, 33), frame.subarray(0, 4), content, frame.subarray(4), png.subarray(33)]);
}
