import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import { DataSource } from 'typeorm';
import { FileProcessing } from '../../src/storage/index.js';
import { eicar, startClamd, type FakeClamd } from './support/fake-clamd.js';
import { aJpeg, noise } from './support/pictures.js';
import { outcomeOf, send, startStorage, type StorageApp } from './support/storage-app.js';

let clamd: FakeClamd;
let app: StorageApp;
beforeAll(async () => {
  clamd = await startClamd();
  app = await startStorage({ CLAMAV_SOCKET: clamd.socket, PORTAL_ROLE: 'web' });
});
afterEach(() => clamd.answers(null));
afterAll(async () => {
  await app.stop();
  await clamd.stop();
});

const states = () => app.get(DataSource).query('SELECT id, state, refused_reason FROM stored_file ORDER BY created_at');
const last = async () => ((await states()) as { id: string; state: string }[]).at(-1)!;

describe('With ClamAV in the settings', () => {
  test('a clean file is ready after the daemon saw all of it', async () => {
    const content = await noise(2_000_000);
    expect(await outcomeOf(await send(app, content))).toMatchObject({ ok: true, file: { state: 'ready' } });
    expect(clamd.looked.at(-1)).toBe(content.length);
  });

  test('a picture with a virus behind its last pixel is refused', async () => {
    const infected = Buffer.concat([await aJpeg(), Buffer.from(eicar)]);
    expect(await outcomeOf(await send(app, infected))).toMatchObject({ ok: false, reason: 'infected' });
    expect(await last()).toMatchObject({ state: 'refused', refused_reason: 'infected' });
  });

  test.each(['INSTREAM size limit exceeded. ERROR', ''])(
    'a file stays in quarantine while the daemon answers "%s"',
    async (answer) => {
      clamd.answers(answer);
      expect(await outcomeOf(await send(app, await aJpeg()))).toMatchObject({
        ok: true,
        file: { state: 'quarantine' },
      });
      const { id } = await last();
      await expect(app.get(FileProcessing).process(id)).rejects.toThrow('clamd');
      clamd.answers(null);
      expect(await app.get(FileProcessing).process(id)).toMatchObject({ state: 'ready' });
    },
  );

  test('a file stays in quarantine while the daemon is not there', async () => {
    await clamd.stop();
    expect(await outcomeOf(await send(app, await aJpeg()))).toMatchObject({ ok: true, file: { state: 'quarantine' } });
    await expect(app.get(FileProcessing).process((await last()).id)).rejects.toThrow(/ENOENT|ECONNREFUSED/);
  });
});
