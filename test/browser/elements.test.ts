import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { openWorkshop, type Workshop } from './elements-workshop.js';
import { expectAccessible, newVisitor, screenshot } from './support/browser.js';

let workshop: Workshop;
let page: Page;
beforeAll(async () => {
  workshop = await openWorkshop();
});
afterAll(() => workshop.stop());
beforeEach(async () => {
  Object.assign(workshop, { saved: [], uploads: 0, answer: 'well' });
  page = await newVisitor({ at: workshop.url });
});

const status = () => page.locator('.autosave');
const poem = () => page.getByLabel('Poem');
const send = () => page.getByRole('button', { name: 'Send' }).click();
const picture = {
  name: 'lanterns.svg',
  mimeType: 'image/svg+xml',
  buffer: Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>'),
};

describe('every component', () => {
  test.each([
    ['/gallery', 360],
    ['/gallery', 1280],
    ['/gallery-ar', 360],
    ['/gallery-ar', 1280],
  ])('of %s is accessible at a width of %i pixels', async (path, width) => {
    const visitor = await newVisitor({ at: workshop.url, width });
    await visitor.goto(path);
    await expectAccessible(visitor);
    await screenshot(visitor, `components${path.replace('/', '-')}-${width}`);
  });
});

describe('a poem saves itself', () => {
  beforeEach(() => page.goto('/save'));

  test('after a pause, says when, and counts its words meanwhile', async () => {
    await poem().fill('Two names, one river');
    expect(await page.locator('.count').textContent()).toBe('Words: 4 of 5');
    await status().getByText('Saved at').waitFor();
    expect(workshop.saved).toEqual(['Two names, one river']);
    expect(await page.locator('input[name=version]').inputValue()).toBe('2');
  });

  test('and says so when it grows too long', async () => {
    await poem().fill('one two three four five six');
    expect(await page.locator('.count').textContent()).toContain('too long');
  });

  test('later, when the server fails: nothing is lost when the page is left, and it is put back and sent', async () => {
    workshop.answer = 'fails';
    await poem().fill('Kept on the device');
    await status().getByText('Not saved yet').waitFor();
    workshop.answer = 'well';
    await page.reload();
    expect(await poem().inputValue()).toBe('Kept on the device');
    await status().getByText('Saved at').waitFor();
    expect(workshop.saved.at(-1)).toBe('Kept on the device');
  });

  test('never over what was saved elsewhere meanwhile: the writer decides', async () => {
    workshop.answer = 'fails';
    await poem().fill('Typed here');
    await status().getByText('Not saved yet').waitFor();
    Object.assign(workshop, { answer: 'well', saved: ['Written elsewhere'] });
    await page.reload();
    expect(await poem().inputValue()).toBe('Written elsewhere');
    await page.getByRole('button', { name: 'Put it back' }).click();
    await status().getByText('Saved at').waitFor();
    expect(workshop.saved.at(-1)).toBe('Typed here');
  });

  test('not after signing out, and says what to do', async () => {
    workshop.answer = 'signed-out';
    await poem().fill('Still here');
    await status().getByText('You are signed out').waitFor();
  });
});

describe('a picture is sent', () => {
  beforeEach(async () => {
    await page.goto('/send');
    await page.getByLabel('Picture').setInputFiles(picture);
  });

  test('after it was shown, and the answer is shown as if the browser had gone there', async () => {
    await page.locator('.upload-preview').waitFor();
    await send();
    await page.getByRole('heading', { name: 'It arrived' }).waitFor();
    expect(new URL(page.url()).pathname).toBe('/sent');
    expect(workshop.uploads).toBe(1);
  });

  test('and refused: the form comes back filled in, with the reason in focus', async () => {
    workshop.answer = 'refuses';
    await send();
    await page.locator('#error-summary:focus').waitFor();
    expect(await page.getByLabel('About it').inputValue()).toBe('Two lanterns');
    workshop.answer = 'well';
    await page.getByLabel('Picture').setInputFiles(picture);
    await send();
    await page.getByRole('heading', { name: 'It arrived' }).waitFor();
  });

  test('not at all when it is too large', async () => {
    await page.getByLabel('Picture').setInputFiles({ ...picture, buffer: Buffer.alloc(1_000_001) });
    await send();
    await page.getByText('too large').waitFor();
    expect(workshop.uploads).toBe(0);
  });

  test('in vain when the connection breaks: it says so, and what was typed is still there', async () => {
    await page.getByLabel('About it').fill('Typed before');
    workshop.answer = 'breaks off';
    await send();
    await page.getByText('The connection broke').waitFor();
    expect(await page.getByLabel('About it').inputValue()).toBe('Typed before');
  });
});

describe('keys', () => {
  beforeEach(() => page.goto('/score'));

  test('choose a score, but stay out of the way of typing', async () => {
    await page.keyboard.press('2');
    expect(await page.getByRole('radio', { name: '2' }).isChecked()).toBe(true);
    await page.getByLabel('Note').pressSequentially('3');
    expect(await page.getByRole('radio', { name: '3' }).isChecked()).toBe(false);
  });

  test('can be switched off', async () => {
    await page.getByText('Keyboard shortcuts').click();
    await page.getByLabel('Use these shortcuts').uncheck();
    await page.keyboard.press('3');
    expect(await page.getByRole('radio', { name: '3' }).isChecked()).toBe(false);
  });
});

test('a deadline is told on the clock of the reader, too', async () => {
  await page.goto('/gallery');
  expect(await page.locator('.deadline').first().textContent()).toMatch(
    /11:59\sPM EDT \(Apr 1, 2026, 10:59\sPM CDT where you are\)/,
  );
});

test('long work is told live, and leads to its outcome', async () => {
  await page.goto('/work');
  await page.getByText('2 of 3').waitFor();
  await page.getByRole('heading', { name: 'It arrived' }).waitFor();
});

test('without scripts the same pages are plain forms', async () => {
  const visitor = await newVisitor({ at: workshop.url, javaScriptEnabled: false });
  await visitor.goto('/send');
  await visitor.getByLabel('Picture').setInputFiles(picture);
  await visitor.getByRole('button', { name: 'Send' }).click();
  await visitor.getByRole('heading', { name: 'It arrived' }).waitFor();
});
