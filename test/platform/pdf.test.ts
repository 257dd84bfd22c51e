import { describe, expect, test } from '@jest/globals';
import { extractText, getDocumentProxy } from 'unpdf';
import { linesOf } from '../../src/platform/pdf/lines-of.js';
import { PdfSheet } from '../../src/platform/pdf/pdf-sheet.js';
import { visualRuns } from '../../src/platform/pdf/visual-order.js';

const aSheet = () =>
  PdfSheet.begin({ size: 'letter', layout: 'landscape', title: 'Certificate', language: 'en', madeAt: new Date(0) });

async function textOf(lines: { text: string; language: string }[]): Promise<string> {
  const sheet = await aSheet();
  let y = 20;
  for (const line of lines) y = sheet.line({ ...line, size: 24 }, { x: 20, y, width: sheet.width - 40 });
  const pdf = await getDocumentProxy(new Uint8Array(await sheet.bytes()));
  return (await extractText(pdf, { mergePages: true })).text;
}

const seen = (line: string, language = 'en') => visualRuns(line, language).map(({ text }) => text);

describe('A sheet', () => {
  test.each([
    ['Zoë Müller-Łukasz', 'en'],
    ['山田花子', 'ja'],
    ['王小明', 'zh'],
    ['김민준', 'ko'],
    ['Олена Шевченко', 'uk'],
  ])('carries %s as letters that can be searched and read aloud', async (name, language) => {
    expect(await textOf([{ text: name, language }])).toContain(name);
  });

  test('sets Arabic joined, and carries it as text', async () => {
    expect((await textOf([{ text: 'ليلى أحمد', language: 'ar' }])).replace(/\s+/g, '')).toHaveLength(8);
  });

  test('makes a long line smaller until it fits', async () => {
    const sheet = await aSheet();
    const long = 'A very long name '.repeat(6);
    sheet.line({ text: long, size: 40, language: 'en' }, { x: 0, y: 0, width: 700 });
    expect(sheet.drawing.widthOfString(long)).toBeLessThanOrEqual(700.001);
    await sheet.bytes();
  });
});

const lines = (text: string, width: number) => linesOf(text, { size: 10, width }).map((line) => line.trim());

describe('Lines', () => {
  test('do not part a mark from its word, nor what a no-break space holds', () => {
    expect(lines('Asks for more in writing.', 125)).toEqual(['Asks for more in', 'writing.']);
    expect(lines('Lind (Nora)', 32)).toEqual(['Lind', '(Nora)']);
    expect(lines('One\u00a0· two', 25)).toEqual(['One\u00a0·', 'two']);
  });
});

describe('The order in which letters are seen', () => {
  test('is that of speaking where all are written from the left', () => {
    expect(seen('First place')).toEqual(['First place']);
  });

  test('turns what is written from the right, not the numbers in it', () => {
    expect(seen('جائزة 2026')).toEqual(['2026', 'جائزة ']);
  });

  test('turns brackets with it', () => {
    expect(seen('اسم (أحمد)')).toEqual(['(', 'أحمد', ')', 'اسم ']);
  });

  test('takes marks that the Arabic letters lack from others', () => {
    expect(visualRuns('شعر · جسر', 'ar')).toEqual([
      { text: 'جسر', typeface: 'arabic' },
      { text: ' ·', typeface: 'latin' },
      { text: 'شعر ', typeface: 'arabic' },
    ]);
    expect(visualRuns('جسر؟ 2026', 'ar').map(({ typeface }) => typeface)).toEqual(['latin', 'arabic']);
  });

  test('Japanese and Chinese names get their own letters', () => {
    expect(visualRuns('直', 'ja')).toEqual([{ text: '直', typeface: 'japanese' }]);
    expect(visualRuns('直', 'zh')).toEqual([{ text: '直', typeface: 'chinese' }]);
    expect(visualRuns('这是证书。', 'zh')).toEqual([{ text: '这是证书。', typeface: 'chinese' }]);
    expect(visualRuns('《桥》', 'zh')).toEqual([{ text: '《桥》', typeface: 'chinese' }]);
    expect(visualRuns('直のうた', 'en')).toEqual([{ text: '直のうた', typeface: 'japanese' }]);
  });
});
