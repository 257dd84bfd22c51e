import { expect, test } from '@jest/globals';
import { runsOf } from '../../src/platform/pdf/letters.js';

const faces = (text: string, language: string) => runsOf(text, language).map((run) => `${run.typeface} ${run.text}`);

test('The mark of a long vowel is set as the kana before it', () => {
  expect(faces('カード', 'ja')).toEqual(['japanese カード']);
});

test('Marks of one script alone are never set in the typeface of another', () => {
  expect(faces('DS-2019、この', 'ja')).toEqual(['latin DS-2019', 'japanese 、この']);
  expect(faces('Nora، 44', 'ar')).toEqual(['latin Nora', 'arabic ، 44']);
});
