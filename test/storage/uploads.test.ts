import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { request } from 'node:http';
import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import sharp from 'sharp';
import { DataSource } from 'typeorm';
import { loadCatalogue } from '../../src/platform/index.js';
import { FileLinks, FileQueries, type FileVariant, type Upload } from '../../src/storage/index.js';
import {
  aJpeg,
  aPng,
  aTelephonePhoto,
  decompressionBomb,
  drawing,
  movingPicture,
  noise,
  svgWithScript,
} from './support/pictures.js';
import { outcomeOf, send, startStorage, type StorageApp } from './support/storage-app.js';

let app: StorageApp;
beforeAll(async () => {
  app = await startStorage();
});
afterAll(() => app.stop());

const rows = () =>
  app.get(DataSource).query<Record<string, unknown>[]>('SELECT * FROM stored_file ORDER BY created_at');

async function accepted(content: Buffer, name?: string) {
  const upload = await outcomeOf(await send(app, content, { name }));
  if (!upload.ok) throw new Error(`refused: ${upload.reason}`);
  return upload.file;
}

const derivative = async (fileId: string, variant: FileVariant) =>
  Buffer.from(await (await fetch(app.url + app.get(FileLinks).url(fileId, variant))).arrayBuffer());

describe('A picture that is sent', () => {
  test('is kept as it came, with its hash, size and sides', async () => {
    const content = await aJpeg();
    const file = await accepted(content);
    expect(file).toMatchObject({ state: 'ready', type: 'image/jpeg', bytes: content.length, width: 320, height: 200 });
    const row = (await rows()).find(({ id }) => id === file.id)!;
    expect(row['sha256']).toBe(createHash('sha256').update(content).digest('hex'));
    expect(await readFile(`${app.root}/${row['storage_key'] as string}`)).toEqual(content);
  });

  test('is recognised by its content, whatever its name says', async () => {
    expect(await accepted(await aPng(), 'holiday.jpg')).toMatchObject({ type: 'image/png' });
  });

  test('keeps the name it had for its sender, in any script', async () => {
    const file = await accepted(await aJpeg(), 'Straße の絵.jpg');
    expect(await app.get(FileQueries).originalName(file.id)).toBe('Straße の絵.jpg');
  });

  test('loses from its name what no database takes', async () => {
    const head = '--cut\r\nContent-Disposition: form-data; name="file"; filename*=utf-8\'\'a%00b.jpg\r\n\r\n';
    const body = Buffer.concat([Buffer.from(head), await aJpeg(), Buffer.from('\r\n--cut--\r\n')]);
    const headers = { 'Content-Type': 'multipart/form-data; boundary=cut' };
    const outcome = await outcomeOf(await fetch(`${app.url}/trial/artwork`, { method: 'POST', body, headers }));
    expect(outcome).toMatchObject({ ok: true });
  });

  test('gets sizes for list, page and zoom that never enlarge it', async () => {
    const file = await accepted(await aJpeg(3000, 1500));
    for (const [size, width] of [
      ['list', 480],
      ['page', 1280],
      ['zoom', 2560],
    ] as const) {
      expect(await app.get(FileQueries).derivative(file.id, size)).toMatchObject({
        type: 'image/webp',
        width,
        height: width / 2,
      });
    }
    const small = await accepted(await aJpeg(200, 100));
    expect(await app.get(FileQueries).derivative(small.id, 'zoom')).toMatchObject({ width: 200, height: 100 });
  });

  test('stands upright and tells nothing of where and by whom it was taken', async () => {
    const photo = await aTelephonePhoto();
    expect((await sharp(photo).metadata()).exif?.includes('PLANTED NAME')).toBe(true);
    const file = await accepted(photo);
    expect(file).toMatchObject({ width: 200, height: 320 });
    for (const size of ['list', 'page', 'zoom'] as const) {
      const shown = await derivative(file.id, size);
      const facts = await sharp(shown).metadata();
      expect(facts).toMatchObject({ format: 'webp', width: 200, height: 320 });
      expect([facts.exif, facts.xmp, facts.icc, facts.iptc]).toEqual([undefined, undefined, undefined, undefined]);
      expect(shown.includes('PLANTED')).toBe(false);
    }
  });

  test('in the colours of a telephone comes out in those of the web', async () => {
    const wide = await drawing().withIccProfile('p3').jpeg({ quality: 95 }).toBuffer();
    const file = await accepted(wide);
    const shown = await sharp(await derivative(file.id, 'list'))
      .raw()
      .toBuffer({ resolveWithObject: true });
    const [red, green, blue] = shown.data.subarray(shown.data.length - 3);
    expect(Math.abs(red! - 0xcc) + Math.abs(green! - 0x33) + Math.abs(blue! - 0x33)).toBeLessThan(24);
  });

  test('may be a HEIC from a telephone, and is shown as WebP without its place', async () => {
    const heic = await readFile(new URL('fixtures/gps.heic', import.meta.url));
    expect(heic.includes('PLANTED')).toBe(true);
    const file = await accepted(heic, 'IMG_0001.HEIC');
    expect(file).toMatchObject({ state: 'ready', type: 'image/heic', width: 320, height: 200 });
    const shown = await derivative(file.id, 'page');
    const pixels = await sharp(shown).removeAlpha().raw().toBuffer();
    expect(pixels.subarray(-3)[0]).toBeGreaterThan(180);
    expect(pixels.subarray(-3)[2]).toBeLessThan(90);
    expect(shown.includes('PLANTED')).toBe(false);
  });

  test('arrives together with the text fields of its form', async () => {
    const response = await send(app, await aJpeg(), { fields: { title: 'Two rivers' } });
    expect(await response.json()).toMatchObject({ body: { title: 'Two rivers' }, upload: { ok: true } });
  });
});

describe('Refused with a sentence, and nothing is left behind:', () => {
  let before: { files: string[]; rows: number };
  beforeAll(async () => {
    before = { files: await app.files(), rows: (await rows()).length };
  });
  afterEach(async () => {
    expect(await app.files()).toEqual(before.files);
    expect(await rows()).toHaveLength(before.rows);
  });

  const texts = loadCatalogue();
  const bad: [string, Extract<Upload, { ok: false }>['reason'], () => Promise<Buffer> | Buffer, string?][] = [
    [
      'a program under the name of a picture',
      'wrong_type',
      () => Buffer.from('#!/bin/sh\nrm -rf /\n'.repeat(500)),
      'art.jpg',
    ],
    [
      'a web page under the name of a picture',
      'wrong_type',
      () => Buffer.from('<!doctype html><script>alert(1)</script>'),
      'art.png',
    ],
    [
      'a sound where a picture is asked for',
      'wrong_type',
      () => Buffer.concat([Buffer.from('RIFF\x24\0\0\0WAVEfmt '), Buffer.alloc(64)]),
    ],
    ['an SVG with a script', 'svg', () => svgWithScript, 'art.svg'],
    ['an SVG with a script under the name of a picture', 'svg', () => svgWithScript, 'art.png'],
    ['a file of zero bytes', 'empty', () => Buffer.alloc(0)],
    ['a file over the limit', 'too_large', () => noise(6_500_000)],
    ['a decompression bomb', 'too_many_pixels', () => decompressionBomb()],
    ['a picture that moves', 'animated', () => movingPicture()],
    ['a picture smaller than it can be shown', 'too_small', () => aJpeg(300, 12)],
    ['a header and nothing else', 'damaged', async () => (await aJpeg()).subarray(0, 30)],
    [
      'a HEIC cut off in its header',
      'damaged',
      async () => (await readFile(new URL('fixtures/gps.heic', import.meta.url))).subarray(0, 120),
    ],
  ];

  test.each(bad)('%s (%s)', async (_what, reason, content, name = 'art.jpg') => {
    const response = await send(app, await content(), { name });
    expect(response.status).toBe(422);
    const upload = await outcomeOf(response);
    expect(upload).toMatchObject({ ok: false, reason });
    if (upload.ok) throw new Error('accepted');
    for (const locale of ['en', 'es'])
      expect(texts.text(locale, upload.because.key, upload.because.params)).toMatch(/\w{3}.*\.$/);
  });

  test('a form without a file (missing)', async () => {
    const form = new FormData();
    form.append('title', 'Two rivers');
    const response = await fetch(`${app.url}/trial/artwork`, { method: 'POST', body: form });
    expect(await outcomeOf(response)).toMatchObject({ ok: false, reason: 'missing' });
  });

  test('a form that ends in the middle of its file (interrupted)', async () => {
    const head = `--cut\r\nContent-Disposition: form-data; name="file"; filename="a.jpg"\r\n\r\n`;
    const body = Buffer.concat([Buffer.from(head), (await noise(400_000)).subarray(0, 300_000)]);
    const headers = { 'Content-Type': 'multipart/form-data; boundary=cut' };
    const response = await fetch(`${app.url}/trial/artwork`, { method: 'POST', body, headers });
    expect(await outcomeOf(response)).toMatchObject({ ok: false, reason: 'interrupted' });
  });

  test('a connection that breaks in the middle of the file', async () => {
    const content = await noise(3_000_000);
    await breakOff(content.subarray(0, 1_500_000), content.length);
    await until(async () => (await app.files()).length === before.files.length);
  });

  test('a file whose use case failed afterwards', async () => {
    const response = await send(app, await aJpeg(), { fields: { afterwards: 'fail' } });
    expect(response.status).toBe(500);
    await until(async () => (await app.files()).length === before.files.length);
  });
});

describe('Found out only when it is decoded:', () => {
  test.each([
    ['a JPEG cut off in the middle', async () => (await aJpeg(1200, 900)).subarray(0, 6000)],
    ['a PNG cut off in the middle', async () => (await noise(300_000)).subarray(0, 150_000)],
    [
      'a HEIC cut off in the middle',
      async () => (await readFile(new URL('fixtures/gps.heic', import.meta.url))).subarray(0, 1400),
    ],
  ])('%s is refused, its bytes go, and the row says why', async (_what, content) => {
    const files = (await app.files()).length;
    expect(await outcomeOf(await send(app, await content()))).toMatchObject({ ok: false, reason: 'damaged' });
    expect((await rows()).at(-1)).toMatchObject({ state: 'refused', refused_reason: 'damaged', storage_key: null });
    await until(async () => (await app.files()).length === files);
  });
});

/** Sends the head and a part of the body, waits until it is being written, then tears the connection. */
function breakOff(part: Buffer, promised: number): Promise<void> {
  const head = `--cut\r\nContent-Disposition: form-data; name="file"; filename="a.png"\r\n\r\n`;
  const headers = {
    'Content-Type': 'multipart/form-data; boundary=cut',
    'Content-Length': promised + head.length + 11,
  };
  return new Promise((resolve) => {
    const upload = request(`${app.url}/trial/artwork`, { method: 'POST', headers });
    upload.on('error', () => resolve());
    upload.write(head);
    upload.write(part, async () => {
      await until(async () => (await app.files()).some((path) => path.includes('.incoming')));
      upload.destroy();
    });
  });
}

async function until(condition: () => Promise<boolean>): Promise<void> {
  for (let tries = 0; tries < 400; tries += 1) {
    if (await condition()) return;
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
  throw new Error('It did not come about.');
}
