import { afterAll, beforeAll, expect, test } from '@jest/globals';
import sharp from 'sharp';
import { Work } from '../../src/platform/index.js';
import { aPerson } from '../support/people.js';
import { startPortal, type TestPortal } from '../support/portal.js';
import { xlsxOf } from '../yaas/support/sheets.js';
import { newVisitor } from './support/browser.js';
import { aMemberIn, importPartnerships, look, openEdition, press, signIn } from './support/story.js';

let portal: TestPortal;
let email: string;

beforeAll(async () => {
  portal = await startPortal({ POSTS_PER_MINUTE: '10000' });
  await importPartnerships(portal);
  await openEdition(portal);
  const scope = await aMemberIn(portal, 'Irondequoit', 'New York');
  ({ email } = await aPerson(portal.app, { role: 'coordinator', scope, displayName: 'Desk of Irondequoit' }));
});
afterAll(() => portal.stop());

const pictured = ['Classic art', 'Digital art', 'Photography'];
const categories = [...pictured, 'Literature', 'Poetry'];
const year = new Date().getFullYear();

/** Sixty students: five to each category and age group beside the sister city, and ten for the own city. */
const students = Array.from({ length: 60 }, (_, at) => {
  const category = categories[at % categories.length]!;
  const isOlder = Math.floor(at / categories.length) % 2 === 0;
  const picture = pictured.includes(category);
  return {
    Name: `Student ${String.fromCodePoint(65 + (at % 26))}${at} Lanternfield`,
    'Birth date': `${year - (isOlder ? 16 : 13)}-01-${String((at % 28) + 1).padStart(2, '0')}`,
    'Sister city': at < 50 ? 'Poltava' : '',
    Category: category,
    Title: `Work number ${at}`,
    'File name': picture ? `work-${at}.jpg` : '',
    Text: picture ? '' : 'The bridge at home is iron,\nthe bridge in yours is stone.',
    'Description of the picture': picture ? 'A bridge between two cities.' : '',
    'Made by the student': 'yes',
    'Help by AI': 'no',
    'Guardian’s name': `Guardian ${at}`,
    'Guardian’s e-mail': `guardian-${at}@example.org`,
  };
});

/** Four lines as people get them wrong. */
const mistaken = students.map((line, at) => {
  if (at === 3) return { ...line, 'Birth date': '31.12.' };
  if (at === 8) return { ...line, Category: 'Dance' };
  return at === 13 ? { ...line, 'Guardian’s e-mail': 'guardian at example.org' } : line;
});

const upload = async (lines: readonly Record<string, string>[]) => ({
  name: 'class.xlsx',
  mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  buffer: await xlsxOf(lines),
});

async function pictures() {
  const create = { width: 900, height: 900, channels: 3 as const, background: '#3a7d8c' };
  const buffer = await sharp({ create }).jpeg().toBuffer();
  const names = students.map((line) => line['File name']).filter((name) => name !== '');
  return names.map((name) => ({ name, mimeType: 'image/jpeg', buffer }));
}

const count = async (sql: string) =>
  (await portal.app.get(Work).read().query<{ count: number }[]>(`SELECT count(*)::int AS count FROM ${sql}`))[0]!.count;

test('a coordinator enters sixty students from a sheet, corrects what was wrong and sends it again', async () => {
  const page = await newVisitor({ at: portal.url });
  page.setDefaultTimeout(60_000);
  await signIn(page, email);
  await page.goto('/yaas/desk');
  await page.getByRole('link', { name: 'Enter students' }).first().click();
  await page.getByRole('heading', { name: 'Take the template' }).waitFor();
  await look(page, 'sixty-01-sheet');

  const [missing, ...files] = await pictures();
  await page.locator('input[name=sheet]').setInputFiles(await upload(mistaken));
  await page.locator('input[name=files]').setInputFiles(files);
  await page.getByRole('button', { name: 'Look at the sheet' }).click();
  await page.getByText('56 ready').waitFor();
  await page.getByText('4 to correct').waitFor();
  await page.getByText('“Dance” is not a category of this year.').waitFor();
  await page.getByText(`No file named “${missing!.name}” came with the sheet.`).waitFor();
  await look(page, 'sixty-02-checked');
  expect(await count('entry')).toBe(0);

  await press(page, /^Enter 56 students/);
  await page.getByText('56 students are entered').waitFor();
  expect(await count(`entry WHERE state = 'awaiting_guardian' AND held_as = 'coordinator'`)).toBe(56);

  await page.locator('input[name=sheet]').setInputFiles(await upload(students));
  await page.locator('input[name=files]').setInputFiles([missing!]);
  await page.getByRole('button', { name: 'Look again' }).click();
  await page.getByText('4 ready').waitFor();
  await press(page, /^Enter 4 students/);
  await page.getByText('60 students are entered').waitFor();
  await look(page, 'sixty-03-entered');
  expect(await count('entry')).toBe(60);
  expect(await count('entrant WHERE account_id IS NULL')).toBe(60);
  expect(await count(`mail_message WHERE to_address LIKE 'guardian-%'`)).toBe(60);

  await page.goto('/yaas/desk?state=awaiting_guardian');
  await page.getByText('The guardian’s consent').first().waitFor();
  await look(page, 'sixty-04-desk');
  await page.setViewportSize({ width: 360, height: 740 });
  for (const [path, name] of [
    ['/yaas/desk?state=awaiting_guardian', 'sixty-05-desk-phone'],
    ['/yaas/others', 'sixty-06-others-phone'],
    ['/yaas/others/child', 'sixty-07-child-phone'],
  ] as const) {
    await page.goto(path);
    await look(page, name);
  }
}, 240_000);
