import { globSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { IntlMessageFormat } from 'intl-messageformat';
import { catalogueFiles } from '../../src/platform/text/load.js';

const src = join(import.meta.dirname, '../../src');
const files = catalogueFiles(src).map((file) => ({
  ...file,
  name: [file.module, file.part, file.locale].filter(Boolean).join(' '),
  sentences: JSON.parse(readFileSync(file.path, 'utf8')) as Record<string, string>,
}));
const translated = files.filter(({ part, locale }) => !part.startsWith('staff') && locale !== 'en');
const bothIn = files.filter(({ part, locale }) => !part.startsWith('staff') && locale === 'en');
const of = ({ module, part }: { module: string; part: string }, locale: string) =>
  files.find((one) => one.module === module && one.part === part && one.locale === locale)?.sentences ?? {};
const allKeys = new Set(files.flatMap(({ sentences }) => Object.keys(sentences)));

/** How the parser marks a part of a sentence that has nothing to fill. */
const LITERAL = new IntlMessageFormat('plain', 'en').getAst()[0]?.type;

/** Sentences that are rightly the same in both languages: names, figures, words that the languages share. */
const SAME_IN_BOTH =
  /^[^\p{L}]*$|^(\{[^}]*\}|[^\p{L}])*(no|error|ok|total|e-mail|yaas|pdf|json|csv|api|id|original|general|digital|final|manual|visual|local|central|color|formal|hindi|urdu|questions|menu|pages|code|source|date|population|province|signature|parent)?(\{[^}]*\}|[^\p{L}])*$/iu;

test.each(bothIn.map((one) => [one.name, one] as const))('%s says the same things in Spanish', (_, one) => {
  expect(Object.keys(of(one, 'es')).toSorted()).toEqual(Object.keys(one.sentences).toSorted());
});

/** What families and visitors read, who may know neither English nor Spanish. */
const forFamilies = bothIn.filter(({ part }) => !part.startsWith('desk'));

describe.each(['fr', 'ja', 'zh', 'ar'])('in %s', (locale) => {
  test.each(forFamilies.map((one) => [one.name, one] as const))('families read all of %s', (_, one) => {
    const theirs = of(one, locale);
    expect(Object.keys(one.sentences).filter((key) => !(key in theirs))).toEqual([]);
  });
});

describe.each(translated.map((one) => [one.name, one] as const))('the catalogue %s', (_, one) => {
  const english = of(one, 'en');

  test('says nothing that the English does not', () => {
    expect(Object.keys(one.sentences).filter((key) => !(key in english))).toEqual([]);
  });

  test('fills the same places as the English', () => {
    const wrong = Object.entries(one.sentences).filter(([key, words]) => places(words) !== places(english[key] ?? ''));
    expect(wrong).toEqual([]);
  });

  test('is translated, not copied', () => {
    const copied = Object.entries(one.sentences).filter(
      ([key, words]) => words === english[key] && !SAME_IN_BOTH.test(words),
    );
    expect(copied).toEqual([]);
  });
});

test.each(files.map((one) => [one.name, one] as const))('every sentence of %s can be read', (_, one) => {
  for (const [key, sentence] of Object.entries(one.sentences)) {
    expect(sentence.trim()).not.toBe('');
    expect({ key, parses: parses(sentence, one.locale) }).toEqual({ key, parses: true });
  }
});

test.each(readdirSync(src))('every sentence that the code of %s names exists', (module) => {
  const missing = globSync(`${module}/**/*.{ts,tsx}`, { cwd: src }).flatMap((file) =>
    keysIn(readFileSync(join(src, file), 'utf8'))
      .filter((key) => !allKeys.has(key))
      .map((key) => `${file}: ${key}`),
  );
  expect(missing).toEqual([]);
});

test('no sentence stands in a template', () => {
  const templates = globSync('**/*.tsx', { cwd: src }).filter((file) => !file.includes('ui/gallery'));
  const found = templates.flatMap((file) =>
    wordsIn(readFileSync(join(src, file), 'utf8')).map((words) => `${file}: ${words}`),
  );
  expect(found).toEqual([]);
});

/** Words between tags, or given to an attribute that people read. */
function wordsIn(template: string): string[] {
  const code = template.replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '');
  const between = /(?<![=-])>\s*([^<>{}();=|&?]*\p{L}{3,}[^<>{}();=|&?]*)\s*(?=<\/|\{|<\w)/gu;
  const given = /\b(?:alt|title|placeholder|aria-label|label|text|hint|lead)="([^"]*\p{L}{3,}[^"]*)"/gu;
  return [...code.matchAll(between), ...code.matchAll(given)]
    .map(([, words = '']) => words.trim())
    .filter((words) => !KEY.test(words) && !FORMAT.test(words));
}

/** Names of file formats are the same in every language. */
const FORMAT = /^[A-Z]{3,4}$/;
const KEY = /^[a-z][\w-]*(?:\.[\w-]+)+$/;

/** Literal keys: `t('a.b')`, `key: 'a.b'`. Keys that are put together from parts are seen when their page is rendered. */
function keysIn(code: string): string[] {
  return Array.from(code.matchAll(/(?:\bt\(|\bkey:)\s*'([a-z][\w-]*(?:\.[\w-]+)+)'/g), ([, key]) => key ?? '');
}

type Part = ReturnType<IntlMessageFormat['getAst']>[number];

/** The names of what fills a sentence, those inside its plural and select forms included. */
function places(sentence: string): string {
  const names = new Set(placesOf(new IntlMessageFormat(sentence, 'en', undefined, { ignoreTag: true }).getAst()));
  return [...names].toSorted((a, b) => a.localeCompare(b)).join();
}

function placesOf(parts: Part[]): string[] {
  return parts.flatMap((part) => {
    const inside = 'options' in part ? Object.values(part.options).flatMap(({ value }) => placesOf(value)) : [];
    return 'value' in part && part.type !== LITERAL ? [part.value, ...inside] : inside;
  });
}

function parses(sentence: string, locale: string): boolean {
  try {
    return new IntlMessageFormat(sentence, locale, undefined, { ignoreTag: true }).getAst().length > 0;
  } catch {
    return false;
  }
}
