import { describe, expect, test } from '@jest/globals';
import { countCharacters, countLines, countText, countWords } from '../../src/platform/index.js';

describe('words are counted in any script', () => {
  test.each([
    ['en', "The river doesn't know two names.", 6],
    ['es', '¿Cuántas ciudades hay aquí, niña?', 5],
    ['ja', '吾輩は猫である。名前はまだない。', 9],
    ['zh', '我们是姐妹城市。', 4],
    ['ar', 'السلام عليكم يا أصدقاء', 4],
    ['th', 'สวัสดีชาวโลก', 3],
    ['de', 'Die Städtepartnerschaft überdauert Grenzen.', 4],
  ])('in %s: %s', (locale, text, words) => {
    expect(countWords(text, locale)).toBe(words);
  });

  test('numbers count, punctuation and dashes do not', () => {
    expect(countWords('In 1956 – 70 years ago … peace!')).toBe(6);
  });

  test('a hyphenated compound counts as its parts', () => {
    expect(countWords('a well-known citizen-diplomat')).toBe(5);
  });

  test('an empty or blank text has none', () => {
    expect(countWords('')).toBe(0);
    expect(countWords(' \r\n\t ')).toBe(0);
  });
});

describe('characters are what a reader sees', () => {
  test('a letter with its marks, a family of emoji and a syllable block are one each', () => {
    expect(countCharacters('é')).toBe(1);
    expect(countCharacters('👩‍👩‍👧‍👦')).toBe(1);
    expect(countCharacters('한글')).toBe(2);
  });

  test('a line break is one, however the browser sent it', () => {
    expect(countCharacters('a\r\nb')).toBe(3);
    expect(countCharacters('a\nb')).toBe(3);
    expect(countCharacters('a\rb')).toBe(3);
  });
});

describe('lines', () => {
  test('blank lines between stanzas are not counted', () => {
    expect(countLines('one\r\ntwo\r\n\r\n  \r\nthree\n')).toBe(3);
  });

  test('no text has no line', () => {
    expect(countLines('')).toBe(0);
  });
});

test('the unit is chosen by name', () => {
  expect(countText('two words', 'words')).toBe(2);
  expect(countText('two words', 'characters')).toBe(9);
  expect(countText('two\nlines', 'lines')).toBe(2);
});
