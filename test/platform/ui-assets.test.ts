import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { logical } from '../../tools/logical-directions.mjs';

const root = join(import.meta.dirname, '../..');
const folder = mkdtempSync(join(tmpdir(), 'portal-assets-'));
let manifest: Record<string, string>;

beforeAll(() => {
  execFileSync(process.execPath, [join(root, 'tools/assets.mjs'), folder], { stdio: 'pipe' });
  manifest = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8')) as Record<string, string>;
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Fetched only when a person sends a file, plays a recording, judges, or lets students in at the door of a summit. */
const isLater = (name: string) =>
  ['resumable-sending.js', 'wavesurfer.esm.js'].includes(name) || /^(judging|yls)-/.test(name);

const content = (name: string) => readFileSync(join(folder, manifest[name] ?? name));
const gzipped = (name: string) => gzipSync(content(name), { level: 9 }).length;

describe('what a first visit fetches', () => {
  test('the style sheet is at most 25 kB compressed', () => {
    expect(gzipped('portal.css')).toBeLessThan(25_000);
  });

  test('style, scripts and both typefaces leave half of 120 kB to the page and its pictures', () => {
    const scripts = Object.keys(manifest).filter((name) => name.endsWith('.js') && !isLater(name));
    const fonts = ['figtree-latin-wght-normal.woff2', 'fraunces-latin-600-normal.woff2'];
    const bytes = ['portal.css', 'mark.svg', ...scripts].reduce((sum, name) => sum + gzipped(name), 0);
    expect(fonts.reduce((sum, name) => sum + content(name).length, bytes)).toBeLessThan(75_000);
  });
});

describe('what a judge fetches beside', () => {
  test('is at most 12 kB compressed, and the worker is one script alone', () => {
    const own = Object.keys(manifest).filter((name) => name.startsWith('judging-'));
    expect(own.length).toBeGreaterThan(3);
    expect(own.reduce((sum, name) => sum + gzipped(name), 0)).toBeLessThan(12_000);
    expect(content('judging-worker.js').toString()).not.toMatch(/\bimport\b/);
  });
});

describe('every file', () => {
  test('bears the hash of its content, so that it can be kept for ever', () => {
    for (const file of Object.values(manifest)) expect(file).toMatch(/-[A-Z0-9]{8}\.\w+$/);
  });

  test('that the sheet names is there, and none comes from elsewhere', () => {
    const named = Array.from(
      content('portal.css')
        .toString()
        .matchAll(/url\("?([^")]+)"?\)/g),
      ([, url]) => url ?? '',
    );
    expect(named.length).toBeGreaterThan(4);
    for (const url of named) expect(Object.values(manifest)).toContain(url.replace('./', ''));
  });
});

test('each custom element has a script of its own', () => {
  for (const element of ['portal-autosave', 'portal-count', 'portal-keys', 'portal-progress', 'portal-upload'])
    expect(content(`${element}.js`).toString()).toContain(element);
});

describe('the sheet serves both directions of writing', () => {
  test('sides become starts and ends', () => {
    expect(logical('a{margin-left:1px;text-align:right}')).toBe('a{margin-inline-start:1px;text-align:end}');
    expect(logical('a { left: 0; float: left; border-top-left-radius: 2px }')).toBe(
      'a { inset-inline-start: 0; float: inline-start; border-start-start-radius: 2px }',
    );
  });

  test('sides that are named by their place, too', () => {
    expect(logical('a{padding:1px 2px 3px calc(1px + 2px)}')).toBe(
      'a{padding-block:1px 3px;padding-inline:calc(1px + 2px) 2px}',
    );
    expect(logical('a{margin:0 auto;padding:1px 2px 3px 2px}')).toBe('a{margin:0 auto;padding:1px 2px 3px 2px}');
  });

  test('selectors and values that only look like sides are left alone', () => {
    const css = '.left:hover{background-position:left top}.usa-x--right::before{content:"left: right"}';
    expect(logical(css)).toBe(css);
  });
});
