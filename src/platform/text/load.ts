import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Catalogue, type Messages } from './catalogue.js';

/** The folder that holds the modules: `src` in tests, `dist` in production. */
const MODULES_ROOT = fileURLToPath(new URL('../..', import.meta.url));

/**
 * Reads every module's catalogues below `root` into one: `locales/<code>.json`, and by part of the module
 * `<part>.<code>.json`. A part that begins with `staff` is for staff alone, and English; one that begins with `desk` is for
 * coordinators and judges, in English and Spanish; all others are for families, in every language.
 * English is read at once, another language when somebody reads it first: most processes serve two or three of the six.
 * Throws, then, when two modules claim the same key or a file is not JSON.
 */
export function loadCatalogue({ root = MODULES_ROOT, lenient = process.env['NODE_ENV'] === 'production' } = {}) {
  const files = catalogueFiles(root);
  const messages: Record<string, Messages> = {};
  for (const locale of new Set(files.map((file) => file.locale))) {
    let read: Messages | undefined;
    const paths = files.filter((file) => file.locale === locale).map(({ path }) => path);
    Object.defineProperty(messages, locale, { enumerable: true, get: () => (read ??= readAll(paths)) });
  }
  const staff = files.filter(({ part }) => part.startsWith('staff')).map(({ path }) => path);
  return new Catalogue(messages, { staffKeys: Object.keys(readAll(staff)), lenient });
}

export interface CatalogueFile {
  module: string;
  /** Empty for the module's own catalogue. */
  part: string;
  locale: string;
  path: string;
}

/** The catalogue files of all modules, in a stable order. */
export function catalogueFiles(root: string): CatalogueFile[] {
  return readdirSync(root, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && existsSync(join(root, entry.name, 'locales')))
    .map((entry) => entry.name)
    .toSorted()
    .flatMap((module) =>
      readdirSync(join(root, module, 'locales'))
        .filter((file) => file.endsWith('.json'))
        .toSorted()
        .map((file) => {
          const [locale = '', part = ''] = file.replace('.json', '').split('.').toReversed();
          return { module, part, locale, path: join(root, module, 'locales', file) };
        }),
    );
}

function readAll(paths: readonly string[]): Messages {
  const all: Record<string, string> = {};
  for (const path of paths) addAll(all, JSON.parse(readFileSync(path, 'utf8')) as Messages, path);
  return all;
}

function addAll(into: Record<string, string>, sentences: Messages, path: string): void {
  for (const [key, sentence] of Object.entries(sentences)) {
    if (key in into) throw new Error(`The sentence "${key}" in ${path} exists already in another catalogue`);
    into[key] = sentence;
  }
}
