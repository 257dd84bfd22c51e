import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Catalogue, type Messages } from './catalogue.js';
import { DEFAULT_LOCALE } from './locales.js';

/** The folder that holds the modules: `src` in tests, `dist` in production. */
const MODULES_ROOT = fileURLToPath(new URL('../..', import.meta.url));

const STAFF_FILE = 'staff.en.json';

/**
 * Reads every module's `locales/<code>.json` and `staff.en.json` below `root` into one catalogue.
 * Throws when two modules claim the same key or a file is not JSON.
 */
export function loadCatalogue({ root = MODULES_ROOT, lenient = process.env['NODE_ENV'] === 'production' } = {}) {
  const messages: Record<string, Record<string, string>> = {};
  const staffKeys: string[] = [];
  for (const { file, path } of catalogueFiles(root)) {
    const sentences = JSON.parse(readFileSync(path, 'utf8')) as Messages;
    const locale = file === STAFF_FILE ? DEFAULT_LOCALE : file.replace('.json', '');
    if (file === STAFF_FILE) staffKeys.push(...Object.keys(sentences));
    addAll((messages[locale] ??= {}), sentences, path);
  }
  return new Catalogue(messages, { staffKeys, lenient });
}

/** The catalogue files of all modules, in a stable order. */
export function catalogueFiles(root: string): { module: string; file: string; path: string }[] {
  return readdirSync(root, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && existsSync(join(root, entry.name, 'locales')))
    .map((entry) => entry.name)
    .toSorted()
    .flatMap((module) =>
      readdirSync(join(root, module, 'locales'))
        .filter((file) => file.endsWith('.json'))
        .toSorted()
        .map((file) => ({ module, file, path: join(root, module, 'locales', file) })),
    );
}

function addAll(into: Record<string, string>, sentences: Messages, path: string): void {
  for (const [key, sentence] of Object.entries(sentences)) {
    if (key in into) throw new Error(`The sentence "${key}" in ${path} exists already in another catalogue`);
    into[key] = sentence;
  }
}
