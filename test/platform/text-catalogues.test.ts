import { globSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { IntlMessageFormat } from 'intl-messageformat';
import { catalogueFiles } from '../../src/platform/text/load.js';

const src = join(import.meta.dirname, '../../src');
const files = catalogueFiles(src).map(({ module, file, path }) => ({
  module,
  file,
  sentences: JSON.parse(readFileSync(path, 'utf8')) as Record<string, string>,
}));
const modules = [...new Set(files.map(({ module }) => module))];
const of = (module: string, file: string) =>
  files.find((one) => one.module === module && one.file === file)?.sentences ?? {};
const allKeys = new Set(files.flatMap(({ sentences }) => Object.keys(sentences)));

/** How the parser marks a part of a sentence that has nothing to fill. */
const LITERAL = new IntlMessageFormat('plain', 'en').getAst()[0]?.type;

/** Sentences that are rightly the same in both languages: names, figures, words that the languages share. */
const SAME_IN_BOTH =
  /^[^\p{L}]*$|^(\{[^}]*\}|[^\p{L}])*(no|error|ok|total|e-mail|yaas|pdf|json|csv|api|id|original|general|digital|final|manual|visual|local|central|color|formal)?(\{[^}]*\}|[^\p{L}])*$/iu;

describe.each(modules)('the catalogues of %s', (module) => {
  test('say the same things in English and Spanish', () => {
    expect(Object.keys(of(module, 'es.json')).toSorted()).toEqual(Object.keys(of(module, 'en.json')).toSorted());
  });

  test('fill the same places in both languages', () => {
    const english = of(module, 'en.json');
    const wrong = Object.entries(of(module, 'es.json')).filter(
      ([key, es]) => places(es) !== places(english[key] ?? ''),
    );
    expect(wrong).toEqual([]);
  });

  test('are translated, not copied', () => {
    const english = of(module, 'en.json');
    const copied = Object.entries(of(module, 'es.json')).filter(
      ([key, es]) => es === english[key] && !SAME_IN_BOTH.test(es),
    );
    expect(copied).toEqual([]);
  });
});

test.each(files.map((one) => [`${one.module}/${one.file}`, one] as const))(
  'every sentence of %s can be read',
  (_, { file, sentences }) => {
    const locale = file.includes('en') ? 'en' : file.replace('.json', '');
    for (const [key, sentence] of Object.entries(sentences)) {
      expect(sentence.trim()).not.toBe('');
      expect({ key, parses: parses(sentence, locale) }).toEqual({ key, parses: true });
    }
  },
);

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
  return [...code.matchAll(between), ...code.matchAll(given)].map(([, words = '']) => words.trim());
}

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
