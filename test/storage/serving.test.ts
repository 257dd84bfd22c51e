import { afterAll, beforeAll, beforeEach, describe, expect, jest, test } from '@jest/globals';
import sharp from 'sharp';
import { DataSource } from 'typeorm';
import { Clock, system, Work } from '../../src/platform/index.js';
import { FileLinks, StorageService } from '../../src/storage/index.js';
import { FileStore } from '../../src/storage/stores/file-store.js';
import { aJpeg } from './support/pictures.js';
import { outcomeOf, send, startStorage, type StorageApp } from './support/storage-app.js';

let app: StorageApp;
let original: Buffer;
let fileId: string;
beforeAll(async () => {
  app = await startStorage();
  original = await aJpeg(900, 600);
  const upload = await outcomeOf(await send(app, original, { name: 'Maria-Garcia.jpg' }));
  if (!upload.ok) throw new Error(upload.reason);
  fileId = upload.file.id;
});
afterAll(() => app.stop());

const links = () => app.get(FileLinks);
const get = (path: string, headers: Record<string, string> = {}, method = 'GET') =>
  fetch(app.url + path, { headers, method });
const bytes = async (response: Response) => Buffer.from(await response.arrayBuffer());

describe('A signed link', () => {
  test('shows a picture in the page, and never as something to run', async () => {
    const response = await get(links().url(fileId, 'list'));
    expect(response.status).toBe(200);
    expect(Object.fromEntries(response.headers)).toMatchObject({
      'content-type': 'image/webp',
      'content-disposition': 'inline',
      'x-content-type-options': 'nosniff',
      'content-security-policy': `sandbox; default-src 'none'`,
      'cache-control': 'private, max-age=600, no-transform',
    });
    expect(await sharp(await bytes(response)).metadata()).toMatchObject({ format: 'webp', width: 480 });
  });

  test('gives an original only to be saved, under a name that tells nothing', async () => {
    const response = await get(links().url(fileId, 'original'));
    expect(response.headers.get('content-disposition')).toMatch(/^attachment; filename="file-[0-9a-f]{12}\.jpg"$/);
    expect(JSON.stringify([response.url, ...response.headers])).not.toContain('Maria');
    expect(await bytes(response)).toEqual(original);
  });

  test('saves a derivative when it was made so', async () => {
    const response = await get(links().url(fileId, 'page', { download: true }));
    expect(response.headers.get('content-disposition')).toMatch(/^attachment; filename="file-[0-9a-f]{12}\.webp"$/);
  });

  test('is the same when it is made again, so that browsers may keep what they saw', () => {
    expect(links().url(fileId, 'list', { lasts: 1e9 })).toBe(links().url(fileId, 'list', { lasts: 1e9 }));
  });

  test.each([
    ['another variant', (path: string) => forge(path, (sealed) => [sealed[0], 'original', sealed[2], sealed[3]])],
    ['a later end', (path: string) => forge(path, (sealed) => [sealed[0], sealed[1], 9_999_999_999, sealed[3]])],
    ['to be shown instead of saved', (path: string) => forge(path, (sealed) => [sealed[0], sealed[1], sealed[2], 0])],
    ['no signature', (path: string) => path.replace(/\.[^/]+/, '')],
    ['an empty signature', (path: string) => path.replace(/\.[^/]+/, '.')],
    ['nonsense', () => '/files/abc.def/picture'],
    ['a path', () => '/files/..%2F..%2Fetc%2Fpasswd'],
  ])('is not found once it was changed to %s', async (_what, change) => {
    expect((await get(change(links().url(fileId, 'list', { download: true })))).status).toBe(404);
  });

  test('says that it has expired when its time is over', async () => {
    const clock = app.get(Clock);
    const url = links().url(fileId, 'list', { lasts: 60 });
    const later = jest.spyOn(clock, 'now').mockReturnValue(new Date(Date.now() + 80_000));
    expect((await get(url)).status).toBe(410);
    later.mockRestore();
    expect((await get(url)).status).toBe(200);
  });
});

const url = () => links().url(fileId, 'original');

describe('A reader that has a part already', () => {
  test.each([
    ['bytes=0-9', 206, () => original.subarray(0, 10), () => `bytes 0-9/${original.length}`],
    ['bytes=100-', 206, () => original.subarray(100), () => `bytes 100-${original.length - 1}/${original.length}`],
    [
      'bytes=-5',
      206,
      () => original.subarray(-5),
      () => `bytes ${original.length - 5}-${original.length - 1}/${original.length}`,
    ],
    ['bytes=9999999-', 416, () => Buffer.alloc(0), () => `bytes */${original.length}`],
    ['bytes=0-1,5-6', 200, () => original, () => null],
    ['lines=0-1', 200, () => original, () => null],
  ])('asks for %s and gets %i', async (range, status, content, contentRange) => {
    const response = await get(url(), { Range: range });
    expect(response.status).toBe(status);
    expect(response.headers.get('content-range')).toBe(contentRange());
    expect(await bytes(response)).toEqual(content());
  });

  test('gets the whole when the file is another one by now', async () => {
    expect((await get(url(), { Range: 'bytes=0-9', 'If-Range': '"another"' })).status).toBe(200);
    const { headers } = await get(url());
    expect((await get(url(), { Range: 'bytes=0-9', 'If-Range': headers.get('etag')! })).status).toBe(206);
  });

  test('is told that nothing has changed', async () => {
    const { headers } = await get(url());
    const again = await get(url(), { 'If-None-Match': headers.get('etag')!, 'Cache-Control': 'max-age=0' });
    expect(again.status).toBe(304);
  });

  test('finds nothing, and no half headers, when the bytes are gone from the disk', async () => {
    const upload = await outcomeOf(await send(app, await aJpeg(40, 40)));
    if (!upload.ok) throw new Error(upload.reason);
    const sql = 'SELECT storage_key FROM stored_file WHERE id = $1';
    const [row] = await app.get(DataSource).query<[{ storage_key: string }]>(sql, [upload.file.id]);
    await app.get(FileStore).remove(row.storage_key);
    const response = await get(links().url(upload.file.id, 'original'));
    expect(response.status).toBe(404);
    expect(response.headers.get('content-disposition')).toBeNull();
    expect(response.headers.get('content-type')).toMatch(/html|json/);
  });

  test('may ask for the head alone', async () => {
    const response = await get(url(), {}, 'HEAD');
    expect(response.headers.get('content-length')).toBe(String(original.length));
  });
});

const publicly = (size: string) => get(`/files/public/${fileId}/${size}`);
const act = (what: 'publish' | 'unpublish') =>
  app.get(Work).run(system, (unit) => app.get(StorageService)[what](unit, fileId));

describe('A published file', () => {
  beforeEach(() => act('unpublish'));

  test('is seen by everyone, kept by caches for a minute at most', async () => {
    await act('publish');
    const response = await get(links().publicUrl(fileId, 'page'));
    expect(response.status).toBe(200);
    expect(response.headers.get('cache-control')).toBe('public, max-age=60, must-revalidate, no-transform');
    expect(response.headers.get('etag')).toBeTruthy();
  });

  test('is seen by nobody before, nor from the moment it is taken down', async () => {
    expect((await publicly('page')).status).toBe(404);
    await act('publish');
    const { headers } = await publicly('page');
    await act('unpublish');
    expect((await publicly('page')).status).toBe(404);
    expect(
      (
        await get(`/files/public/${fileId}/page`, {
          'If-None-Match': headers.get('etag')!,
          'Cache-Control': 'max-age=0',
        })
      ).status,
    ).toBe(404);
  });

  test.each(['original', 'audio', 'huge', 'constructor'])('never shows %s', async (size) => {
    await act('publish');
    expect((await publicly(size)).status).toBe(404);
  });
});

/** The same signature over a changed payload. */
function forge(path: string, change: (sealed: unknown[]) => unknown[]): string {
  const [, payload, rest] = /^\/files\/([^.]+)(\..*)$/.exec(path)!;
  const sealed = JSON.parse(Buffer.from(payload!, 'base64url').toString()) as unknown[];
  return `/files/${Buffer.from(JSON.stringify(change(sealed))).toString('base64url')}${rest}`;
}
