import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { system } from '../../src/platform/index.js';
import { Deposits } from '../../src/storage/index.js';
import { ImageDecoders } from '../../src/storage/images/image-decoders.js';
import { aJpeg, noise, svgWithScript } from './support/pictures.js';
import { artwork, startStorage, type StorageApp } from './support/storage-app.js';

let app: StorageApp;
let path: string;
beforeAll(async () => {
  app = await startStorage({ PORTAL_ROLE: 'web' });
  path = join(app.root, 'picture');
  await writeFile(path, await noise(6_000_000));
});
afterAll(() => app.stop());

const measure = () => app.get(ImageDecoders).ask({ kind: 'measure', path });
const child = () => app.get(ImageDecoders)['process']['child']!;

describe('The process that decodes pictures', () => {
  test('may crash over a picture: who waits is told, and the next is served by another', async () => {
    await measure();
    const first = child().pid;
    const asked = measure();
    child().kill('SIGKILL');
    await expect(asked).rejects.toThrow('The decoder ended: SIGKILL');
    expect(await measure()).toMatchObject({ measured: { moves: false } });
    expect(child().pid).not.toBe(first);
  });

  test('tells trouble of the machine from a bad picture', async () => {
    const gone = app.get(ImageDecoders).ask({ kind: 'measure', path: `${path}-gone` });
    await expect(gone).rejects.toThrow('could not be processed');
    const rendition = { to: join(app.root, 'no', 'such', 'folder'), longSide: 10, quality: 50 };
    const nowhere = app
      .get(ImageDecoders)
      .ask({ kind: 'render', path, heic: false, maxPixels: 1e8, renditions: [rendition] });
    await expect(nowhere).rejects.toThrow('ENOENT');
  });
});

const bring = (content: Buffer) =>
  app.get(Deposits).bring(system, Readable.from([content]), { purpose: artwork, originalName: 'drawn.jpg' });

describe('A file that comes by no form', () => {
  test('is examined and derived like an upload', async () => {
    expect(await bring(await aJpeg())).toMatchObject({ ok: true, file: { state: 'ready', width: 320 } });
  });

  test('is refused like an upload', async () => {
    const before = await app.files();
    expect(await bring(svgWithScript)).toMatchObject({ ok: false, reason: 'svg' });
    expect(await app.files()).toEqual(before);
  });
});
