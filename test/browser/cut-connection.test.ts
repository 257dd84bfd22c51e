import { createHash } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { Work } from '../../src/platform/index.js';
import { startPortal, type TestPortal } from '../support/portal.js';
import { newVisitor } from './support/browser.js';
import { painter } from './support/cast.js';
import { CuttingLine } from './support/cutting-line.js';
import { aMemberIn, importPartnerships, look, openEdition } from './support/story.js';
import { beginEntry, signUp } from './support/student.js';

const MEGABYTE = 1024 * 1024;
const singer = { ...painter, email: 'singer@example.org', name: 'Noa Tidewater', age: 15, category: /Original music/ };

let portal: TestPortal;
let line: CuttingLine;
let folder: string;
/** A song of 21 MB, on the disk of the student's device. */
let song: { path: string; bytes: Buffer };

beforeAll(async () => {
  line = await CuttingLine.open(() => Number(new URL(portal.url).port));
  portal = await startPortal({ POSTS_PER_MINUTE: '10000', PUBLIC_URL: line.url });
  await importPartnerships(portal);
  await aMemberIn(portal, 'Irondequoit', 'New York');
  await openEdition(portal);
  folder = await mkdtemp(join(tmpdir(), 'song-'));
  song = { path: join(folder, 'song.wav'), bytes: aSong(120) };
  await writeFile(song.path, song.bytes);
});

afterAll(async () => {
  await line.close();
  await portal.stop();
  await rm(folder, { recursive: true });
});

/** Two minutes in the quality of a CD: a tone that is never the same twice, so that a piece in the wrong place would show. */
function aSong(seconds: number): Buffer {
  const [rate, channels] = [44_100, 2];
  const data = Buffer.alloc(seconds * rate * channels * 2);
  for (let at = 0; at < data.length; at += 2) data.writeInt16LE(Math.round(9_000 * Math.sin(at * at * 1e-9)), at);
  const header = Buffer.alloc(44);
  header.write('RIFF', 0);
  header.writeUInt32LE(36 + data.length, 4);
  header.write('WAVEfmt ', 8);
  header.writeUInt32LE(16, 16);
  header.writeUInt16LE(1, 20);
  header.writeUInt16LE(channels, 22);
  header.writeUInt32LE(rate, 24);
  header.writeUInt32LE(rate * channels * 2, 28);
  header.writeUInt16LE(channels * 2, 32);
  header.writeUInt16LE(16, 34);
  header.write('data', 36);
  header.writeUInt32LE(data.length, 40);
  return Buffer.concat([header, data]);
}

const send = async (page: Page) => {
  await page.locator('input[type=file]').setInputFiles(song.path);
  await page.getByRole('button', { name: 'Send the file' }).click();
};

test('a song arrives whole although the line is cut three times, the tab closed and the portal started anew', async () => {
  const page = await newVisitor({ at: line.url, width: 360 });
  await signUp(page, portal, singer);
  await beginEntry(page, singer);
  const address = page.url();
  const before = line.sent;

  const first = line.cutAfter(4 * MEGABYTE);
  await send(page);
  await first;
  const second = line.cutAfter(5 * MEGABYTE);
  line.mend();
  await second;
  const third = line.cutAfter(5 * MEGABYTE);
  line.mend();
  await third;
  const again = await page.context().newPage();
  await page.close();
  await portal.restart();
  line.mend();

  await again.goto(address);
  await again.getByText('song.wav').waitFor();
  await look(again, 'song-unfinished');
  await send(again);
  await again.getByText('Your file is here.').waitFor({ timeout: 60_000 });
  await again.reload();
  await again.getByLabel('Your recording').waitFor();
  await look(again, 'song-arrived');

  const stored = await portal.app.get(Work).read().query<object[]>('SELECT sha256, bytes, state FROM stored_file');
  const sha256 = createHash('sha256').update(song.bytes).digest('hex');
  expect(stored).toEqual([{ sha256, bytes: song.bytes.length, state: 'ready' }]);
  expect(line.sent - before).toBeLessThan(2 * song.bytes.length);
});
