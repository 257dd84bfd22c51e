import { createHash, randomBytes } from 'node:crypto';
import sharp from 'sharp';

const megabyte = 1024 * 1024;
const side = { width: 2_280, height: 1_710 };

/** A photograph-like JPEG of about 5 MB: noise that no coder can make small. */
export async function bigPicture(): Promise<Buffer> {
  const noise = { type: 'gaussian', mean: 128, sigma: 60 } as const;
  const drawn = sharp({ create: { ...side, channels: 3, background: '#7a8', noise } });
  const raw = await drawn.raw().toBuffer();
  for (let quality = 100; quality > 30; quality -= 1) {
    const jpeg = await sharp(raw, { raw: { ...side, channels: 3 } })
      .jpeg({ quality })
      .toBuffer();
    if (jpeg.length <= 5.2 * megabyte) return jpeg;
  }
  throw new Error('No quality makes a picture of 5 MB.');
}

export interface PictureForm {
  body: Buffer;
  type: string;
  bytes: number;
  sha256: string;
}

/** The form that sends the picture; a comment inside makes each one different. */
export function formWith(picture: Buffer): PictureForm {
  const file = Buffer.concat([picture.subarray(0, 2), comment(randomBytes(16)), picture.subarray(2)]);
  const boundary = `bench-${randomBytes(12).toString('hex')}`;
  const head = `--${boundary}\r\ncontent-disposition: form-data; name="file"; filename="work.jpg"\r\ncontent-type: image/jpeg\r\n\r\n`;
  return {
    body: Buffer.concat([Buffer.from(head), file, Buffer.from(`\r\n--${boundary}--\r\n`)]),
    type: `multipart/form-data; boundary=${boundary}`,
    bytes: file.length,
    sha256: createHash('sha256').update(file).digest('hex'),
  };
}

/** JPEG's COM segment. */
function comment(text: Buffer): Buffer {
  const head = Buffer.from([0xff, 0xfe, 0, 0]);
  head.writeUInt16BE(text.length + 2, 2);
  return Buffer.concat([head, text]);
}
