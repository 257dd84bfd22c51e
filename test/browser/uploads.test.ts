import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { UploadSubjects } from '../../src/storage/index.js';
import { anAccount } from '../storage/support/pieces.js';
import { longPicture } from '../storage/support/pictures.js';
import { artwork, startStorage, type StorageApp } from '../storage/support/storage-app.js';
import { expectAccessible, newVisitor } from './support/browser.js';

let app: StorageApp;
let page: Page;
let photo: { name: string; mimeType: string; buffer: Buffer };
beforeAll(async () => {
  app = await startStorage();
  app.get(UploadSubjects).answer(artwork, async () => true);
  photo = { name: 'lanterns.jpg', mimeType: 'image/jpeg', buffer: await longPicture(3_000_000) };
});
afterAll(() => app.stop());

beforeEach(async () => {
  page = await newVisitor({ at: app.url, width: 360 });
  await page.setExtraHTTPHeaders({ 'x-account': await anAccount(app) });
  await page.goto('/trial/thing/mine');
  await page.getByLabel('Picture').setInputFiles(photo);
});

const send = () => page.getByRole('button', { name: 'Send' }).click();
const arrived = () => page.getByRole('heading', { name: 'It arrived' }).waitFor();
/** Every piece after the first so many breaks off, until `mend`. */
async function cut(): Promise<{ mend(): Promise<void> }> {
  await page.route('**/files/resumable/*', (route) =>
    route.request().method() === 'PATCH' ? route.abort('connectionreset') : route.continue(),
  );
  return { mend: () => page.unroute('**/files/resumable/*') };
}

test('a picture goes in pieces, and the page that answers is shown', async () => {
  await send();
  await arrived();
  await expectAccessible(page);
});

test('after the line was cut, it goes on by itself', async () => {
  const line = await cut();
  await send();
  await page.getByText('0% sent').first().waitFor();
  await page.waitForTimeout(1_500);
  await line.mend();
  await arrived();
});

test('after the page was loaded again, it says what is unfinished, and goes on when the file is chosen again', async () => {
  const line = await cut();
  await send();
  await page.waitForFunction(() => Object.keys(localStorage).some((key) => key.startsWith('portal-upload:')));
  await page.reload();
  await page.getByText('Not finished yet: lanterns.jpg').waitFor();
  await expectAccessible(page);
  await line.mend();
  const begun: string[] = [];
  page.on('request', (request) => request.method() === 'POST' && begun.push(new URL(request.url()).pathname));
  await page.getByLabel('Picture').setInputFiles(photo);
  await send();
  await arrived();
  expect(begun).toEqual(['/trial/artwork/mine']);
});

test('it can be cancelled, and nothing is kept of it', async () => {
  await cut();
  await send();
  await page.getByRole('button', { name: 'Cancel the upload' }).click();
  await page.getByText('The upload was cancelled').waitFor();
  await page.reload();
  expect(await page.getByText('Not finished yet').count()).toBe(0);
});

test('several go side by side, and the form is sent once with each', async () => {
  await page.goto('/trial/thing/many');
  const posts: string[] = [];
  page.on('request', (request) => request.url().endsWith('/artwork/many') && posts.push(request.method()));
  const buffer = await longPicture(200_000);
  const files = ['a.png', 'b.png', 'c.png', 'd.png'].map((name) => ({ ...photo, name, buffer }));
  await page.getByLabel('Picture').setInputFiles(files);
  await send();
  await arrived();
  expect(posts).toEqual(['POST', 'POST', 'POST', 'POST']);
});

test('without scripts the same page is a plain form', async () => {
  const visitor = await newVisitor({ at: app.url, javaScriptEnabled: false });
  await visitor.goto('/trial/thing/mine');
  await visitor.getByLabel('Picture').setInputFiles(photo);
  await visitor.getByRole('button', { name: 'Send' }).click();
  await visitor.getByRole('heading', { name: 'It arrived' }).waitFor();
});
