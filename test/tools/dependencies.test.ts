import { readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';

type Names = Record<string, string>;
const manifest = JSON.parse(readFileSync('package.json', 'utf8')) as Record<
  'dependencies' | 'devDependencies' | 'optionalDependencies',
  Names
>;
const held = [manifest.dependencies, manifest.devDependencies, manifest.optionalDependencies]
  .flatMap((names) => Object.keys(names))
  // Types come with the package they describe.
  .filter((name) => !name.startsWith('@types/'));

/** The packages in the first column of each table. */
const explained = (document: string): string[] =>
  document
    .split('\n')
    .filter((line) => line.startsWith('| `'))
    .flatMap((line) => Array.from(line.split('|')[1]!.matchAll(/`([^`]+)`/g), ([, name]) => name!));

test('each package has its line in the document of dependencies, and no other has one', () => {
  expect(explained(readFileSync('docs/dependencies.md', 'utf8')).toSorted()).toEqual(held.toSorted());
});
