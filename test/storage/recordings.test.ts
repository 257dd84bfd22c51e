import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { parseBuffer } from 'music-metadata';
import { FileLinks, FileQueries } from '../../src/storage/index.js';
import { aFlac, anM4a, anMp3, aWav } from './support/recordings.js';
import { outcomeOf, send, startStorage, type StorageApp } from './support/storage-app.js';

let app: StorageApp;
beforeAll(async () => {
  app = await startStorage();
});
afterAll(() => app.stop());

const upload = async (content: Buffer) => outcomeOf(await send(app, content, { path: 'music', name: 'song.mp3' }));

describe.each([
  ['a WAV', 'audio/wav', aWav],
  ['an MP3', 'audio/mpeg', anMp3],
  ['a FLAC', 'audio/flac', aFlac],
  ['an M4A', 'audio/mp4', anM4a],
] as const)('A recording as %s', (_name, type, make) => {
  test('is measured in time', async () => {
    const sent = await upload(make(3));
    if (!sent.ok) throw new Error(sent.reason);
    expect(sent.file).toMatchObject({ state: 'ready', type, width: null });
    expect(Math.abs(sent.file.durationMs! - 3000)).toBeLessThan(60);
  });

  test('is heard without the name of who made it', async () => {
    const content = make(3);
    expect(content.includes('PLANTED')).toBe(true);
    const sent = await upload(content);
    if (!sent.ok) throw new Error(sent.reason);
    const heard = Buffer.from(
      await (await fetch(app.url + app.get(FileLinks).url(sent.file.id, 'audio'))).arrayBuffer(),
    );
    expect(heard.includes('PLANTED')).toBe(false);
    expect(heard.length).toBeGreaterThan(3000);
    const { format } = await parseBuffer(heard, { mimeType: type }, { duration: true });
    expect(Math.abs(format.duration! - 3)).toBeLessThan(0.06);
    expect(await app.get(FileQueries).derivative(sent.file.id, 'audio')).toMatchObject({ type, bytes: heard.length });
  });

  test('is refused when it is longer than the limit', async () => {
    expect(await upload(make(31))).toMatchObject({ ok: false, reason: 'too_long' });
  });
});

test('A film with the name of a sound is refused', async () => {
  expect(await upload(anM4a(3, 'vide'))).toMatchObject({ ok: false, reason: 'video' });
});

test('A large cover before the sound of an MP3 does no harm', async () => {
  const cover = Buffer.concat([Buffer.from('ID3\x04\0\0\0\0\x4e\x10', 'latin1'), Buffer.alloc(10_000)]);
  const sent = await upload(Buffer.concat([cover, anMp3(3)]));
  expect(sent).toMatchObject({ ok: true, file: { state: 'ready', type: 'audio/mpeg' } });
});

test('An M4A whose boxes do not fit together is refused as damaged', async () => {
  const broken = Buffer.concat([anM4a(3).subarray(0, 24), Buffer.alloc(4000, 0x11)]);
  expect(await upload(broken)).toMatchObject({ ok: false, reason: 'damaged' });
});
