import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import sharp from 'sharp';
import { eventually } from '../support/eventually.js';
import { startPortal, type TestPortal } from '../support/portal.js';
import { newVisitor, screenshot } from './support/browser.js';
import { painter, painterGuardian } from './support/cast.js';
import { aMemberIn, answer, expectHeading, importPartnerships, openEdition, press, signIn } from './support/story.js';
import { beginEntry, signUp } from './support/student.js';

const student = { ...painter, email: 'carver@example.org', name: 'Ines Woodruff', age: 14 };
const title = 'The boat that is two halves';

let portal: TestPortal;
let page: Page;
/** The entry's own address. */
let entry: string;

beforeAll(async () => {
  portal = await startPortal({ POSTS_PER_MINUTE: '10000' });
  await importPartnerships(portal);
  await aMemberIn(portal, 'Irondequoit', 'New York');
  await openEdition(portal);
  page = await onAPhone();
});
afterAll(() => portal.stop());

const onAPhone = () => newVisitor({ at: portal.url, width: 360, javaScriptEnabled: false });

const picture = (width: number, height: number, background: string): Promise<Buffer> =>
  sharp({ create: { width, height, channels: 3, background } })
    .jpeg()
    .toBuffer();

const send = async (name: string, buffer: Buffer) => {
  await page.locator('input[type=file]').first().setInputFiles({ name, mimeType: 'image/jpeg', buffer });
  await press(page, 'Send the file');
};

/** Pictures are made ready behind the scenes; a person reloads. */
const seen = (count: number) =>
  eventually(async () => {
    await page.reload();
    return (await page.locator('main img').count()) === count;
  });

const views = () => page.locator('main img').evaluateAll((images) => images.map((image) => image.getAttribute('src')));

test('two views of a carving come in, each sent by a plain form, and the second becomes the main one', async () => {
  await signUp(page, portal, student);
  await beginEntry(page, student);
  entry = page.url().replace('/edit/work', '');
  await send('front.jpg', await picture(1500, 1900, '#13315c'));
  expect(await seen(1)).toBe(true);
  await page.getByText('This prints well up to 8 × 10 in (20 × 25 cm).').waitFor();
  await send('side.jpg', await picture(2000, 2600, '#2a6f6b'));
  expect(await seen(2)).toBe(true);
  const [front, side] = await views();
  await page.getByRole('button', { name: 'Move earlier' }).click();
  await page.waitForLoadState();
  expect(await views()).toEqual([side, front]);
  await page.getByText('This prints well up to 11 × 14 in').waitFor();
  await screenshot(page, 'phone-views');
});

test('what is not a picture is refused with what to do, and nothing else is lost', async () => {
  await send('virus.exe', Buffer.from('MZ this is no picture'));
  await page.locator('.usa-error-message, .error-summary').first().waitFor();
  await page.getByText(/JPEG/).first().waitFor();
  await page.goto(`${entry}/edit/work`);
  expect(await page.locator('main img').count()).toBe(2);
});

test('the last step names each thing that is missing and leads to its field', async () => {
  await page.goto(`${entry}/edit/check`);
  await page.getByRole('link', { name: 'Go to title and description' }).first().click();
  await page.waitForLoadState();
  expect(page.url()).toContain('/edit/about#');
  await page.getByLabel('Title').fill(title);
  await page.getByLabel('What does the picture show?').fill('A boat of dark wood, seen from its side.');
  await page.getByLabel('What does view 2 show?').fill('The same boat from the front: two halves, one keel.');
  await press(page, 'Save and go on');
  await answer(page, 'aiUse', 'none');
  await answer(page, 'ownWork', 'yes');
  await press(page, 'Save and go on');
  await expectHeading(page, 'How it came about');
  await send('sketch.jpg', await picture(900, 1200, '#c98'));
  expect(await seen(1)).toBe(true);
  await page.getByRole('link', { name: 'Go on' }).click();
  await page.locator('[name=guardianName]').fill(painterGuardian.name);
  await page.locator('[name=guardianEmail]').fill(painterGuardian.email);
  await press(page, 'Save and go on');
  await page.getByText('Everything is there').waitFor();
  await page.getByAltText('A boat of dark wood, seen from its side.').waitFor();
  await screenshot(page, 'phone-check');
});

test('a second phone overwrites nothing: both texts are shown, and the student chooses', async () => {
  const other = await onAPhone();
  await signIn(other, student.email);
  await other.goto(`${entry}/edit/about`);
  await page.goto(`${entry}/edit/about`);
  await page.getByLabel('Title').fill(`${title}, or one`);
  await press(page, 'Save and go on');
  await other.getByLabel('Title').fill('A boat');
  await press(other, 'Save and go on');
  await expectHeading(other, 'Saved in another window, too');
  await other.locator('.version').getByText(`${title}, or one`).waitFor();
  expect(await other.getByLabel('Title').inputValue()).toBe('A boat');
  await screenshot(other, 'phone-two-windows');
  await other.getByRole('link', { name: 'Keep what was saved' }).click();
  await other.waitForLoadState();
  expect(await other.getByLabel('Title').inputValue()).toBe(`${title}, or one`);
});

test('it is sent in; the status says whom everybody waits for and until when, and it can be taken back', async () => {
  await page.goto(`${entry}/edit/check`);
  await press(page, 'Send in my work');
  await expectHeading(page, `${title}, or one`);
  await page.getByText(/Your guardian \(a…@example\.org\)/).waitFor();
  await page.getByText('Your city’s coordinator confirms your entry.').waitFor();
  await screenshot(page, 'phone-status');
  await page.getByRole('link', { name: 'Withdraw this work' }).click();
  await press(page, 'Withdraw it');
  await page.getByText('Your work was withdrawn.').waitFor();
});
