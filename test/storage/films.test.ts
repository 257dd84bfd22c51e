import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { BufferSource, Input, MP4, WEBM } from 'mediabunny';
import { system, Work } from '../../src/platform/index.js';
import { FileLinks, FileQueries, StorageService } from '../../src/storage/index.js';
import { aFilm } from './support/films.js';
import { anM4a } from './support/recordings.js';
import { outcomeOf, send, startStorage, type StorageApp } from './support/storage-app.js';

let app: StorageApp;
beforeAll(async () => {
  app = await startStorage();
});
afterAll(() => app.stop());

const upload = async (content: Buffer, path = 'film') =>
  outcomeOf(await send(app, content, { path, name: 'IMG_1.MOV' }));

async function accepted(content: Buffer) {
  const sent = await upload(content);
  if (!sent.ok) throw new Error(sent.reason);
  return sent.file;
}

const shown = async (fileId: string, headers: Record<string, string> = {}) =>
  fetch(app.url + app.get(FileLinks).url(fileId, 'film'), { headers });

describe.each([
  ['an MP4', { format: 'mp4' }, 'video/mp4', 'avc1.42001e, mp4a.40.2'],
  ['a MOV from a telephone', { format: 'mov' }, 'video/quicktime', 'avc1.42001e, mp4a.40.2'],
  ['a WebM', { format: 'webm', video: 'vp9', audio: 'opus' }, 'video/webm', 'vp09.00.21.08, opus'],
] as const)('A film as %s', (_name, wishes, type, codecs) => {
  test('is measured in pixels and time', async () => {
    const file = await accepted(await aFilm(wishes));

    expect(file).toMatchObject({ state: 'ready', type, width: 640, height: 360, codecs, playable: true });
    expect(Math.abs(file.durationMs! - 2000)).toBeLessThan(60);
  });

  test('is shown without its place and who made it, with the same picture and sound', async () => {
    const content = await aFilm(wishes);
    expect(content.includes('PLANTED')).toBe(true);
    const file = await accepted(content);
    const answer = await shown(file.id);
    const film = Buffer.from(await answer.arrayBuffer());
    expect(answer.headers.get('content-type')).toBe(type === 'video/webm' ? type : 'video/mp4');
    expect(film.includes('PLANTED')).toBe(false);
    const input = new Input({ formats: [MP4, WEBM], source: new BufferSource(new Uint8Array(film)) });
    expect((await input.getTracks()).map((track) => track.type)).toEqual(['video', 'audio']);
    expect(await (await input.getPrimaryVideoTrack())!.getDisplayWidth()).toBe(640);
    expect(Math.abs((await input.computeDuration()) - 2)).toBeLessThan(0.06);
  });
});

describe('A film', () => {
  test('that a telephone was held upright for is measured and shown upright', async () => {
    expect(await accepted(await aFilm({ rotation: 90 }))).toMatchObject({ width: 360, height: 640 });
  });

  test('may be silent', async () => {
    expect(await accepted(await aFilm({ audio: 'none' }))).toMatchObject({ playable: true, codecs: 'avc1.42001e' });
  });

  test('plays from the middle: a range of it is sent', async () => {
    const { id } = await accepted(await aFilm());
    const answer = await shown(id, { range: 'bytes=100-199' });
    expect([answer.status, answer.headers.get('content-length')]).toEqual([206, '100']);
    expect(answer.headers.get('content-range')).toMatch(/^bytes 100-199\/\d+$/);
  });

  test('has a public address only while it is published', async () => {
    const { id } = await accepted(await aFilm());
    const address = app.url + app.get(FileLinks).publicUrl(id, 'film');
    expect((await fetch(address)).status).toBe(404);
    await app.get(Work).run(system, (unit) => app.get(StorageService).publish(unit, id));
    expect((await fetch(address)).status).toBe(200);
    expect(await app.get(FileQueries).derivative(id, 'film')).toMatchObject({ width: 640, height: 360 });
  });
});

describe('Told at once, with what to do, and nothing is kept of', () => {
  test.each([
    ['a MOV in HEVC, which not every browser plays', 'film_codec', () => aFilm({ format: 'mov', video: 'hevc' })],
    ['sound that no browser plays in a film', 'film_sound', () => aFilm({ format: 'mov', audio: 'pcm-s16' })],
    ['a film longer than the limit', 'too_long', () => aFilm({ seconds: 31 })],
    ['a sound under the name of a film', 'no_picture', async () => anM4a(3, 'soun', 'isom')],
    ['half a film', 'damaged', async () => (await aFilm()).subarray(0, 3000)],
  ] as const)('%s', async (_name, reason, make) => {
    const before = await app.files();
    expect(await upload(await make())).toMatchObject({ ok: false, reason });
    expect(await app.files()).toEqual(before);
  });
});

test('A film where a sound is asked for is refused as before', async () => {
  expect(await upload(await aFilm(), 'music')).toMatchObject({ ok: false, reason: 'video' });
});
