import { describe, expect, test } from '@jest/globals';
import sharp from 'sharp';
import { sharePictureOf } from '../../src/yaas/exhibit/share-picture.js';

const words = {
  title: 'Two skylines',
  language: 'en',
  line: 'Mira L. · Irondequoit ↔ Poltava',
  eyebrow: 'Showcase 2026',
};

/** Share of pixels that differ from the ground: how much is drawn. */
async function inkOf(picture: Buffer): Promise<number> {
  const { data, info } = await sharp(picture).raw().toBuffer({ resolveWithObject: true });
  let drawn = 0;
  for (let at = 0; at < data.length; at += info.channels) if (data[at]! > 90) drawn += 1;
  return drawn / (info.width * info.height);
}

describe('the picture beside a link to a work', () => {
  test('has the size that other sites expect, and is light', async () => {
    const picture = await sharePictureOf(words, null);
    expect(await sharp(picture).metadata()).toMatchObject({ format: 'jpeg', width: 1200, height: 630 });
    expect(picture.length).toBeLessThan(120_000);
  });

  test.each([
    ['ja', '橋のうた'],
    ['zh', '两座城市'],
    ['ko', '두 도시'],
    ['ar', 'جسر بين مدينتين'],
    ['uk', 'Міст із паперу'],
  ])('writes titles in the script of their language: %s', async (language, title) => {
    const blank = await inkOf(await sharePictureOf({ ...words, language, title: '' }, null));
    expect(await inkOf(await sharePictureOf({ ...words, language, title }, null))).toBeGreaterThan(blank + 0.01);
  });

  test('shows the work beside the words', async () => {
    const red = await sharp({ create: { width: 900, height: 300, channels: 3, background: '#c02020' } })
      .webp()
      .toBuffer();
    const { data } = await sharp(await sharePictureOf(words, red))
      .extract({ left: 300, top: 300, width: 1, height: 1 })
      .raw()
      .toBuffer({ resolveWithObject: true });
    expect(data[0]).toBeGreaterThan(150);
  });

  test('takes signs of markup for what they are', async () => {
    await expect(sharePictureOf({ ...words, title: '<b>1 & 2</b> "x"' }, null)).resolves.toBeInstanceOf(Buffer);
  });
});
