import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { afterEach, beforeEach, expect, test } from '@jest/globals';

const depcruise = resolve('node_modules/.bin/depcruise');
let project: string;

beforeEach(() => {
  project = mkdtempSync(join(tmpdir(), 'floors-'));
  for (const file of ['.dependency-cruiser.cjs', 'tsconfig.json']) cpSync(file, join(project, file));
});
afterEach(() => rmSync(project, { recursive: true }));

/** The names of the rules that a project of these files breaks. */
function broken(files: Record<string, string>): string[] {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(project, path)), { recursive: true });
    writeFileSync(join(project, path), text);
  }
  const options = ['src', '--config', '.dependency-cruiser.cjs', '--output-type', 'json'];
  const { stdout } = spawnSync(process.execPath, [depcruise, ...options], { cwd: project, encoding: 'utf8' });
  const { summary } = JSON.parse(stdout) as { summary: { violations: { rule: { name: string } }[] } };
  return summary.violations.map(({ rule }) => rule.name);
}

const door = { 'src/platform/index.ts': 'export const a = 1;', 'src/registry/index.ts': 'export const b = 1;' };

test('an import goes down through a door', () => {
  expect(broken({ ...door, 'src/registry/x.ts': "export { a } from '../platform/index.js';" })).toEqual([]);
});

test('an import never goes up', () => {
  expect(broken({ ...door, 'src/platform/x.ts': "export { b } from '../registry/index.js';" })).toEqual([
    'floor-0-platform',
  ]);
});

test('an import never goes sideways', () => {
  const sideways = {
    'src/storage/index.ts': 'export const c = 1;',
    'src/auth/x.ts': "export { c } from '../storage/index.js';",
  };
  expect(broken(sideways)).toEqual(['floor-1-auth']);
});

test('a module is not imported past its index', () => {
  const inside = {
    'src/platform/y.ts': 'export const y = 1;',
    'src/registry/x.ts': "export { y } from '../platform/y.js';",
  };
  expect(broken(inside)).toEqual(['door-of-platform']);
});

test('the product needs nothing of its tests', () => {
  const needs = {
    'test/support/t.ts': 'export const t = 1;',
    'src/platform/x.ts': "export { t } from '../../test/support/t.js';",
  };
  expect(broken(needs)).toEqual(['no-tests-in-the-product']);
});

test('two files do not need each other, but may name each other’s types', () => {
  const circle = {
    'src/platform/p.ts': "export { q } from './q.js';",
    'src/platform/q.ts': "import './p.js';\nexport const q = 1;",
  };
  expect(broken(circle)).toContain('no-circles');
  const types = {
    'src/platform/p.ts': "import type { Q } from './q.js';\nexport type P = Q[];",
    'src/platform/q.ts': "import type { P } from './p.js';\nexport interface Q { p: P }",
  };
  expect(broken(types)).toEqual([]);
});

test('a new module has to be given a floor', () => {
  expect(
    broken({ 'src/awards/index.ts': 'export const d = 1;', 'src/awards/x.ts': "export { d } from './index.js';" }),
  ).toContain('every-file-on-a-floor');
});
